package org.sangyu.people;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many people at once, with their first consent and the history of their categories. */
@Repository
class PersonBatch {

    private final JdbcClient jdbc;
    private final ManyRows batch;
    private final PersonColumns columns;
    private final ConsentTable consents;
    private final CategoryHistory history;
    private final Clock clock;

    PersonBatch(
            JdbcClient jdbc,
            ManyRows batch,
            PersonColumns columns,
            ConsentTable consents,
            CategoryHistory history,
            Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.columns = columns;
        this.consents = consents;
        this.history = history;
        this.clock = clock;
    }

    /** @param reportedOn when the community confirmed the registration; null when it did not */
    record NewOne(CheckedPerson person, LocalDate reportedOn, ConsentChannel consent) {}

    /**
     * @param person what is null in it stays as it is
     * @param category null where it stays as it is
     */
    record Changed(
            long id, CheckedPerson person, LocalDate reportedOn, ParticipationCategory category, String reason) {}

    /** @return the ids, in the order of the people */
    List<Long> insert(List<NewOne> people, Actor by) {
        List<Long> ids = ids(people.size());
        List<SqlParameterSource> rows = new ArrayList<>();
        Map<Long, ConsentChannel> agreed = new HashMap<>();
        List<CategoryHistory.Entry> categories = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < people.size(); i++) {
            NewOne one = people.get(i);
            rows.add(row(ids.get(i), one.person(), one.reportedOn(), by, now));
            agreed.put(ids.get(i), one.consent());
            if (one.person().category() != null) {
                categories.add(
                        new CategoryHistory.Entry(ids.get(i), one.person().category(), "people.category.first", null));
            }
        }
        batch.run(
                """
                insert into person (id, name, phone, area_code, address, born_on, id_no, id_no_hash, tags, home_unit,
                                    branch_code, street_code, joined_party_on, category, category_since, looked_on,
                                    reported_at, added_at, added_by, changed_at, changed_by)
                overriding system value
                values (:id, :name, :phone, :area, :address, :born, :idNo, :hash, :tags, :homeUnit, :branch, :street,
                        :joined, :category, :since, :since, :reported, :at, :by, :at, :by)
                """,
                rows);
        consents.give(agreed, ConsentPurpose.REGISTER, by, now);
        history.note(categories, by, now);
        return ids;
    }

    /** A category that changes is written into the history with its reason. */
    void change(List<Changed> people, Actor by) {
        List<SqlParameterSource> rows = new ArrayList<>();
        List<CategoryHistory.Entry> categories = new ArrayList<>();
        Instant now = clock.instant();
        for (Changed one : people) {
            rows.add(row(one.id(), one.person(), one.reportedOn(), by, now)
                    .addValue("category", Stored.name(one.category()), Types.VARCHAR));
            if (one.category() != null) {
                categories.add(new CategoryHistory.Entry(one.id(), one.category(), one.reason(), null));
            }
        }
        batch.run(
                """
                update person
                set name = :name, phone = coalesce(:phone, phone), area_code = :area,
                    address = coalesce(:address, address), born_on = coalesce(:born, born_on),
                    id_no = coalesce(:idNo, id_no), id_no_hash = coalesce(:hash, id_no_hash),
                    tags = coalesce(cast(:tags as text[]), tags), home_unit = coalesce(:homeUnit, home_unit),
                    branch_code = coalesce(:branch, branch_code),
                    street_code = case when coalesce(:branch, branch_code) is not null then left(:area, 9) end,
                    joined_party_on = coalesce(:joined, joined_party_on),
                    category = coalesce(:category, category),
                    category_since = case when :category is null then category_since else :today end,
                    looked_on = case when :category is null then looked_on else :today end,
                    reported_at = coalesce(:reported, reported_at),
                    changed_at = :at, changed_by = :by, version = version + 1
                where id = :id
                """,
                rows);
        history.note(categories, by, now);
    }

    private MapSqlParameterSource row(long id, CheckedPerson person, LocalDate reportedOn, Actor by, Instant now) {
        return columns.of(person, by, now)
                .addValue("id", id)
                .addValue(
                        "reported",
                        reportedOn == null
                                ? null
                                : reportedOn
                                        .atTime(9, 0)
                                        .atZone(WorkingCalendar.ZONE)
                                        .toOffsetDateTime(),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private List<Long> ids(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('person', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }
}

package org.sangyu.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many people at once, a statement for each table and not for each row. */
@Repository
class PersonBatch {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final FieldCipher cipher;
    private final Clock clock;

    PersonBatch(JdbcClient jdbc, NamedParameterJdbcTemplate batch, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param reportedOn when the community confirmed the registration; null when it did not */
    record NewOne(CheckedPerson person, LocalDate reportedOn, ConsentChannel consent) {}

    /** @param category null where it stays as it is */
    record Changed(
            long id, CheckedPerson person, LocalDate reportedOn, ParticipationCategory category, String reason) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** @return the ids, in the order of the people */
    List<Long> insert(List<NewOne> people, Actor by) {
        List<Long> ids = ids(people.size());
        List<SqlParameterSource> rows = new ArrayList<>();
        List<SqlParameterSource> agreed = new ArrayList<>();
        List<SqlParameterSource> categories = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < people.size(); i++) {
            CheckedPerson person = people.get(i).person();
            rows.add(row(person, people.get(i).reportedOn(), by, now)
                    .addValue("id", ids.get(i))
                    .addValue("category", name(person.category()), Types.VARCHAR)
                    .addValue("since", person.category() == null ? null : Date.valueOf(today()), Types.DATE));
            agreed.add(
                    consent(ids.get(i), ConsentPurpose.REGISTER, people.get(i).consent(), by, now));
            if (person.category() != null) {
                categories.add(category(ids.get(i), person.category(), "people.category.first", by, now));
            }
        }
        update(
                """
                insert into person (id, name, phone, area_code, address, born_on, id_no, id_no_hash, tags, home_unit,
                                    branch_code, street_code, joined_party_on, category, category_since, looked_on,
                                    reported_at, added_at, added_by, changed_at, changed_by)
                overriding system value
                values (:id, :name, :phone, :area, :address, :born, :idNo, :hash, :tags, :homeUnit, :branch, :street,
                        :joined, :category, :since, :since, :reported, :now, :by, :now, :by)
                """,
                rows);
        consents(agreed);
        categories(categories);
        return ids;
    }

    /** What is null stays as it is; a category that changes is written into the history with its reason. */
    void change(List<Changed> people, Actor by) {
        List<SqlParameterSource> rows = new ArrayList<>();
        List<SqlParameterSource> categories = new ArrayList<>();
        Instant now = clock.instant();
        for (Changed one : people) {
            rows.add(row(one.person(), one.reportedOn(), by, now)
                    .addValue("id", one.id())
                    .addValue("category", name(one.category()), Types.VARCHAR)
                    .addValue("today", Date.valueOf(today())));
            if (one.category() != null) {
                categories.add(category(one.id(), one.category(), one.reason(), by, now));
            }
        }
        update(
                """
                update person
                set name = :name, phone = coalesce(:phone, phone), area_code = :area,
                    address = coalesce(:address, address), born_on = coalesce(:born, born_on),
                    id_no = coalesce(:idNo, id_no), id_no_hash = coalesce(:hash, id_no_hash),
                    tags = coalesce(cast(:tags as text[]), tags), home_unit = coalesce(:homeUnit, home_unit),
                    branch_code = coalesce(:branch, branch_code), street_code = case when coalesce(:branch, branch_code) is not null then left(:area, 9) end,
                    joined_party_on = coalesce(:joined, joined_party_on),
                    category = coalesce(:category, category),
                    category_since = case when :category is null then category_since else :today end,
                    looked_on = case when :category is null then looked_on else :today end,
                    reported_at = coalesce(:reported, reported_at),
                    changed_at = :now, changed_by = :by, version = version + 1
                where id = :id
                """,
                rows);
        categories(categories);
    }

    void consents(List<SqlParameterSource> rows) {
        update(
                """
                insert into consent (person_id, purpose, text_version, channel, given_at, given_to)
                values (:person, :purpose, :version, :channel, :now, :by)
                on conflict (person_id, purpose) where withdrawn_at is null do nothing
                """,
                rows);
    }

    SqlParameterSource consent(long person, ConsentPurpose purpose, ConsentChannel channel, Actor by, Instant now) {
        return new MapSqlParameterSource(Map.of(
                "person",
                person,
                "purpose",
                purpose.name(),
                "version",
                ConsentBook.TEXT_VERSION,
                "channel",
                channel.name(),
                "now",
                Timestamp.from(now),
                "by",
                by.username()));
    }

    /** Those branches and no others, from today on. */
    void activities(Map<Long, List<String>> branches) {
        List<SqlParameterSource> rows = new ArrayList<>();
        branches.forEach((person, codes) -> rows.add(new MapSqlParameterSource()
                .addValue("person", person)
                .addValue("codes", codes.toArray(String[]::new))
                .addValue("today", Date.valueOf(today()))));
        update(
                """
                update activity_membership set until = greatest(:today, since)
                where person_id = :person and until is null and branch_code <> all (:codes)
                """,
                rows);
        update(
                """
                insert into activity_membership (person_id, branch_code, since)
                select :person, code, :today from unnest(:codes) code
                where not exists (select 1 from activity_membership m
                                  where m.person_id = :person and m.branch_code = code and m.until is null)
                on conflict (person_id, branch_code, since) do update set until = null
                """,
                rows);
    }

    void update(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    Instant now() {
        return clock.instant();
    }

    private void categories(List<SqlParameterSource> rows) {
        update(
                """
                insert into member_category (person_id, category, from_on, reason, set_at, set_by)
                values (:person, :category, :from, :reason, :now, :by)
                """,
                rows);
    }

    private SqlParameterSource category(
            long person, ParticipationCategory category, String reason, Actor by, Instant now) {
        return new MapSqlParameterSource(Map.of(
                "person",
                person,
                "category",
                category.name(),
                "from",
                Date.valueOf(today()),
                "reason",
                reason,
                "now",
                Timestamp.from(now),
                "by",
                by.username()));
    }

    private MapSqlParameterSource row(CheckedPerson person, LocalDate reportedOn, Actor by, Instant now) {
        return new MapSqlParameterSource()
                .addValue("name", person.name())
                .addValue("phone", person.phone(), Types.VARCHAR)
                .addValue("area", person.areaCode())
                .addValue("address", person.address(), Types.VARCHAR)
                .addValue("born", date(person.bornOn()), Types.DATE)
                .addValue("idNo", cipher.seal(person.idNo()), Types.BINARY)
                .addValue("hash", cipher.fingerprint(person.idNo()), Types.BINARY)
                .addValue(
                        "tags",
                        person.tags() == null
                                ? null
                                : person.tags().stream().map(Enum::name).toArray(String[]::new))
                .addValue("homeUnit", person.homeUnit(), Types.VARCHAR)
                .addValue("branch", person.branchCode(), Types.VARCHAR)
                .addValue(
                        "street",
                        person.branchCode() == null ? null : person.areaCode().substring(0, 9),
                        Types.VARCHAR)
                .addValue("joined", date(person.joinedPartyOn()), Types.DATE)
                .addValue(
                        "reported",
                        reportedOn == null
                                ? null
                                : reportedOn.atTime(9, 0).atZone(ZONE).toOffsetDateTime(),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("now", Timestamp.from(now))
                .addValue("by", by.username());
    }

    private List<Long> ids(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('person', 'id')) from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}

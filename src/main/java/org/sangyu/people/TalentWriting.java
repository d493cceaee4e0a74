package org.sangyu.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * Writes rows of a talent pool: new entries are in the pool at once, until the day in the row; with a channel in the row
 * goes the yes to it.
 */
@Component
class TalentWriting implements SheetWriting<TalentSheet.Row, TalentEntry> {

    private final ManyRows batch;
    private final ConsentTable consents;
    private final MatterNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TalentWriting(
            ManyRows batch,
            ConsentTable consents,
            MatterNumbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batch = batch;
        this.consents = consents;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void write(List<Compared<TalentSheet.Row, TalentEntry>> rows, Actor by) {
        List<SqlParameterSource> added = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        List<String> termsSet = new ArrayList<>();
        Map<Long, ConsentChannel> agreed = new HashMap<>();
        for (Compared<TalentSheet.Row, TalentEntry> one : rows) {
            String number = one.before() == null
                    ? numbers.next("RC", one.person().areaCode())
                    : one.before().number();
            if (one.before() == null) {
                added.add(entry(number, one.row(), one.person(), by));
            } else {
                changed.add(values(number, one.row()));
            }
            if (one.before() == null || one.change().columns().contains("validTo")) {
                termsSet.add(number);
            }
            if (one.row().consent() != null) {
                agreed.putIfAbsent(one.person().id(), one.row().consent());
            }
        }
        consents.give(agreed, ConsentPurpose.TALENT, by, clock.instant());
        batch.run(
                """
                insert into talent (number, person_id, level, area_code, fields, works, willing_hours, available,
                                    recommended_by, state, verified_by, verified_at, valid_to, proposed_at)
                values (:number, :person, :level, :area, :fields, :works, :hours, coalesce(:available, true),
                        :by, 'ENTERED', :by, :now, :validTo, :now)
                """,
                added);
        batch.run(
                """
                update talent
                set fields = :fields, works = coalesce(:works, works), willing_hours = coalesce(:hours, willing_hours),
                    available = coalesce(:available, available), valid_to = :validTo, version = version + 1
                where number = :number
                """,
                changed);
        termsSet.forEach(number -> events.publishEvent(new TalentTermSet(number)));
    }

    private SqlParameterSource entry(String number, TalentSheet.Row row, KnownPerson person, Actor by) {
        return values(number, row)
                .addValue("person", person.id())
                .addValue("level", row.level().name())
                .addValue("area", row.level().areaOf(person.areaCode()))
                .addValue("by", by.username())
                .addValue("now", Timestamp.from(clock.instant()));
    }

    private static MapSqlParameterSource values(String number, TalentSheet.Row row) {
        return new MapSqlParameterSource("number", number)
                .addValue("fields", Stored.names(row.fields()))
                .addValue("works", row.works(), Types.VARCHAR)
                .addValue("hours", row.hours(), Types.INTEGER)
                .addValue("available", row.available(), Types.BOOLEAN)
                .addValue("validTo", Stored.date(row.validTo()), Types.DATE);
    }
}

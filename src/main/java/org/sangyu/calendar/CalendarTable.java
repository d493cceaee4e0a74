package org.sangyu.calendar;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar's tables: reading them whole, and writing one change after the other. */
@Repository
class CalendarTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long version() {
        return jdbc.sql("select max(id) from calendar_change").query(Long.class).single();
    }

    List<CalendarDay> days() {
        return jdbc.sql("select date, kind, name from calendar_day order by date")
                .query(CalendarDay.class)
                .list();
    }

    Map<Integer, YearState> years() {
        return jdbc.sql("select year, state from calendar_year").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> (Integer) row.get("year"),
                        row -> YearState.valueOf((String) row.get("state")),
                        (one, other) -> one,
                        TreeMap::new));
    }

    List<SeasonVersion> seasons() {
        return jdbc.sql("select * from season order by code, effective_from")
                .query((row, n) -> new SeasonVersion(
                        row.getString("code"),
                        new Season(monthDay(row.getString("first_day")), monthDay(row.getString("last_day"))),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    Map<String, WorkingHours> hours() {
        return jdbc.sql("select organisation_code, windows from working_hours").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> (String) row.get("organisation_code"),
                        row -> WorkingHours.parse((String) row.get("windows"))));
    }

    /** Until the transaction ends nobody else changes the calendar, so that versions come one after the other. */
    void lock() {
        jdbc.sql("lock table calendar_change in exclusive mode").update();
    }

    void note(Actor by, ChangeKind what, String subject, String detail) {
        jdbc.sql(
                        """
                        insert into calendar_change (at, by_name, what, subject, detail)
                        values (:at, :by, :what, :subject, :detail)
                        """)
                .param("at", now())
                .param("by", by.displayName())
                .param("what", what.name())
                .param("subject", subject)
                .param("detail", detail)
                .update();
    }

    List<CalendarChange> changes(int most) {
        return jdbc.sql("select * from calendar_change order by id desc limit :most")
                .param("most", most)
                .query((row, n) -> new CalendarChange(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        ChangeKind.valueOf(row.getString("what")),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }

    void clear(int year) {
        jdbc.sql("delete from calendar_day where date >= :first and date < :after")
                .param("first", Date.valueOf(LocalDate.of(year, 1, 1)))
                .param("after", Date.valueOf(LocalDate.of(year + 1, 1, 1)))
                .update();
    }

    void write(List<CalendarDay> days, String source) {
        for (CalendarDay day : days) {
            jdbc.sql(
                            """
                            insert into calendar_day (date, kind, name, source) values (:date, :kind, :name, :source)
                            on conflict (date) do update
                               set kind = excluded.kind, name = excluded.name, source = excluded.source
                            """)
                    .param("date", Date.valueOf(day.date()))
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .param("source", source)
                    .update();
        }
    }

    void official(int year) {
        jdbc.sql(
                        """
                        insert into calendar_year (year, state) values (:year, 'OFFICIAL')
                        on conflict (year) do update set state = 'OFFICIAL'
                        """)
                .param("year", year)
                .update();
    }

    /** @return whether the season has no other version from that day on */
    boolean add(SeasonVersion version, Actor by) {
        return jdbc.sql(
                                """
                        insert into season (code, first_day, last_day, effective_from, source, added_at, added_by)
                        values (:code, :first, :last, :from, :source, :at, :by)
                        on conflict do nothing
                        """)
                        .param("code", version.code())
                        .param("first", written(version.season().first()))
                        .param("last", written(version.season().last()))
                        .param("from", Date.valueOf(version.effectiveFrom()))
                        .param("source", version.source())
                        .param("at", now())
                        .param("by", by.username())
                        .update()
                == 1;
    }

    /** @param hours {@code null} for the usual ones */
    void setHours(String organisationCode, WorkingHours hours, Actor by) {
        jdbc.sql("delete from working_hours where organisation_code = :code")
                .param("code", organisationCode)
                .update();
        if (hours != null) {
            jdbc.sql(
                            """
                            insert into working_hours (organisation_code, windows, changed_at, changed_by)
                            values (:code, :windows, :at, :by)
                            """)
                    .param("code", organisationCode)
                    .param("windows", hours.written())
                    .param("at", now())
                    .param("by", by.username())
                    .update();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static MonthDay monthDay(String written) {
        return MonthDay.parse("--" + written);
    }

    private static String written(MonthDay day) {
        return day.toString().substring(2);
    }
}

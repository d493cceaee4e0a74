package org.sangyu.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the cases to which something will happen by itself, each kind by an index of its own. It reads our tables only
 * and so says what the procedure is about to do without asking the engine; {@code TonightTests} holds the two together.
 */
@Component
class TonightQueries {

    /** What is told of each: with the limit in the version by which it was counted. */
    private static final String FORETOLD =
            """
            select c.number, c.area_code, %1$s as at, %2$s as policy, p.amount, p.unit, p.effective_from,
                   %3$s as from_at, %4$s as due_at, c.due_provisional, c.tier
            from %5$s
            left join lateral (select amount, unit, effective_from from sla_policy
                               where policy = %2$s
                                 and effective_from <= ((%3$s) at time zone 'Asia/Shanghai')::date
                               order by (id = c.limit_policy_version) desc nulls last, (season is null) desc,
                                        effective_from desc
                               limit 1) p on true
            where %6$s and %7$s
            order by 3, c.number
            limit :limit
            """;

    private static final String CASES = "livelihood_case c";

    /** The limit of a redo began when it was ordered, and every other when the need came. */
    private static final String COUNTED_FROM =
            """
            coalesce((select max(e.at) from case_event e
                      where e.case_id = c.id and c.limit_policy = 'redo' and e.action in ('redo', 'reopen', 'take-over')),
                     c.registered_at)""";

    /** The procedure waits for one red mark each time that the handling begins: anew after a redo, a reopening or a take-over. */
    private static final String RED_IS_WAITED_FOR =
            """
            not exists (select 1 from case_event r
                        where r.case_id = c.id and r.action = 'red'
                          and r.id > (select max(b.id) from case_event b
                                      where b.case_id = c.id and b.action in ('register', 'take-over', 'redo', 'reopen')))""";

    /** When a tier took over what was late already: from then on it has a limit of its own. */
    private static final String TAKEN_OVER_LATE =
            """
            (select max(t.at) from case_event t
             where t.case_id = c.id and t.action in ('take-over', 'accept') and t.at >= c.due_at
               and c.red_marked_at is not null)""";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    TonightQueries(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    List<Foretold> yellow(Ask ask) {
        return ask(
                TonightKind.YELLOW,
                ask,
                "c.yellow_at",
                "c.limit_policy",
                COUNTED_FROM,
                "c.due_at",
                CASES,
                "c.closed_at is null and c.yellow_marked_at is null and c.yellow_at <= :until");
    }

    List<Foretold> red(Ask ask) {
        return ask(
                TonightKind.RED,
                ask,
                "c.due_at",
                "c.limit_policy",
                COUNTED_FROM,
                "c.due_at",
                CASES,
                "c.closed_at is null and c.due_at <= :until and " + TAKEN_OVER_LATE + " is null and "
                        + RED_IS_WAITED_FOR);
    }

    /** In the order in which they were taken over, which is that in which they become late again. */
    List<Foretold> redAgain(Ask ask) {
        return ask(
                        TonightKind.RED,
                        ask,
                        TAKEN_OVER_LATE,
                        "'escalation'",
                        TAKEN_OVER_LATE,
                        "c.due_at",
                        CASES,
                        "c.closed_at is null and c.due_at <= :now and c.red_marked_at is not null and "
                                + TAKEN_OVER_LATE + " is not null and " + RED_IS_WAITED_FOR)
                .stream()
                .map(taken ->
                        taken.dueAt(calendar.due(taken.from(), taken.limit()).dueAt()))
                .filter(taken -> !taken.at().isAfter(ask.until()))
                .toList();
    }

    List<Foretold> offers(Ask ask) {
        return ask(
                TonightKind.OFFER_EXPIRED,
                ask,
                "o.expires_at",
                "'volunteer.offer'",
                "o.posted_at",
                "o.expires_at",
                "offer o join livelihood_case c on c.number = o.case_number",
                "o.status = 'OPEN' and o.expires_at <= :until");
    }

    List<Foretold> resumptions(Ask ask) {
        // by way of json, for suspensions are a later chapter of the case's table and may not be there yet
        String until = "(to_jsonb(c) ->> 'suspended_until')::timestamptz";
        String since = "coalesce((to_jsonb(c) ->> 'suspended_at')::timestamptz, c.registered_at)";
        return ask(
                TonightKind.RESUMED,
                ask,
                until,
                "null::text",
                since,
                "c.due_at",
                CASES,
                "c.status = 'SUSPENDED' and " + until + " <= :until");
    }

    /** A promise is for a day, and is kept by the end of its business. */
    List<Foretold> promises(Ask ask) {
        return ask(
                TonightKind.PROMISE_DUE,
                ask,
                "m.due_at",
                "null::text",
                "m.promised_at",
                "m.due_at",
                CASES + " join case_promise m on m.case_id = c.id",
                "m.outcome is null and m.came_at is null and m.due_at > :now and m.due_at <= :until");
    }

    private List<Foretold> ask(
            TonightKind kind,
            Ask ask,
            String at,
            String policy,
            String from,
            String due,
            String tables,
            String condition) {
        return jdbc.sql(FORETOLD.formatted(
                        at, policy, from, due, tables, new Window(ask.area(), null, null).areaCondition(), condition))
                .param("area", ask.area())
                .param("now", ask.now().atOffset(ZoneOffset.UTC))
                .param("until", ask.until().atOffset(ZoneOffset.UTC))
                .param("limit", ask.limit())
                .query((row, n) -> read(kind, row))
                .list();
    }

    private static Foretold read(TonightKind kind, ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Foretold(
                kind,
                row.getString("number"),
                row.getString("area_code"),
                instant(row, "at"),
                row.getString("policy"),
                unit == null ? null : new Limit(row.getInt("amount"), LimitUnit.valueOf(unit)),
                row.getObject("effective_from", LocalDate.class),
                instant(row, "from_at"),
                instant(row, "due_at"),
                row.getBoolean("due_provisional"),
                row.getString("tier"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** For which area, and how far ahead. */
    record Ask(String area, Instant now, Instant until, int limit) {}
}

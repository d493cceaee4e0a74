package org.sangyu.outreach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of a scope, those that are due first. */
@Service
@Transactional(readOnly = true)
public class CarePlanList {

    private static final int PAGE = 30;
    private static final String FAR = "9999-12-31";

    private final JdbcClient jdbc;
    private final Clock clock;

    CarePlanList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which are shown. */
    public enum Show {
        OPEN("c.due_on is not null"),
        DUE("c.due_on is not null and v.number is not null"),
        LATE("c.due_on is not null and v.late_at < :now"),
        PAUSED("c.due_on is not null and c.state = 'PAUSED'"),
        OVER("c.state in ('ENDED', 'DECLINED')");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One plan with its open round.
     *
     * @param round null while none is open
     * @param late whether that is overdue
     * @param coming how many have said yes for it
     */
    public record Row(CarePlan plan, VisitState round, boolean late, int coming) {}

    /** @param next for the page after this one; null when this is the last */
    public record Page(List<Row> rows, String next) {}

    /** @param kind null for all; {@code cursor} {@link Page#next()} of the page before, null for the first */
    public Page list(OutreachScope scope, OutreachKind kind, Show show, String cursor, Actor reader) {
        OutreachScope seen = OutreachScope.of(scope.code(), reader);
        Instant now = clock.instant();
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("now", Timestamp.from(now));
        params.put("kind", kind == null ? "" : kind.name());
        After after = After.of(cursor);
        params.put("day", CarePlanTable.date(after.day()));
        params.put("number", after.number());
        List<Row> found = jdbc.sql(
                        """
                        select c.*, case when p.status = 'ACTIVE' then p.name else '*' end as name, v.state as round,
                               coalesce(v.late_at < :now, false) as late, coalesce(h.taken, 0) as coming
                        from outreach_plan c
                        join person p on p.id = c.person_id
                        left join outreach_visit v on v.plan = c.number and v.state in ('DUE', 'ARRANGED')
                        left join help_call h on h.number = v.call_number and v.state = 'ARRANGED'
                        where %s and %s and (:kind = '' or c.kind = :kind)
                          and (coalesce(c.due_on, date '%s'), c.number) > (:day, :number)
                        order by coalesce(c.due_on, date '%s'), c.number
                        limit %d
                        """
                                .formatted(seen.condition("c"), show.condition, FAR, FAR, PAGE + 1))
                .params(params)
                .query((row, n) -> new Row(
                        CarePlanTable.read(row, n),
                        row.getString("round") == null ? null : VisitState.valueOf(row.getString("round")),
                        row.getBoolean("late"),
                        row.getInt("coming")))
                .list();
        List<Row> page = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                page, found.size() > PAGE ? After.cursor(page.get(PAGE - 1).plan()) : null);
    }

    private record After(LocalDate day, String number) {

        static After of(String cursor) {
            try {
                return cursor == null || cursor.length() < 11
                        ? new After(LocalDate.of(2000, 1, 1), "")
                        : new After(LocalDate.parse(cursor.substring(0, 10)), cursor.substring(11));
            } catch (DateTimeParseException none) {
                return new After(LocalDate.of(2000, 1, 1), "");
            }
        }

        static String cursor(CarePlan plan) {
            return (plan.dueOn() == null ? FAR : plan.dueOn()) + "_" + plan.number();
        }
    }
}

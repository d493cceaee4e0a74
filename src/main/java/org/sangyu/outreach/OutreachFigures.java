package org.sangyu.outreach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many people are called on and how often somebody was there. A figure stands beside its base, and {@link ProvenVisits}
 * lists exactly what it counts (domain.md §13.18).
 */
@Service
@Transactional(readOnly = true)
public class OutreachFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutreachFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is open now.
     *
     * @param people in the programme, each once
     * @param due rounds for which somebody has to go now; {@code late} those of them that are overdue
     */
    public record Now(int people, int plans, int paused, int due, int late) {}

    /**
     * What was done of one kind in the time.
     *
     * @param done rounds with a record; {@code verified} those of them of which a record is verified
     * @param people to whom somebody came, each once
     * @param skipped rounds that were left out with a reason, in none of the other figures
     */
    public record Done(OutreachKind kind, int done, int verified, int people, int skipped) {

        /** Rounds per person whom somebody came to, with one digit; null where there was none. */
        public BigDecimal average() {
            return people == 0
                    ? null
                    : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(people), 1, RoundingMode.HALF_UP);
        }
    }

    public Now now(OutreachScope scope, Actor reader) {
        OutreachScope seen = OutreachScope.of(scope.code(), reader);
        return jdbc.sql(
                        """
                        select count(distinct c.person_id) as people, count(*) as plans,
                               count(*) filter (where c.state = 'PAUSED') as paused,
                               count(v.number) as due, count(*) filter (where v.late_at < :now) as late
                        from outreach_plan c
                        left join outreach_visit v on v.plan = c.number and v.state in ('DUE', 'ARRANGED')
                        where c.due_on is not null and %s
                        """
                                .formatted(seen.condition("c")))
                .params(seen.params())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Now(
                        row.getInt("people"),
                        row.getInt("plans"),
                        row.getInt("paused"),
                        row.getInt("due"),
                        row.getInt("late")))
                .single();
    }

    /** Every kind, in their order; the filter's own kind and proof narrow nothing here. */
    public List<Done> done(OutreachScope scope, VisitFilter filter, Actor reader) {
        OutreachScope seen = OutreachScope.of(scope.code(), reader);
        Map<String, Object> params = new HashMap<>(seen.params());
        params.put("from", CarePlanTable.date(filter.from()));
        params.put("until", CarePlanTable.date(filter.until()));
        Map<OutreachKind, Done> found = jdbc
                .sql(
                        """
                        select v.kind, count(*) filter (where v.counts) as done, count(*) filter (where v.verified) as verified,
                               count(distinct v.person_id) filter (where v.counts) as people,
                               count(*) filter (where v.state = 'SKIPPED') as skipped
                        from (select v.kind, v.person_id, v.state, %s as counts, (%s) and (%s) as verified
                              from outreach_visit v
                              where %s and v.state in ('DONE', 'SKIPPED')
                                and coalesce(v.done_on, v.due_on) between :from and :until) v
                        group by v.kind
                        """
                                .formatted(
                                        "(" + VisitFilter.COUNTS + ")",
                                        VisitFilter.COUNTS,
                                        VisitFilter.Proof.VERIFIED.condition,
                                        seen.condition("v")))
                .params(params)
                .query((row, n) -> new Done(
                        OutreachKind.valueOf(row.getString("kind")),
                        row.getInt("done"),
                        row.getInt("verified"),
                        row.getInt("people"),
                        row.getInt("skipped")))
                .list()
                .stream()
                .collect(Collectors.toMap(Done::kind, Function.identity()));
        return Arrays.stream(OutreachKind.values())
                .map(kind -> found.getOrDefault(kind, new Done(kind, 0, 0, 0, 0)))
                .toList();
    }
}

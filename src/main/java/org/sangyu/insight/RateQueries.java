package org.sangyu.insight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts cases, one statement per block of figures; the database counts, Java only adds. */
@Component
class RateQueries {

    private final JdbcClient jdbc;

    RateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ended cases and what their petitioners said last. A case that waits for its (next) callback has said nothing. */
    List<Outcomes> outcomes(Window window, TimeBasis basis, GroupBy groupBy) {
        String sql =
                """
                with ended as (
                    select c.id, c.status, c.excluded_code, c.handler_kind, c.closing_code, %s as grp
                    from livelihood_case c
                    left join category k on k.code = c.category
                    where %s and c.closed_at is not null and %s
                ), judged as (
                    select e.*, b.at, b.contacted, b.solved, b.satisfaction
                    from ended e
                    left join lateral (
                        select at, contacted, solved, satisfaction
                        from case_callback
                        where case_id = e.id and valid
                        order by round desc, id desc
                        limit 1
                    ) b on e.status <> 'CLOSED'
                )
                select grp as "group", excluded_code as exclusion,
                       count(*) as cases,
                       count(at) as answered,
                       count(*) filter (where contacted) as contacted,
                       count(*) filter (where solved = 'YES') as solved,
                       count(*) filter (where solved = 'PART') as partly_solved,
                       count(*) filter (where satisfaction >= 4) as satisfied,
                       count(*) filter (where satisfaction = 3) as mostly_satisfied,
                       count(*) filter (where handler_kind = 'TEAM' and closing_code = 'C1_DONE') as by_volunteers,
                       count(*) filter (where handler_kind = 'TEAM' and closing_code = 'C1_DONE' and solved = 'YES')
                           as solved_by_volunteers
                from judged
                where %s
                group by grp, excluded_code
                """
                        .formatted(grouping(groupBy), window.areaCondition(), among(basis), answeredWithin(basis));
        return asked(sql, window).query(Outcomes.class).list();
    }

    /** Cases due within the window, whatever became of them. */
    List<Deadlines> deadlines(Window window, Instant now, GroupBy groupBy) {
        String sql =
                """
                select %s as "group", case when c.exempt then 'X13' else c.excluded_code end as exclusion,
                       count(*) as cases,
                       count(*) filter (where c.due_at > :now) as not_yet_due,
                       count(*) filter (where c.due_at <= :now and c.red_marked_at is null and c.closed_at <= c.due_at)
                           as on_time
                from livelihood_case c
                left join category k on k.code = c.category
                where %s and c.due_at >= :from and c.due_at < :until
                group by 1, 2
                """
                        .formatted(grouping(groupBy), window.areaCondition());
        return asked(sql, window)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Deadlines.class)
                .list();
    }

    /** Where the cases registered within the window are now, in the order of a case's life. */
    List<StateCount> states(Window window) {
        String sql =
                """
                select c.status, count(*) as count
                from livelihood_case c
                where %s and c.registered_at >= :from and c.registered_at < :until
                group by c.status
                order by array_position(array['REGISTERED', 'VERIFYING', 'FILED', 'DISPATCHED', 'OBJECTED', 'SIGNED',
                                              'HANDLING', 'SUSPENDED', 'REPLIED', 'CHECKING', 'TERMINATING', 'REDO',
                                              'CLOSED', 'CALLED_BACK', 'ARCHIVED', 'ANSWERED', 'NOT_ACCEPTED',
                                              'MERGED', 'TRANSFERRED'], c.status), c.status
                """
                        .formatted(window.areaCondition());
        return asked(sql, window).query(StateCount.class).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Window window) {
        return jdbc.sql(sql)
                .param("area", window.area())
                .param("from", window.from())
                .param("until", window.until());
    }

    private static String grouping(GroupBy groupBy) {
        return switch (groupBy) {
            case NONE -> "''";
            case AREA -> "c.community_code";
            case TOWN -> "c.town_code";
            case CATEGORY -> "coalesce(k.parent_code, k.code, '')";
        };
    }

    private static String among(TimeBasis basis) {
        return switch (basis) {
            case CREATED -> "c.registered_at >= :from and c.registered_at < :until";
            case CLOSED -> "c.closed_at >= :from and c.closed_at < :until";
            case CALLED_BACK ->
                "c.id in (select case_id from case_callback where valid and at >= :from and at < :until)";
        };
    }

    /** By callback, the last answer decides: one given earlier brought the case into the list, but is superseded. */
    private static String answeredWithin(TimeBasis basis) {
        return basis == TimeBasis.CALLED_BACK ? "at >= :from and at < :until" : "true";
    }
}

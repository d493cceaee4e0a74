package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sangyu.calendar.DeadlineBook;
import org.sangyu.calendar.Followed;
import org.sangyu.calendar.Foresight;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.MovedDeadline;
import org.sangyu.calendar.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The deadlines of open cases when the calendar changes: foreseeing without doing, and following afterwards, page by
 * page, so that tens of thousands of cases cost seconds and only those that really move are locked one by one.
 */
@Component
class CaseDeadlines implements DeadlineBook {

    private static final Logger LOG = LoggerFactory.getLogger(CaseDeadlines.class);

    private static final int PAGE = 1_000;

    /** As {@link DeadlineCount#follows} says it; the index livelihood_case_due_calendar is for this. */
    private static final String FOLLOWING =
            """
            select id, version, number, area_code, status, due_from, due_amount, due_unit, due_at, due_counted,
                   due_provisional, yellow_at
              from livelihood_case
             where closed_at is null and due_from is not null and due_counted = due_at
               and due_unit <> 'URGENT_HOUR' and status <> 'SUSPENDED'
            """;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final CaseClock clock;

    CaseDeadlines(JdbcClient jdbc, WorkingCalendar calendar, CaseClock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Foresight foresee(WorkingCalendar changed, int shown) {
        List<MovedDeadline> deadlines = new ArrayList<>();
        for (LivelihoodCase it : jdbc.sql(FOLLOWING).query(CaseDeadlines::read).list()) {
            Instant was = it.dueAt;
            boolean wasProvisional = it.dueProvisional;
            DeadlineCount.recount(it, changed);
            deadlines.add(new MovedDeadline(it.number, was, it.dueAt, wasProvisional, it.dueProvisional));
        }
        return Foresight.of(deadlines, shown);
    }

    @Override
    public Followed follow(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long version = calendar.version();
        long last = 0;
        int moved = 0;
        while (true) {
            List<LivelihoodCase> page = jdbc.sql(
                            FOLLOWING + " and due_calendar < :version and id > :last order by id limit :most")
                    .param("version", version)
                    .param("last", last)
                    .param("most", PAGE)
                    .query(CaseDeadlines::read)
                    .list();
            if (page.isEmpty()) {
                return new Followed(moved, true);
            }
            List<LivelihoodCase> same = new ArrayList<>();
            for (LivelihoodCase it : page) {
                if (!DeadlineCount.recount(it, calendar)) {
                    same.add(it);
                } else if (move(it.number)) {
                    moved++;
                }
                if (System.nanoTime() > end) {
                    leave(same, version);
                    return new Followed(moved, false);
                }
            }
            leave(same, version);
            last = page.get(page.size() - 1).id;
        }
    }

    /** One case that cannot be moved must not keep the others waiting. */
    private boolean move(String number) {
        try {
            return clock.recount(number);
        } catch (RuntimeException e) {
            LOG.warn("The deadline of {} could not be counted again; it is tried again later", number, e);
            return false;
        }
    }

    /** Notes that these are up to date, unless somebody has changed or is changing them: then the next call looks. */
    private void leave(List<LivelihoodCase> same, long version) {
        if (same.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update livelihood_case set due_calendar = :calendar
                        where id in (
                            select c.id
                              from livelihood_case c
                              join unnest(:ids::bigint[], :versions::int[]) as seen (id, version) using (id, version)
                             order by c.id
                               for no key update of c skip locked)
                        """)
                .param("calendar", version)
                .param("ids", same.stream().map(it -> it.id).toArray(Long[]::new))
                .param("versions", same.stream().map(it -> it.version).toArray(Integer[]::new))
                .update();
    }

    /** Only what counting needs. */
    private static LivelihoodCase read(ResultSet row, int number) throws SQLException {
        LivelihoodCase it = new LivelihoodCase();
        it.id = row.getLong("id");
        it.version = row.getInt("version");
        it.number = row.getString("number");
        it.areaCode = row.getString("area_code");
        it.status = CaseStatus.valueOf(row.getString("status"));
        it.dueFrom = StoredCase.instant(row, "due_from");
        it.dueAmount = row.getInt("due_amount");
        it.dueUnit = LimitUnit.valueOf(row.getString("due_unit"));
        it.dueAt = StoredCase.instant(row, "due_at");
        it.dueCounted = StoredCase.instant(row, "due_counted");
        it.dueProvisional = row.getBoolean("due_provisional");
        it.yellowAt = StoredCase.instant(row, "yellow_at");
        return it;
    }
}

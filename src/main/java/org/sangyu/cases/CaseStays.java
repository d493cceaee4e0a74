package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps account of who had a case for how long, so that the same case can be late for one unit and on time for another
 * (domain.md §13.26). Whoever handles a case is held to the case's own due instant; who gets it when that is past
 * already has a limit of their own from then on, like a tier that takes an overdue case over. Desks have their own.
 */
@Component
class CaseStays {

    /** What somebody has who is handed a case that others made late. */
    private static final String AFTER_OTHERS = "escalation";

    private final JdbcClient jdbc;
    private final SlaPolicies limits;
    private final WorkingCalendar calendar;
    private final Recusals recusals;

    CaseStays(JdbcClient jdbc, SlaPolicies limits, WorkingCalendar calendar, Recusals recusals) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.calendar = calendar;
        this.recusals = recusals;
    }

    /** Follows the case to whoever has it after an act, in the act's transaction. */
    void follow(LivelihoodCase it, Instant now) {
        CaseHolder holder = CaseHolder.of(it, recusals).orElse(null);
        Open open = open(it.id).orElse(null);
        if (open != null && !open.isWith(holder)) {
            close(open, now);
        }
        if (holder == null) {
            return;
        }
        if (open == null || !open.isWith(holder)) {
            begin(it, holder, now);
        } else if (followsTheCase(open, holder, it, now) && !it.dueAt.equals(open.due)) {
            move(open, it.dueAt);
        }
    }

    /** An own limit that began because the case was late ends when the case gets a fresh due instant. */
    private static boolean followsTheCase(Open open, CaseHolder holder, LivelihoodCase it, Instant now) {
        return holder.duty() == Duty.HANDLE && holder.limit() == null && (open.limit == null || it.dueAt.isAfter(now));
    }

    private void begin(LivelihoodCase it, CaseHolder holder, Instant now) {
        boolean late = holder.duty() == Duty.HANDLE && holder.limit() == null && !it.dueAt.isAfter(now);
        String limit = late ? AFTER_OTHERS : holder.limit();
        Instant due = limit == null
                ? holder.duty() == Duty.HANDLE ? it.dueAt : null
                : limits.find(limit, now, now)
                        .map(version -> calendar.due(now, version.limit()).dueAt())
                        .orElse(null);
        jdbc.sql(
                        """
                        insert into case_stay (case_id, tier, duty, holder_kind, holder_code, from_at, limit_policy, due_at)
                        values (:case, :tier, :duty, :kind, :code, :from, :limit, :due)
                        """)
                .param("case", it.id)
                .param("tier", holder.tier())
                .param("duty", holder.duty().name())
                .param("kind", holder.kind())
                .param("code", holder.code())
                .param("from", Timestamp.from(now))
                .param("limit", limit, Types.VARCHAR)
                .param("due", due == null ? null : Timestamp.from(due), Types.TIMESTAMP)
                .update();
    }

    private void close(Open open, Instant now) {
        jdbc.sql(
                        """
                        update case_stay set until_at = :now, working_minutes = :minutes, overdue = due_at < :now
                        where id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("minutes", Math.toIntExact(calendar.workMinutesBetween(open.from, now)))
                .param("id", open.id)
                .update();
    }

    private void move(Open open, Instant due) {
        jdbc.sql("update case_stay set due_at = :due, limit_policy = null where id = :id")
                .param("due", Timestamp.from(due))
                .param("id", open.id)
                .update();
    }

    private Optional<Open> open(long caseId) {
        return jdbc.sql("select * from case_stay where case_id = :case and until_at is null")
                .param("case", caseId)
                .query((row, n) -> new Open(
                        row.getLong("id"),
                        Duty.valueOf(row.getString("duty")),
                        row.getString("holder_code"),
                        StoredCase.instant(row, "from_at"),
                        row.getString("limit_policy"),
                        StoredCase.instant(row, "due_at")))
                .optional();
    }

    private record Open(long id, Duty duty, String code, Instant from, String limit, Instant due) {

        /** An accepted offer is handled by the same team; from then on its time is that of handling. */
        boolean isWith(CaseHolder holder) {
            return holder != null && duty == holder.duty() && Objects.equals(code, holder.code());
        }
    }
}

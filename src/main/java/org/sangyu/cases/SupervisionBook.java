package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.sangyu.organisation.Tier;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where supervisions are written; of one case one is open at a time. */
@Component
class SupervisionBook {

    private final JdbcClient jdbc;

    SupervisionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of this case is still open */
    void write(
            long caseId, SupervisionKind kind, String demand, Grant supervisor, Instant now, Instant due, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_supervision (case_id, kind, demand, supervisor_tier, supervisor_code, ordered_at,
                                                      ordered_by, ordered_by_name, due_at, status)
                        values (:case, :kind, :demand, :tier, :code, :at, :by, :name, :due, 'ORDERED')
                        """)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("demand", demand)
                .param("tier", supervisor.role().name())
                .param("code", supervisor.scope())
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("due", Timestamp.from(due))
                .update();
    }

    /** @param tier who ordered it */
    record Open(
            SupervisionKind kind,
            String demand,
            Tier tier,
            Instant orderedAt,
            Instant dueAt,
            Instant lateAt,
            String answer) {}

    Optional<Open> open(long caseId) {
        return jdbc.sql(
                        """
                        select kind, demand, supervisor_tier, ordered_at, due_at, late_at, answer from case_supervision
                        where case_id = :case and status in ('ORDERED', 'ANSWERED')
                        """)
                .param("case", caseId)
                .query((row, n) -> new Open(
                        SupervisionKind.valueOf(row.getString("kind")),
                        row.getString("demand"),
                        Tier.valueOf(row.getString("supervisor_tier")),
                        StoredCase.instant(row, "ordered_at"),
                        StoredCase.instant(row, "due_at"),
                        StoredCase.instant(row, "late_at"),
                        row.getString("answer")))
                .optional();
    }

    /** When an answer was late first is never erased. */
    void late(long caseId, Instant now) {
        jdbc.sql(
                        """
                        update case_supervision set late_at = coalesce(late_at, :at)
                        where case_id = :case and status = 'ORDERED'
                        """)
                .param("at", Timestamp.from(now))
                .param("case", caseId)
                .update();
    }

    void answered(long caseId, String answer, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        update case_supervision
                        set answer = :answer, answered_at = :at, answered_by = :by, answered_by_name = :name,
                            status = 'ANSWERED'
                        where case_id = :case and status = 'ORDERED'
                        """)
                .param("answer", answer)
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("case", caseId)
                .update();
    }

    void accepted(long caseId, String review, Instant now) {
        jdbc.sql(
                        """
                        update case_supervision set review = :review, reviewed_at = :at, status = 'ACCEPTED'
                        where case_id = :case and status = 'ANSWERED'
                        """)
                .param("review", review, Types.VARCHAR)
                .param("at", Timestamp.from(now))
                .param("case", caseId)
                .update();
    }

    void again(long caseId, String review, Instant now, Instant due) {
        jdbc.sql(
                        """
                        update case_supervision
                        set review = :review, reviewed_at = :at, rounds = rounds + 1, due_at = :due, status = 'ORDERED'
                        where case_id = :case and status = 'ANSWERED'
                        """)
                .param("review", review)
                .param("at", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("case", caseId)
                .update();
    }

    void ended(long caseId) {
        jdbc.sql(
                        """
                        update case_supervision set status = 'ENDED'
                        where case_id = :case and status in ('ORDERED', 'ANSWERED')
                        """)
                .param("case", caseId)
                .update();
    }
}

package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where appeals are written, with who asked, reviewed and decided. A row is never taken back. */
@Component
class AppealBook {

    private final JdbcClient jdbc;

    AppealBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasOne(long caseId) {
        return jdbc.sql("select exists (select 1 from case_appeal where case_id = :case)")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    Optional<Appeal> open(long caseId) {
        return jdbc.sql(
                        """
                        select id, kind, evidence, asked_by, reviewed_by from case_appeal
                        where case_id = :case and status in ('ASKED', 'SUPPORTED')
                        """)
                .param("case", caseId)
                .query(Appeal.class)
                .optional();
    }

    void ask(long caseId, AppealKind kind, String evidence, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_appeal (case_id, kind, evidence, asked_at, asked_by, asked_by_name, status)
                        values (:case, :kind, :evidence, :at, :by, :name, 'ASKED')
                        """)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("evidence", evidence)
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .update();
    }

    void review(long appeal, boolean supported, String opinion, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        update case_appeal
                        set reviewed_at = :at, reviewed_by = :by, reviewed_by_name = :name, review = :opinion,
                            status = :status
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("opinion", opinion, Types.VARCHAR)
                .param("status", supported ? "SUPPORTED" : "DISMISSED")
                .param("id", appeal)
                .update();
    }

    void decide(long appeal, boolean granted, String opinion, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        update case_appeal
                        set decided_at = :at, decided_by = :by, decided_by_name = :name, decision = :opinion,
                            status = :status
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("opinion", opinion, Types.VARCHAR)
                .param("status", granted ? "GRANTED" : "DISMISSED")
                .param("id", appeal)
                .update();
    }

    void exempt(long caseId) {
        jdbc.sql("update livelihood_case set exempt = true where id = :case")
                .param("case", caseId)
                .update();
    }

    boolean wasCalledUnsatisfied(long caseId) {
        return jdbc.sql(
                        """
                        select coalesce((select solved = 'NO' or satisfaction < 3 from case_callback
                                         where case_id = :case and valid order by round desc, id desc limit 1), false)
                        """)
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}

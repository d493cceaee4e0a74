package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where requests are written, with who asked, reviewed and decided. A row is never taken back. */
@Component
class RequestBook {

    private final JdbcClient jdbc;

    RequestBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CaseRequest> pending(long caseId) {
        return jdbc.sql(
                        """
                        select id, kind, reason, days, until_day, asked_by, reviewed_by from handling_request
                        where case_id = :case and status in ('ASKED', 'REVIEWED')
                        """)
                .param("case", caseId)
                .query(CaseRequest.class)
                .optional();
    }

    void ask(long caseId, NewRequest asked, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        insert into handling_request (case_id, kind, reason, ground, days, until_day, asked_at, asked_by,
                                                  asked_by_name, status)
                        values (:case, :kind, :reason, :ground, :days, :until, :at, :by, :name, 'ASKED')
                        """)
                .param("case", caseId)
                .param("kind", asked.kind().name())
                .param("reason", asked.reason().strip())
                .param("ground", asked.ground() == null ? null : asked.ground().name(), Types.VARCHAR)
                .param("days", asked.days(), Types.INTEGER)
                .param("until", asked.until(), Types.DATE)
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .update();
    }

    void review(long request, boolean agreed, String opinion, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        update handling_request
                        set reviewed_at = :at, reviewed_by = :by, reviewed_by_name = :name, review = :opinion,
                            status = :status
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("opinion", opinion, Types.VARCHAR)
                .param("status", agreed ? "REVIEWED" : "REFUSED")
                .param("id", request)
                .update();
    }

    void decide(long request, boolean agreed, String opinion, Instant at, Actor actor) {
        jdbc.sql(
                        """
                        update handling_request
                        set decided_at = :at, decided_by = :by, decided_by_name = :name, decision = :opinion,
                            status = :status
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("opinion", opinion, Types.VARCHAR)
                .param("status", agreed ? "APPROVED" : "REFUSED")
                .param("id", request)
                .update();
    }

    /** The case moved on before anybody decided. */
    void lapse(long caseId) {
        jdbc.sql(
                        "update handling_request set status = 'LAPSED' where case_id = :case and status in ('ASKED', 'REVIEWED')")
                .param("case", caseId)
                .update();
    }
}

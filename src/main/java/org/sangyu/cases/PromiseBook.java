package org.sangyu.cases;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where every promised date and what became of it is written. */
@Component
class PromiseBook {

    private final JdbcClient jdbc;

    PromiseBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first date, promised when the case was closed. */
    void write(LivelihoodCase it, Instant due, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_promise (case_id, code, promised_for, promised_at, promised_by, tier, desk_code,
                                                  due_at)
                        values (:case, :code, :day, :at, :by, :tier, :desk, :due)
                        """)
                .param("case", it.id)
                .param("code", it.closingCode.name())
                .param("day", Date.valueOf(it.closingPromise))
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("tier", it.tier)
                .param("desk", it.deskCode)
                .param("due", Timestamp.from(due))
                .update();
    }

    /** The date that takes the place of another, with the same desk. */
    void write(Promise instead, LocalDate day, Instant due, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_promise (case_id, code, promised_for, promised_at, promised_by, tier, desk_code,
                                                  due_at, instead_of)
                        select case_id, code, :day, :at, :by, tier, desk_code, :due, id
                        from case_promise where id = :instead
                        """)
                .param("day", Date.valueOf(day))
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("due", Timestamp.from(due))
                .param("instead", instead.id())
                .update();
    }

    Optional<Promise> open(long caseId) {
        return jdbc.sql("select * from case_promise where case_id = :case and outcome is null")
                .param("case", caseId)
                .query((row, n) -> promise(row))
                .optional();
    }

    /** In order. */
    List<Promise> of(long caseId) {
        return jdbc.sql("select * from case_promise where case_id = :case order by id")
                .param("case", caseId)
                .query((row, n) -> promise(row))
                .list();
    }

    void came(long promise, Instant now) {
        jdbc.sql("update case_promise set came_at = :at where id = :id")
                .param("at", Timestamp.from(now))
                .param("id", promise)
                .update();
    }

    void settle(long promise, PromiseOutcome outcome, String note, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        update case_promise set outcome = :outcome, note = :note, settled_at = :at, settled_by = :by,
                                                settled_by_name = :name
                        where id = :id and outcome is null
                        """)
                .param("outcome", outcome.name())
                .param("note", note, Types.VARCHAR)
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("id", promise)
                .update();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getLong("id"),
                ClosingCode.valueOf(row.getString("code")),
                row.getObject("promised_for", LocalDate.class),
                StoredCase.instant(row, "promised_at"),
                StoredCase.instant(row, "due_at"),
                row.getString("tier"),
                row.getString("desk_code"),
                row.getObject("instead_of") != null,
                StoredCase.instant(row, "came_at"),
                row.getString("outcome") == null ? null : PromiseOutcome.valueOf(row.getString("outcome")),
                row.getString("note"),
                StoredCase.instant(row, "settled_at"));
    }
}

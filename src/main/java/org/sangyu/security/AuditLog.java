package org.sangyu.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The append-only log of who did what, and whether it succeeded (GB/T 22239, security audit). */
@Service
public class AuditLog {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate withTheAct;
    private final TransactionTemplate alone;

    AuditLog(JdbcClient jdbc, ObjectMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.withTheAct = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes one line: with what succeeded, in its transaction; for what failed, in one of its own, because the act
     * itself is rolled back.
     *
     * @param action a short name in lower case; message key {@code security.audit.action.<action>}
     * @param detail further facts, never a password and no more personal data than needed
     */
    public void record(Actor actor, String action, String subject, boolean ok, Map<String, ?> detail) {
        (ok ? withTheAct : alone).executeWithoutResult(status -> jdbc.sql(
                        """
                                insert into audit_log (at, actor, action, subject, detail, ok)
                                values (:at, :actor, :action, :subject, :detail::jsonb, :ok)
                                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", clean(actor.username()))
                .param("action", action)
                .param("subject", clean(subject))
                .param("detail", jsonOf(detail))
                .param("ok", ok)
                .update());
    }

    /** How often this person did that since then, successfully. */
    public int count(Actor actor, String action, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from audit_log
                         where actor = :actor and action = :action and at > :since and ok
                        """)
                .param("actor", clean(actor.username()))
                .param("action", action)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /**
     * The newest lines first.
     *
     * @param actor only this username's; {@code null} or blank for everybody's
     * @param failuresOnly only what failed
     * @param before only lines older than this id; {@code null} to begin with the newest
     */
    public List<AuditEntry> list(String actor, boolean failuresOnly, Long before, int limit) {
        return jdbc.sql(
                        """
                        select id, at, actor, action, subject, detail::text as detail, ok
                          from audit_log
                         where id < :before
                           and (:actor = '' or actor = :actor)
                           and (not :failuresOnly or not ok)
                         order by id desc
                         limit :limit
                        """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("actor", actor == null ? "" : Usernames.normal(actor))
                .param("failuresOnly", failuresOnly)
                .param("limit", limit)
                .query(AuditLog::entry)
                .list();
    }

    /**
     * Lets the oldest lines go, at most 50,000 at once; the database refuses to let any go before 180 days.
     *
     * @return how many went
     */
    public int forgetBefore(Instant time) {
        return jdbc.sql(
                        """
                        with oldest as (select id, at from audit_log order by id limit 50000)
                        delete from audit_log where id in (select id from oldest where at < :before)
                        """)
                .param("before", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String jsonOf(Map<String, ?> detail) {
        Map<String, Object> cleaned = new LinkedHashMap<>();
        detail.forEach((key, value) -> cleaned.put(key, value instanceof String text ? clean(text) : value));
        try {
            return json.writeValueAsString(cleaned);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Audit detail is no JSON: " + detail.keySet(), e);
        }
    }

    /** PostgreSQL refuses the character 0, and what a stranger typed must not break the log. */
    private static String clean(String text) {
        return text == null ? null : text.replaceAll("\\p{Cntrl}", " ");
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getBoolean("ok"));
    }
}

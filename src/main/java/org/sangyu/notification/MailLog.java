package org.sangyu.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the outgoing mail, and the one thing they may do about it: try again. */
@Service
public class MailLog {

    /**
     * One mail without its words.
     *
     * @param recipient masked: first character and domain
     * @param trouble why it did not go out: a word and a number, or {@code null}
     */
    public record Entry(
            long id,
            String occasion,
            String caseNumber,
            String recipient,
            MailStatus status,
            int attempts,
            Instant createdAt,
            Instant nextAttemptAt,
            Instant sentAt,
            String trouble) {}

    /** A page of the log, newest first; {@code next} is where the following page begins, {@code null} at the end. */
    public record Page(List<Entry> items, Long next) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param status only these; {@code null} for all
     * @param before only what was written before this mail; {@code null} for the newest
     * @throws Refusal when the actor is no administrator
     */
    public Page page(Actor actor, MailStatus status, Long before, int limit) {
        mustAdminister(actor);
        List<Entry> entries = jdbc.sql(
                        """
                        select id, occasion, case_number, recipient, status, attempts, created_at, next_attempt_at,
                               sent_at, last_error
                        from outgoing_mail
                        where id < :before
                        """
                                + (status == null ? "" : "and status = :status\n")
                                + """
                        order by id desc
                        limit :limit
                        """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("status", status == null ? null : status.name())
                .param("limit", limit + 1)
                .query(MailLog::read)
                .list();
        boolean more = entries.size() > limit;
        List<Entry> items = more ? entries.subList(0, limit) : entries;
        return new Page(List.copyOf(items), more ? items.get(limit - 1).id() : null);
    }

    /**
     * Puts a parked mail back into the queue, with all its attempts before it.
     *
     * @throws Refusal when the actor is no administrator, the mail does not exist or is not parked
     */
    @Transactional
    public void retry(Actor actor, long id) {
        mustAdminister(actor);
        int rows = jdbc.sql(
                        """
                        update outgoing_mail set status = 'PENDING', attempts = 0, next_attempt_at = :now
                        where id = :id and status = 'FAILED'
                        """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            boolean there = jdbc.sql("select exists (select 1 from outgoing_mail where id = :id)")
                    .param("id", id)
                    .query(Boolean.class)
                    .single();
            throw there
                    ? Refusal.conflict("notification.retry.not-failed")
                    : Refusal.notFound("notification.retry.not-found");
        }
    }

    private static void mustAdminister(Actor actor) {
        if (!actor.may(Permission.ADMINISTER)) {
            throw Refusal.notPermitted("notification.administrators-only");
        }
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("occasion"),
                row.getString("case_number"),
                new Recipient(row.getString("recipient")).masked(),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "created_at"),
                instant(row, "next_attempt_at"),
                instant(row, "sent_at"),
                row.getString("last_error"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

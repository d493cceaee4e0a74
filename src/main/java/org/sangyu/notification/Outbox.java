package org.sangyu.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail is put down. A row in the caller's transaction: if the act does not happen, neither does its mail, and no
 * act ever waits for a mail server.
 */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final MailTemplates templates;
    private final PublicAddress address;
    private final MailHours hours;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailTemplates templates, PublicAddress address, MailHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.address = address;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Renders the mail in Chinese and writes it down for sending. An address that no mail can reach is kept as failed,
     * where an administrator sees it: a mistyped address must not undo the act.
     *
     * @return whether it was written; {@code false} for a blank address, or when this dedupe key was written before
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enqueue(Mail mail) {
        if (mail.to() == null || mail.to().isBlank()) {
            return false;
        }
        Recipient recipient = Recipient.of(mail.to());
        Letter letter = templates.render(mail);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        MailPace pace = hours.pace(mail.occasion());
        boolean held = pace == MailPace.DIGEST && recipient.isDeliverable() && gotOneToday(recipient);
        MailStatus status =
                !recipient.isDeliverable() ? MailStatus.FAILED : held ? MailStatus.HELD : MailStatus.PENDING;
        int rows = jdbc.sql(
                        """
                        insert into outgoing_mail (dedupe_key, occasion, case_number, recipient, subject, text_body,
                                                   html_body, message_id, status, next_attempt_at, created_at, last_error,
                                                   pace, link)
                        values (:key, :occasion, :number, :to, :subject, :text, :html, :messageId, :status, :next, :now,
                                :error, :pace, :link)
                        on conflict (dedupe_key) do nothing
                        """)
                .param("key", mail.dedupeKey())
                .param("occasion", mail.occasion())
                .param("number", mail.caseNumber())
                .param("to", recipient.address())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("messageId", "<" + UUID.randomUUID() + "@" + address.host() + ">")
                .param("status", status.name())
                .param("next", held ? hours.nextDigest().atOffset(ZoneOffset.UTC) : now)
                .param("now", now)
                .param("pace", pace.name())
                .param("link", mail.model().get("url") instanceof String url ? url : null)
                .param("error", recipient.isDeliverable() ? null : MailTrouble.ADDRESS.name())
                .update();
        return rows == 1;
    }

    /** The first invitation of a day goes out, the others come together in the evening. */
    private boolean gotOneToday(Recipient recipient) {
        return jdbc.sql(
                        """
                        select exists (select 1 from outgoing_mail
                                       where recipient = :to and pace = 'DIGEST' and created_at >= :today)
                        """)
                .param("to", recipient.address())
                .param("today", hours.today().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}

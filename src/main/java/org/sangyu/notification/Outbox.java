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
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailTemplates templates, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.address = address;
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
        int rows = jdbc.sql(
                        """
                        insert into outgoing_mail (dedupe_key, occasion, case_number, recipient, subject, text_body,
                                                   html_body, message_id, status, next_attempt_at, created_at, last_error)
                        values (:key, :occasion, :number, :to, :subject, :text, :html, :messageId, :status, :now, :now, :error)
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
                .param("status", (recipient.isDeliverable() ? MailStatus.PENDING : MailStatus.FAILED).name())
                .param("now", now)
                .param("error", recipient.isDeliverable() ? null : MailTrouble.ADDRESS.name())
                .update();
        return rows == 1;
    }
}

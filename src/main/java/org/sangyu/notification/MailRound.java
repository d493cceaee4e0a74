package org.sangyu.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is due from the outbox and hands it to the mail server, each mail in a transaction of its own with its row
 * locked, so that any number of instances never send one twice. A crash between the server's "ok" and our commit
 * repeats the mail under the same Message-ID (docs/adr/0005-mail-outbox.md).
 */
@Component
public class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    /** At most so many mails a round, so that a round ends. */
    static final int MOST = 50;

    /** How long to wait after the first, second, third, fourth failure; the fifth parks the mail. */
    static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private enum Step {
        SENT,
        FAILED,
        SERVER_DOWN,
        NOTHING_DUE
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Postman postman;
    private final MailHours hours;
    private final Clock clock;

    MailRound(JdbcClient jdbc, PlatformTransactionManager transactions, Postman postman, MailHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.postman = postman;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Sends what is due now, at night only what is urgent, at most {@value #MOST}. Stops early when the server is out of reach: the others would
     * only use up their attempts.
     *
     * @return how many the server took
     */
    public int sendDue() {
        int sent = 0;
        for (int mail = 0; mail < MOST; mail++) {
            Step step = transaction.execute(status -> sendNext());
            if (step == Step.SENT) {
                sent++;
            } else if (step != Step.FAILED) {
                break;
            }
        }
        return sent;
    }

    private Step sendNext() {
        Optional<OutgoingMail> next = jdbc.sql(
                        """
                        select id, recipient, subject, text_body, html_body, message_id, attempts
                        from outgoing_mail
                        where status = 'PENDING' and next_attempt_at <= :now and (:day or pace = 'URGENT')
                        order by next_attempt_at, id
                        limit 1
                        for update skip locked
                        """)
                .param("now", atUtc(clock.instant()))
                .param("day", !hours.isQuiet())
                .query(MailRound::read)
                .optional();
        return next.map(this::send).orElse(Step.NOTHING_DUE);
    }

    private Step send(OutgoingMail mail) {
        try {
            postman.deliver(mail);
        } catch (Exception failure) {
            return failed(mail, failure);
        }
        jdbc.sql(
                        """
                        update outgoing_mail
                        set status = 'SENT', sent_at = :now, attempts = attempts + 1, last_error = null
                        where id = :id
                        """)
                .param("id", mail.id())
                .param("now", atUtc(clock.instant()))
                .update();
        return Step.SENT;
    }

    private Step failed(OutgoingMail mail, Exception failure) {
        MailTrouble trouble = MailTrouble.of(failure);
        String note = trouble.note(failure);
        int attempts = mail.attempts() + 1;
        boolean parked = trouble.isFinal() || attempts > WAITS.size();
        Instant next = parked ? clock.instant() : clock.instant().plus(WAITS.get(attempts - 1));
        jdbc.sql(
                        """
                        update outgoing_mail
                        set status = :status, attempts = :attempts, next_attempt_at = :next, last_error = :error
                        where id = :id
                        """)
                .param("id", mail.id())
                .param("status", (parked ? MailStatus.FAILED : MailStatus.PENDING).name())
                .param("attempts", attempts)
                .param("next", atUtc(next))
                .param("error", note)
                .update();
        log.warn("Mail {} not sent, attempt {}{}: {}", mail.id(), attempts, parked ? ", parked" : "", note);
        return trouble.isServers() ? Step.SERVER_DOWN : Step.FAILED;
    }

    private static OffsetDateTime atUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OutgoingMail read(ResultSet row, int number) throws SQLException {
        return new OutgoingMail(
                row.getLong("id"),
                row.getString("recipient"),
                new Letter(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                row.getString("message_id"),
                row.getInt("attempts"));
    }
}

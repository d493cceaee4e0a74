package org.sangyu.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In the evening puts what was held for somebody into one mail: a line and a link for each. Each receiver's is a transaction
 * of its own, and only one instance bundles at a time, so that nobody gets two.
 */
@Component
public class DigestRound {

    private static final String OCCASION = "evening-digest";
    /** Any number that no other lock of ours has. */
    private static final long LOCK = 20261122_0701L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final Clock clock;

    DigestRound(JdbcClient jdbc, PlatformTransactionManager transactions, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.outbox = outbox;
        this.clock = clock;
    }

    record Held(long id, String subject, String link) {}

    /** @return for how many receivers something was put on its way */
    public int bundleDue() {
        int receivers = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> bundleNext()))) {
            receivers++;
        }
        return receivers;
    }

    private boolean bundleNext() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        Optional<String> next = !alone
                ? Optional.empty()
                : jdbc.sql(
                                """
                                select recipient from outgoing_mail
                                where status = 'HELD' and next_attempt_at <= :now
                                order by next_attempt_at, recipient limit 1
                                """)
                        .param("now", now)
                        .query(String.class)
                        .optional();
        next.ifPresent(recipient -> bundle(recipient, now));
        return next.isPresent();
    }

    private void bundle(String recipient, OffsetDateTime now) {
        List<Held> held = jdbc.sql(
                        """
                        select id, subject, link from outgoing_mail
                        where recipient = :to and status = 'HELD' and next_attempt_at <= :now
                        order by id for update
                        """)
                .param("to", recipient)
                .param("now", now)
                .query(Held.class)
                .list();
        if (held.size() == 1) {
            jdbc.sql("update outgoing_mail set status = 'PENDING' where id = :id")
                    .param("id", held.get(0).id())
                    .update();
            return;
        }
        String key = OCCASION + ":" + held.get(0).id();
        Map<String, Object> model = new HashMap<>();
        model.put("items", held);
        model.put("subjectArgs", new Object[] {held.size()});
        outbox.enqueue(new Mail(OCCASION, recipient, null, key, model));
        jdbc.sql(
                        """
                        update outgoing_mail
                        set status = 'BUNDLED', bundled_into = (select id from outgoing_mail where dedupe_key = :key)
                        where id = any (:ids)
                        """)
                .param("key", key)
                .param("ids", held.stream().map(Held::id).toArray(Long[]::new))
                .update();
    }
}

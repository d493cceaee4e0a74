package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Quiet nights, and one mail in the evening instead of ten over the day. All hours are Laixi's: UTC + 8. */
@SangyuTest
class MailHoursTests {

    private static final String TO = "grandma@example.org";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MessageSource messages;

    @Autowired
    MailTemplates templates;

    @Autowired
    PublicAddress address;

    @Autowired
    MovableClock clock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void emptyOutbox() {
        server.start();
        jdbc.sql("delete from outgoing_mail").update();
    }

    @AfterEach
    void leaveNothingBehind() {
        server.stop();
        jdbc.sql("delete from outgoing_mail").update();
    }

    @Test
    void at_night_only_what_is_urgent_leaves_and_the_rest_at_eight() {
        clock.stopAt(Instant.parse("2026-11-21T13:00:00Z"));
        enqueue("call-asked", "k1");
        enqueue("call-urgent", "k2");
        assertThat(round().sendDue()).isEqualTo(1);
        assertThat(statusOf("k1")).isEqualTo("PENDING");
        clock.stopAt(Instant.parse("2026-11-21T23:59:59Z"));
        assertThat(round().sendDue()).isZero();
        clock.stopAt(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(round().sendDue()).isEqualTo(1);
        assertThat(statusOf("k1")).isEqualTo("SENT");
    }

    @Test
    void the_last_minute_before_nine_is_still_day() {
        clock.stopAt(Instant.parse("2026-11-21T12:59:59Z"));
        enqueue("call-asked", "k1");
        assertThat(round().sendDue()).isEqualTo(1);
    }

    @Test
    void the_first_invitation_of_a_day_goes_at_once_and_the_others_together_in_the_evening() throws Exception {
        clock.stopAt(Instant.parse("2026-11-21T01:00:00Z"));
        for (int i = 1; i <= 4; i++) {
            enqueue("call-asked", "k" + i);
        }
        assertThat(round().sendDue()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from outgoing_mail where status = 'HELD'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        clock.stopAt(Instant.parse("2026-11-21T10:29:59Z"));
        assertThat(digest().bundleDue()).as("18:29:59").isZero();
        clock.stopAt(Instant.parse("2026-11-21T10:30:00Z"));
        assertThat(digest().bundleDue()).isEqualTo(1);
        assertThat(digest().bundleDue()).as("not twice").isZero();
        assertThat(round().sendDue()).isEqualTo(1);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getSubject()).isEqualTo("今天还有 3 件事想请您看看");
        String text = jdbc.sql("select text_body from outgoing_mail where occasion = 'evening-digest'")
                .query(String.class)
                .single();
        assertThat(text).contains("https://example.org/k2", "https://example.org/k3", "https://example.org/k4");
        assertThat(text).contains("（YQ-k2）").doesNotContain("k1");
        assertThat(List.of(statusOf("k2"), statusOf("k3"), statusOf("k4"))).containsOnly("BUNDLED");
    }

    @Test
    void a_single_one_that_was_held_goes_out_as_itself() {
        clock.stopAt(Instant.parse("2026-11-21T01:00:00Z"));
        enqueue("call-asked", "k1");
        enqueue("call-asked", "k2");
        clock.stopAt(Instant.parse("2026-11-21T11:00:00Z"));
        digest().bundleDue();
        assertThat(round().sendDue()).isEqualTo(2);
        assertThat(statusOf("k2")).isEqualTo("SENT");
    }

    @Test
    void what_is_held_after_the_evenings_mail_waits_for_the_next_and_a_new_day_begins_anew() {
        clock.stopAt(Instant.parse("2026-11-21T11:00:00Z"));
        enqueue("call-asked", "k1");
        enqueue("call-asked", "k2");
        assertThat(digest().bundleDue()).isZero();
        clock.stopAt(Instant.parse("2026-11-22T01:00:00Z"));
        enqueue("call-asked", "k3");
        assertThat(statusOf("k3")).isEqualTo("PENDING");
        clock.stopAt(Instant.parse("2026-11-22T10:31:00Z"));
        assertThat(digest().bundleDue()).isEqualTo(1);
    }

    @Test
    void what_is_urgent_or_no_invitation_is_never_held() {
        clock.stopAt(Instant.parse("2026-11-21T01:00:00Z"));
        for (String occasion : List.of("call-asked", "call-urgent", "call-filled", "call-released")) {
            enqueue(occasion, occasion);
        }
        assertThat(jdbc.sql("select count(*) from outgoing_mail where status = 'PENDING'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private void enqueue(String occasion, String key) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", "YQ-" + key);
        model.put("area", "琴岛中路社区");
        model.put("expiresAt", "2026-11-23 12:00");
        model.put("free", 1);
        model.put("url", "https://example.org/" + key);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox().enqueue(new Mail(occasion, TO, "YQ-" + key, key, model)));
    }

    private String statusOf(String key) {
        return jdbc.sql("select status from outgoing_mail where dedupe_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private MailHours hours() {
        return new MailHours("21:00", "08:00", "18:30", Set.of("call-urgent"), Set.of("call-asked"), clock);
    }

    private Outbox outbox() {
        return new Outbox(jdbc, templates, address, hours(), clock);
    }

    private DigestRound digest() {
        return new DigestRound(jdbc, transactions, outbox(), clock);
    }

    private MailRound round() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new MailRound(
                jdbc, transactions, new Postman(sender, messages, "sangyu@localhost", clock), hours(), clock);
    }
}

package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SangyuTest
class MailRoundTests {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

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

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private Instant now = START;

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
    void what_is_due_is_sent_with_both_parts_and_marked() throws Exception {
        enqueue("k1");

        assertThat(round(smtp()).sendDue()).isEqualTo(1);
        assertThat(round(smtp()).sendDue()).isZero();

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("您反映的事情（编号 MS-1）的答复");
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("wang@example.org"));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getMessageID()).isEqualTo(row().get("message_id"));
        MimeMultipart twins = (MimeMultipart) received.getContent();
        assertThat(twins.getContentType()).startsWith("multipart/alternative");
        assertThat(twins.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat((String) twins.getBodyPart(0).getContent()).contains("路灯已经修好。");
        assertThat(twins.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) twins.getBodyPart(1).getContent()).contains("路灯已经修好。", "<!DOCTYPE html>");
        assertThat(row()).containsEntry("status", "SENT").containsEntry("attempts", 1);
        assertThat(row().get("sent_at")).isNotNull();
    }

    @Test
    void what_is_not_due_waits() {
        enqueue("k1");
        now = START.minusSeconds(1);

        assertThat(round(smtp()).sendDue()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_refused_mail_is_tried_again_later_and_later_and_parked_after_the_fifth_time() {
        enqueue("k1");
        MailRound round = round(failing(new MailSendException("550 <wang@example.org> unknown")));

        for (Duration wait : MailRound.WAITS) {
            assertThat(round.sendDue()).isZero();
            assertThat(row()).containsEntry("status", "PENDING");
            assertThat(nextAttempt()).isEqualTo(now.plus(wait));
            now = now.plus(wait).minusMillis(1);
            int attempts = (int) row().get("attempts");
            round.sendDue();
            assertThat(row()).as("not before its time").containsEntry("attempts", attempts);
            now = now.plusMillis(1);
        }
        round.sendDue();

        assertThat(row()).containsEntry("status", "FAILED").containsEntry("attempts", 5);
        assertThat((String) row().get("last_error")).startsWith("REFUSED").doesNotContain("wang", "@");
        now = now.plus(Duration.ofDays(30));
        assertThat(round(smtp()).sendDue()).as("parked means parked").isZero();
    }

    @Test
    void waits_grow_from_a_minute_to_two_hours() {
        assertThat(MailRound.WAITS)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    }

    @Test
    void one_refused_mail_does_not_hold_up_the_others() {
        enqueue("k1");
        enqueue("k2");
        enqueue("k3");
        JavaMailSenderImpl picky = new JavaMailSenderImpl() {
            private int calls;

            @Override
            public void send(MimeMessage message) {
                if (++calls == 2) {
                    throw new MailSendException("no");
                }
            }
        };

        assertThat(round(picky).sendDue()).isEqualTo(2);
        assertThat(statuses()).containsExactly("SENT", "PENDING", "SENT");
    }

    @Test
    void a_server_out_of_reach_costs_one_mail_one_attempt_and_the_next_round_delivers_all() {
        enqueue("k1");
        enqueue("k2");
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(round(smtp(port)).sendDue()).isZero();
        assertThat(jdbc.sql("select attempts from outgoing_mail order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 0);
        assertThat((String) jdbc.sql("select last_error from outgoing_mail order by id limit 1")
                        .query(String.class)
                        .single())
                .startsWith("UNREACHABLE");

        server.start();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(round(smtp()).sendDue()).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void an_attempt_that_was_not_committed_is_repeated_under_the_same_message_id() throws Exception {
        enqueue("k1");
        // the server said ok, then this process died before its commit
        Postman postman = new Postman(smtp(), messages, "a@localhost", clock());
        postman.deliver(asTheSenderSeesIt());

        assertThat(round(smtp()).sendDue()).isEqualTo(1);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
    }

    @Test
    void a_round_ends_even_when_more_is_due() {
        for (int mail = 0; mail <= MailRound.MOST; mail++) {
            enqueue("k" + mail);
        }
        MailRound round = round(taking(new ArrayList<>()));

        assertThat(round.sendDue()).isEqualTo(MailRound.MOST);
        assertThat(round.sendDue()).isEqualTo(1);
    }

    @Test
    void two_rounds_at_once_send_every_mail_once() throws Exception {
        for (int mail = 0; mail < 40; mail++) {
            enqueue("k" + mail);
        }
        CountDownLatch together = new CountDownLatch(2);
        Callable<Integer> instance = () -> {
            MailRound round = round(smtp());
            together.countDown();
            together.await();
            return round.sendDue();
        };
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = instances.submit(instance);
            Future<Integer> second = instances.submit(instance);

            assertThat(first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS))
                    .isEqualTo(40);
            assertThat(first.get()).as("both had a share").isBetween(1, 39);
        } finally {
            instances.shutdownNow();
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailRoundTests::id))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(statuses()).containsOnly("SENT");
    }

    private void enqueue(String key) {
        Outbox outbox = new Outbox(jdbc, templates, address, hours(), clock());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.enqueue(OutboxTests.mail(key, "wang@example.org")));
    }

    /** Mail leaves at any hour. */
    private MailHours hours() {
        return new MailHours("00:00", "00:00", "18:30", Set.of(), Set.of(), clock());
    }

    private MailRound round(JavaMailSender sender) {
        return new MailRound(
                jdbc, transactions, new Postman(sender, messages, "sangyu@localhost", clock()), hours(), clock());
    }

    private JavaMailSenderImpl smtp() {
        return smtp(server.getSmtp().getPort());
    }

    private static JavaMailSenderImpl smtp(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static JavaMailSender failing(RuntimeException failure) {
        return new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                throw failure;
            }
        };
    }

    private static JavaMailSender taking(List<MimeMessage> taken) {
        return new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                taken.add(message);
            }
        };
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }

    private OutgoingMail asTheSenderSeesIt() {
        Map<String, Object> row = row();
        return new OutgoingMail(
                (long) row.get("id"),
                (String) row.get("recipient"),
                new Letter((String) row.get("subject"), (String) row.get("text_body"), (String) row.get("html_body")),
                (String) row.get("message_id"),
                0);
    }

    private Map<String, Object> row() {
        return jdbc.sql("select * from outgoing_mail").query().singleRow();
    }

    private Instant nextAttempt() {
        return jdbc.sql("select next_attempt_at from outgoing_mail")
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from outgoing_mail order by id")
                .query(String.class)
                .list();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

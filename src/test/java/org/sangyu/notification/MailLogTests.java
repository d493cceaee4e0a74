package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SangyuTest
class MailLogTests {

    private static final Actor ADMIN = new Actor(9, "admin", "admin", List.of(new Grant(Role.ADMIN, "370285")));
    private static final Actor CITY = new Actor(4, "city", "city", List.of(new Grant(Role.CITY, "370285")));

    @Autowired
    MailLog mails;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void writeFive(@Autowired PlatformTransactionManager transactions) {
        jdbc.sql("delete from outgoing_mail").update();
        new TransactionTemplate(transactions).executeWithoutResult(status -> List.of("k1", "k2", "k3", "k4", "k5")
                .forEach(key ->
                        outbox.enqueue(OutboxTests.mail(key, key.equals("k4") ? "nobody" : key + "@example.org"))));
    }

    @Test
    void the_log_pages_newest_first_and_masks_addresses() {
        MailLog.Page first = mails.page(ADMIN, MailStatus.PENDING, null, 3);
        MailLog.Page rest = mails.page(ADMIN, MailStatus.PENDING, first.next(), 3);

        assertThat(first.items()).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(first.items()).extracting(MailLog.Entry::recipient).containsOnly("k***@example.org");
        assertThat(mails.page(ADMIN, null, null, 9).items()).hasSize(5);
    }

    @Test
    void a_parked_mail_goes_back_into_the_queue_with_all_its_attempts() {
        long parked =
                mails.page(ADMIN, MailStatus.FAILED, null, 9).items().get(0).id();
        jdbc.sql("update outgoing_mail set attempts = 5 where id = :id")
                .param("id", parked)
                .update();

        mails.retry(ADMIN, parked);

        assertThat(mails.page(ADMIN, MailStatus.FAILED, null, 9).items()).isEmpty();
        assertThat(jdbc.sql("select status, attempts from outgoing_mail where id = :id")
                        .param("id", parked)
                        .query()
                        .singleRow())
                .containsEntry("status", "PENDING")
                .containsEntry("attempts", 0);
    }

    @Test
    void what_waits_or_was_sent_is_not_sent_again() {
        long waiting =
                mails.page(ADMIN, MailStatus.PENDING, null, 1).items().get(0).id();

        assertThatThrownBy(() -> mails.retry(ADMIN, waiting))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThatThrownBy(() -> mails.retry(ADMIN, Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void only_administrators_see_it() {
        assertThatThrownBy(() -> mails.page(CITY, null, null, 9))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_PERMITTED));
        assertThatThrownBy(() -> mails.retry(CITY, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_PERMITTED));
    }
}

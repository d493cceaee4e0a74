package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SangyuTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    TransactionTemplate transaction;

    @BeforeEach
    void emptyOutbox(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        jdbc.sql("delete from outgoing_mail").update();
    }

    @Test
    void a_mail_is_written_with_the_act_that_it_tells_about() {
        assertThat(enqueue(mail("k1", "wang@example.org"))).isTrue();

        Map<String, Object> row =
                jdbc.sql("select * from outgoing_mail").query().singleRow();
        assertThat(row)
                .containsEntry("status", "PENDING")
                .containsEntry("occasion", "case-answered")
                .containsEntry("case_number", "MS-1")
                .containsEntry("recipient", "wang@example.org")
                .containsEntry("attempts", 0);
        assertThat((String) row.get("subject")).contains("MS-1");
        assertThat((String) row.get("text_body")).contains("已经修好");
        assertThat((String) row.get("html_body")).contains("已经修好");
        assertThat((String) row.get("message_id")).matches("<[0-9a-f-]{36}@[A-Za-z0-9.-]+>");
    }

    @Test
    void when_the_act_is_rolled_back_there_is_no_mail() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assertThat(outbox.enqueue(mail("k1", "wang@example.org"))).isTrue();
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThat(count()).isZero();
    }

    @Test
    void outside_of_a_transaction_nothing_is_written() {
        assertThatThrownBy(() -> outbox.enqueue(mail("k1", "wang@example.org")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(count()).isZero();
    }

    @Test
    void the_same_happening_is_told_once() {
        assertThat(enqueue(mail("k1", "wang@example.org"))).isTrue();
        assertThat(enqueue(mail("k1", "wang@example.org"))).isFalse();
        assertThat(enqueue(mail("k2", "wang@example.org"))).isTrue();

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void who_has_no_address_gets_no_mail() {
        assertThat(enqueue(mail("k1", null))).isFalse();
        assertThat(enqueue(mail("k2", "  "))).isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void an_address_that_no_mail_can_reach_is_kept_for_the_administrator_and_undoes_nothing() {
        assertThat(enqueue(mail("k1", "wang@example.org\r\nBcc: b@example.org\u0000")))
                .isTrue();

        assertThat(jdbc.sql("select recipient, status, last_error from outgoing_mail")
                        .query()
                        .singleRow())
                .containsEntry("recipient", "wang@example.org Bcc: b@example.org")
                .containsEntry("status", "FAILED")
                .containsEntry("last_error", "ADDRESS");
    }

    private boolean enqueue(Mail mail) {
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.enqueue(mail)));
    }

    private long count() {
        return jdbc.sql("select count(*) from outgoing_mail").query(Long.class).single();
    }

    static Mail mail(String key, String to) {
        return new Mail("case-answered", to, "MS-1", key, Map.of("number", "MS-1", "reply", "路灯已经修好。"));
    }
}

package org.sangyu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTests {

    @ParameterizedTest
    @ValueSource(strings = {"wang@example.org", "lead2@localhost", " wang.li+case@mail.example.cn "})
    void a_plain_address_can_be_delivered_to(String typed) {
        assertThat(Recipient.of(typed).isDeliverable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wang",
                "@example.org",
                "wang@",
                "a@example.org, b@example.org",
                "Wang <a@example.org>",
                "a@example.org\r\nBcc: b@example.org",
                "a b@example.org",
                "王@例子.中国"
            })
    void what_is_no_single_plain_address_cannot(String typed) {
        assertThat(Recipient.of(typed).isDeliverable()).isFalse();
    }

    @Test
    void control_characters_are_gone() {
        assertThat(Recipient.of("a@b.org\r\nBcc: c@d.org\u0000").address()).isEqualTo("a@b.org Bcc: c@d.org");
    }

    @ParameterizedTest
    @CsvSource({"wang@example.org, w***@example.org", "w@localhost, w***@localhost", "nonsense, ***", "@x, ***"})
    void a_masked_address_keeps_its_first_character_and_domain(String address, String masked) {
        assertThat(new Recipient(address).masked()).isEqualTo(masked);
    }
}

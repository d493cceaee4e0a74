package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.sangyu.notification.PublicAddress;
import org.sangyu.refusal.Refusal;

class FeedbackLinksTests {

    private static final String NUMBER = "MS-370285-20261121-000123";
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-12-06T02:00:00Z");

    private final FeedbackLinks links = at(NOW, "a secret of this installation");

    @Test
    void a_link_leads_back_to_its_case_and_round() {
        assertThat(links.read(links.token(NUMBER, 1, EXPIRES))).isEqualTo(new FeedbackLinks.Feedback(NUMBER, 1));
    }

    @Test
    void a_link_survives_a_mail_as_it_is() {
        assertThat(links.url(NUMBER, 0, EXPIRES))
                .matches("http://office\\.example/feedback/[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void a_link_opens_until_the_second_of_its_end_and_not_at_it() {
        String token = links.token(NUMBER, 0, EXPIRES);

        assertThat(at(EXPIRES.minusMillis(1), "a secret of this installation").read(token))
                .isNotNull();
        assertThat(refusal(at(EXPIRES, "a secret of this installation"), token)).isEqualTo("cases.feedback.expired");
    }

    @Test
    void a_changed_letter_anywhere_is_noticed() {
        String token = links.token(NUMBER, 0, EXPIRES);

        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(refusal(links, changed)).as(changed).isEqualTo("cases.feedback.tampered");
        }
    }

    @Test
    void another_case_cannot_be_put_in_by_hand() {
        String signature = links.token(NUMBER, 0, EXPIRES).split("\\.")[1];
        String other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("MS-370285-20261121-000124|0|" + EXPIRES.getEpochSecond()).getBytes());

        assertThat(refusal(links, other + "." + signature)).isEqualTo("cases.feedback.tampered");
    }

    @Test
    void a_link_of_another_installation_does_not_open_here() {
        String token = at(NOW, "another secret").token(NUMBER, 0, EXPIRES);

        assertThat(refusal(links, token)).isEqualTo("cases.feedback.tampered");
    }

    @Test
    void a_link_that_was_cut_off_or_is_none_is_told_apart_from_an_old_one() {
        String token = links.token(NUMBER, 0, EXPIRES);

        for (String broken : new String[] {"", ".", "x", "x.y", "..", token + "x", token.substring(0, 20), "%%%.%%%"}) {
            assertThat(refusal(links, broken)).as(broken).isEqualTo("cases.feedback.tampered");
        }
    }

    private static String refusal(FeedbackLinks links, String token) {
        return catchThrowableOfType(Refusal.class, () -> links.read(token))
                .errors()
                .get(0)
                .key();
    }

    private static FeedbackLinks at(Instant now, String secret) {
        PublicAddress address = mock(PublicAddress.class);
        when(address.of(any())).thenAnswer(call -> "http://office.example" + call.getArgument(0));
        return new FeedbackLinks(secret, address, Clock.fixed(now, ZoneOffset.UTC));
    }
}

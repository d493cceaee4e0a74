package org.sangyu.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** How a refusal is spoken. */
class RefusalsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Refusals refusals = new Refusals(messages);

    @Test
    void eachFieldHasItsTextsAndTheWholeStandsUnderTheEmptyName() {
        messages.addMessage("too-long", Locale.ENGLISH, "at most {0}");
        messages.addMessage("no-digits", Locale.ENGLISH, "no digits");
        messages.addMessage("full", Locale.ENGLISH, "the list is full");
        Refusal refusal = Refusal.invalid(List.of(
                new FieldRefusal("title", "too-long", 60),
                new FieldRefusal(null, "full"),
                new FieldRefusal("title", "no-digits")));
        assertThat(refusals.texts(refusal, Locale.ENGLISH))
                .containsOnlyKeys("title", "")
                .containsEntry("title", "at most 60\nno digits")
                .containsEntry("", "the list is full");
    }

    @Test
    void aKeyWithoutAMessageIsShownAsItIs() {
        assertThat(refusals.text(Refusal.conflict("nobody.wrote.this"), Locale.ENGLISH))
                .isEqualTo("nobody.wrote.this");
    }
}

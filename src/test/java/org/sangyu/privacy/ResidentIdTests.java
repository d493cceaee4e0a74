package org.sangyu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTests {

    /** The first is the standard's own example. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "370285196001010012",
                "310105195506300020",
                " 310105 19550630 0020 ",
                "３１０１０５１９５５０６３０００２０"
            })
    void numbers_with_their_check_digit_are_understood(String typed) {
        assertThat(ResidentId.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105194912310021",
                "370285196001010013",
                "310105195506310026",
                "990105194912310023",
                "11010519491231002",
                "1101051949123100XX",
                "11010519491231002X0",
                "370285001014003"
            })
    void a_wrong_digit_a_day_that_never_was_or_an_unknown_province_is_no_such_number(String typed) {
        assertThat(ResidentId.of(typed)).isEmpty();
    }

    @Test
    void it_says_the_day_of_birth_and_the_sex() {
        ResidentId first = ResidentId.of("370285196001010012").orElseThrow();
        assertThat(first.birthDate()).isEqualTo(LocalDate.of(1960, 1, 1));
        assertThat(first.isMale()).isTrue();
        assertThat(ResidentId.of("310105195506300020").orElseThrow().isMale()).isFalse();
    }

    @Test
    void it_does_not_tell_itself_to_logs() {
        assertThat(ResidentId.of("370285196001010012").orElseThrow()).hasToString("370***********0012");
    }

    @Test
    void nothing_is_no_number() {
        assertThat(ResidentId.of(null)).isEmpty();
    }
}

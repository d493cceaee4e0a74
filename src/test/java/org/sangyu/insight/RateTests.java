package org.sangyu.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    /** Lianyungang, April 2017: due 24,932; closed 23,974 (96.16 %); on time 22,345 (89.62 %). */
    @ParameterizedTest
    @CsvSource({"23974, 24932, 96.16", "22345, 24932, 89.62"})
    void published_figures_of_lianyungang_come_out(long numerator, long base, BigDecimal published) {
        assertThat(Rate.of(RateKind.ON_TIME, numerator, base, List.of()).value())
                .isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        // exactly half a hundredth of a percent goes up
        "1, 16000, 0.01",
        "3, 16000, 0.02",
        "1, 800, 0.13",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "0, 7, 0.00",
        "7, 7, 100.00"
    })
    void rounding_is_half_up_to_two_decimals(long numerator, long base, BigDecimal percent) {
        assertThat(Rate.of(RateKind.RESPONSE, numerator, base, List.of()).value())
                .isEqualTo(percent);
    }

    @Test
    void of_nothing_nothing_can_be_said() {
        Rate empty = Rate.of(RateKind.SATISFACTION, 0, 0, List.of());

        assertThat(empty.value()).isNull();
        assertThat(empty.base()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12.90, 12.9", "10, 10", "100.0, 100", "0.0, 0"})
    void a_numerator_is_written_plainly(BigDecimal numerator, String written) {
        assertThat(Rate.of(RateKind.SATISFACTION, numerator, 200, List.of())
                        .numerator()
                        .toString())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void a_sample_is_small_below_the_limit_but_not_when_there_is_none(long base, boolean small) {
        assertThat(Rate.of(RateKind.RESPONSE, base, base, List.of()).isSmallerThan(5))
                .isEqualTo(small);
    }
}

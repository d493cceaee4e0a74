package org.sangyu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;

class RateQuestionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void without_days_it_is_this_month_until_today() {
        assertThat(RateQuestion.asked(null, " ", null, "", TODAY))
                .isEqualTo(new RateQuestion(LocalDate.of(2026, 11, 1), TODAY, null, GroupBy.NONE));
    }

    @Test
    void days_area_and_grouping_are_understood() {
        assertThat(RateQuestion.asked("2026-01-01", "2026-03-31", " 370285 ", "category", TODAY))
                .isEqualTo(new RateQuestion(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "370285", GroupBy.CATEGORY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "21.11.2026",
                "2026-11-21T00:00",
                "+999999999-12-31",
                "0001-01-01",
                "' or 1=1"
            })
    void what_is_no_day_is_refused_beside_its_field(String typed) {
        assertThat(refusal(typed, "2026-11-21").errors())
                .extracting(FieldRefusal::field)
                .containsExactly("from");
        assertThat(refusal("2026-11-21", typed).errors())
                .extracting(FieldRefusal::field)
                .containsExactly("to");
    }

    @Test
    void the_last_day_is_not_before_the_first_nor_years_after_it() {
        assertThat(refusal("2026-11-02", "2026-11-01").errors())
                .extracting(FieldRefusal::key)
                .containsExactly("insight.date.order");
        assertThat(refusal("2023-11-01", "2026-11-01").errors())
                .extracting(FieldRefusal::key)
                .containsExactly("insight.date.too-long");
        assertThat(RateQuestion.asked("2023-11-02", "2026-11-01", null, null, TODAY)
                        .from())
                .isEqualTo("2023-11-02");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> RateQuestion.asked("x", "y", null, "colour", TODAY));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).extracting(FieldRefusal::field).containsExactly("to", "from", "groupBy");
    }

    private static Refusal refusal(String from, String to) {
        return catchThrowableOfType(Refusal.class, () -> RateQuestion.asked(from, to, null, null, TODAY));
    }
}

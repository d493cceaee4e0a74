package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A season that is changed says of the past what it said then. */
class SeasonsTests {

    private final Seasons seasons = new Seasons(() -> List.of(
            new SeasonVersion("heating", season(11, 16), LocalDate.of(2024, 1, 1), "青岛市供热条例第三十一条"),
            new SeasonVersion("heating", season(11, 10), LocalDate.of(2027, 7, 1), "莱西市提前供暖")));

    @Test
    void before_its_day_a_change_counts_for_nothing() {
        assertThat(seasons.dayOf("heating", LocalDate.of(2026, 11, 12))).isEmpty();
        assertThat(seasons.dayOf("heating", LocalDate.of(2026, 11, 20))).isEqualTo(OptionalLong.of(5));
    }

    @Test
    void from_its_day_on_it_counts() {
        assertThat(seasons.dayOf("heating", LocalDate.of(2027, 11, 12))).isEqualTo(OptionalLong.of(3));
        assertThat(seasons.dayOf("heating", LocalDate.of(2027, 11, 20))).isEqualTo(OptionalLong.of(11));
    }

    @Test
    void a_season_nobody_knows_has_no_days() {
        assertThat(seasons.dayOf("flood", LocalDate.of(2026, 7, 1))).isEmpty();
    }

    private static Season season(int month, int day) {
        return new Season(MonthDay.of(month, day), MonthDay.of(4, 5));
    }
}

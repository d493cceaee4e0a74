package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The season rule of domain.md §8.2: heating runs from 16 November to 5 April. */
class SeasonTests {

    private final Season heating = new Season(MonthDay.of(11, 16), MonthDay.of(4, 5));

    @ParameterizedTest(name = "{0} is day {1} of the heating season")
    @CsvSource({"2026-11-16,1", "2026-11-20,5", "2026-11-25,10", "2026-12-01,16", "2027-04-05,141", "2028-04-05,142"})
    void days_of_a_season_are_counted_over_new_year(LocalDate date, long day) {
        assertThat(heating.dayOf(date)).isEqualTo(OptionalLong.of(day));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01", "2026-11-15", "2027-04-06"})
    void outside_its_days_there_is_no_season(LocalDate date) {
        assertThat(heating.contains(date)).isFalse();
    }

    @Test
    void a_season_within_one_year_ends_in_it() {
        Season flood = new Season(MonthDay.of(6, 1), MonthDay.of(9, 30));
        assertThat(flood.contains(LocalDate.of(2026, 9, 30))).isTrue();
        assertThat(flood.contains(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(flood.contains(LocalDate.of(2026, 5, 31))).isFalse();
    }
}

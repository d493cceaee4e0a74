package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of domain.md §8.1 and §8.2. */
class WorkingDaysTests {

    private final WorkingDays days = SeededCalendar.days();

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void an_official_year_has_its_known_number_of_working_days(int year, long working) {
        assertThat(days.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(working);
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(days::isWorkingDay))
                .hasSize((int) working);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-14, 5, 2026-02-28",
        "2026-02-18, 5, 2026-02-28",
        "2026-04-30, 2, 2026-05-07",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-30, 5, 2026-10-13",
        "2026-09-30, 15, 2026-10-27",
        "2025-09-26, 5, 2025-10-10",
        "2025-09-30, 5, 2025-10-14",
        "2025-01-24, 5, 2025-02-07",
        "2024-02-08, 5, 2024-02-21",
        "2024-09-13, 5, 2024-09-23",
        "2026-01-01, 1, 2026-01-04",
        "2025-12-31, 2, 2026-01-05",
        "2026-12-31, 5, 2027-01-08"
    })
    void counting_leaves_out_the_first_day_and_skips_days_off_but_not_made_up_ones(
            LocalDate from, int n, LocalDate expected) {
        assertThat(days.after(from, n)).isEqualTo(expected);
        LocalDate walked = from;
        for (int left = n; left > 0; left -= days.isWorkingDay(walked) ? 1 : 0) {
            walked = walked.plusDays(1);
        }
        assertThat(walked).isEqualTo(expected);
    }

    @Test
    void a_year_that_nobody_entered_is_taken_for_plain_weeks() {
        WorkingDays nothing = new WorkingDays(List.of(), Map.of());
        assertThat(nothing.after(LocalDate.of(2026, 12, 31), 5)).isEqualTo("2027-01-07");
        assertThat(nothing.stateOf(2027)).isEqualTo(YearState.MISSING);
    }

    @Test
    void the_statutory_new_year_of_2027_counts_although_its_notice_is_not_out() {
        assertThat(days.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(days.stateOf(2027)).isEqualTo(YearState.STATUTORY_ONLY);
    }

    @Test
    void new_years_eve_of_2024_was_a_working_day() {
        assertThat(days.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
    }

    @Test
    void a_notice_that_names_an_ordinary_weekend_off_or_weekday_working_changes_nothing() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        LocalDate monday = LocalDate.of(2026, 11, 23);
        WorkingDays redundant = new WorkingDays(
                List.of(
                        new CalendarDay(saturday, CalendarDay.Kind.OFF, "x"),
                        new CalendarDay(monday, CalendarDay.Kind.WORK, "x")),
                Map.of());
        assertThat(redundant.isWorkingDay(saturday)).isFalse();
        assertThat(redundant.isWorkingDay(monday)).isTrue();
        assertThat(redundant.after(saturday.minusDays(1), 1)).isEqualTo(monday);
    }
}

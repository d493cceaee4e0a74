package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sangyu.calendar.LimitUnit.NATURAL_DAY;
import static org.sangyu.calendar.LimitUnit.URGENT_HOUR;
import static org.sangyu.calendar.LimitUnit.WORK_DAY;
import static org.sangyu.calendar.LimitUnit.WORK_HOUR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of domain.md §8.2 and the counting rules of §4.4, in Laixi's time. */
class WorkingCalendarTests {

    private final WorkingCalendar calendar = SeededCalendar.calendar();

    @ParameterizedTest(name = "{1} working days from {0} end at {2}")
    @CsvSource({
        "2026-02-13T09:00, 1, 2026-02-14T18:00",
        "2026-02-13T00:00, 5, 2026-02-27T18:00",
        "2026-02-13T23:59:59, 5, 2026-02-27T18:00",
        "2026-02-18T12:00, 5, 2026-02-28T18:00",
        "2026-09-30T08:00, 5, 2026-10-13T18:00",
        "2025-09-30T08:00, 5, 2025-10-14T18:00",
        "2025-12-31T17:00, 2, 2026-01-05T18:00"
    })
    void working_days_end_with_the_business_hours_of_the_last(LocalDateTime from, int amount, LocalDateTime expected) {
        assertThat(due(from, amount, WORK_DAY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} working hours from {0} end at {2}")
    @CsvSource({
        "2026-02-13T17:00, 4, 2026-02-14T11:00",
        "2026-02-14T16:00, 4, 2026-02-24T10:00",
        "2026-02-18T03:00, 2, 2026-02-24T10:00",
        "2026-04-30T11:00, 8, 2026-05-06T11:00",
        "2026-09-24T17:30, 1, 2026-09-28T08:30",
        "2026-11-16T12:30, 2, 2026-11-16T16:00",
        "2026-11-20T17:00, 16, 2026-11-24T17:00",
        "2025-09-30T15:00, 40, 2025-10-14T15:00",
        "2026-01-01T00:00, 1, 2026-01-04T09:00",
        "2026-05-09T17:59, 1, 2026-05-11T08:59",
        "2026-11-16T11:00, 1, 2026-11-16T12:00",
        "2026-11-16T17:00, 1, 2026-11-16T18:00",
        "2026-11-16T18:00, 1, 2026-11-17T09:00"
    })
    void working_hours_run_through_the_windows_of_working_days(LocalDateTime from, int amount, LocalDateTime expected) {
        assertThat(due(from, amount, WORK_HOUR)).isEqualTo(expected);
    }

    @Test
    void urgent_hours_run_on_through_night_and_holiday() {
        assertThat(due(LocalDateTime.parse("2026-02-16T23:30"), 2, URGENT_HOUR)).isEqualTo("2026-02-17T01:30");
    }

    @ParameterizedTest(name = "{1} natural days from {0} end as {2} begins")
    @CsvSource({
        "2026-11-16T09:00, 7, 2026-11-24T00:00",
        "2026-11-16T09:00, 1, 2026-11-18T00:00",
        // The last day would be 10-03: the holiday ends on 10-07, so the last day is 10-08.
        "2026-09-30T09:00, 3, 2026-10-09T00:00",
        "2026-02-12T09:00, 3, 2026-02-25T00:00",
        // A plain weekend is no holiday that a notice declares.
        "2026-11-18T09:00, 3, 2026-11-22T00:00"
    })
    void natural_days_end_at_midnight_and_never_on_a_holiday(LocalDateTime from, int amount, LocalDateTime expected) {
        assertThat(due(from, amount, NATURAL_DAY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} {2} from {0}: provisional {3}")
    @CsvSource({
        "2026-12-31T09:00, 5, WORK_DAY, true",
        "2026-12-30T09:00, 1, WORK_DAY, false",
        "2026-12-30T09:00, 15, WORK_HOUR, false",
        "2026-12-30T09:00, 16, WORK_HOUR, true",
        "2026-12-30T09:00, 1, NATURAL_DAY, false",
        "2026-12-30T09:00, 2, NATURAL_DAY, true",
        "2026-12-31T23:00, 5, URGENT_HOUR, false",
        "2023-12-29T09:00, 1, WORK_HOUR, true",
        "2031-05-05T09:00, 1, WORK_DAY, true"
    })
    void a_deadline_that_depends_on_a_year_without_its_notice_is_provisional(
            LocalDateTime from, int amount, LimitUnit unit, boolean provisional) {
        assertThat(calendar.due(instant(from), Limit.of(amount, unit)).provisional())
                .isEqualTo(provisional);
    }

    @ParameterizedTest(name = "{1} {2} before {0} is {3}")
    @CsvSource({
        "2026-10-13T18:00, 1, WORK_DAY, 2026-10-12T18:00",
        "2026-10-12T18:00, 1, WORK_DAY, 2026-10-10T18:00",
        "2026-10-08T18:00, 1, WORK_DAY, 2026-09-30T18:00",
        "2026-11-23T00:00, 1, WORK_DAY, 2026-11-20T18:00",
        "2026-11-16T10:00, 4, WORK_HOUR, 2026-11-13T16:00",
        "2026-11-16T10:00, 4, URGENT_HOUR, 2026-11-16T06:00",
        "2026-11-16T10:00, 4, NATURAL_DAY, 2026-11-12T10:00"
    })
    void counting_back_skips_what_counting_forward_skips(
            LocalDateTime due, int amount, LimitUnit unit, LocalDateTime expected) {
        assertThat(local(calendar.before(instant(due), Limit.of(amount, unit)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} {2} from {0} turn yellow at {3}")
    @CsvSource({
        "2026-09-30T08:00, 5, WORK_DAY, 2026-10-12T18:00",
        "2026-11-16T10:00, 1, WORK_DAY, 2026-11-16T18:00",
        // Received after business: the working day before the deadline ended already, so a quarter of it is left.
        "2026-11-16T20:00, 1, WORK_DAY, 2026-11-17T16:00",
        "2026-11-16T08:00, 4, WORK_HOUR, 2026-11-16T11:00",
        "2026-11-16T08:00, 8, WORK_HOUR, 2026-11-16T16:00",
        "2026-11-16T12:30, 8, WORK_HOUR, 2026-11-17T10:00",
        "2026-11-16T10:00, 16, WORK_HOUR, 2026-11-17T10:00",
        "2026-02-16T20:00, 24, URGENT_HOUR, 2026-02-17T14:00",
        "2026-11-16T09:00, 7, NATURAL_DAY, 2026-11-20T18:00",
        // Wholly within a holiday no working time is left to divide.
        "2026-10-01T12:00, 1, NATURAL_DAY, 2026-10-08T16:00"
    })
    void the_yellow_mark_is_a_working_day_ahead_or_a_quarter_of_a_short_limit(
            LocalDateTime from, int amount, LimitUnit unit, LocalDateTime expected) {
        assertThat(local(calendar.yellowMark(calendar.due(instant(from), Limit.of(amount, unit)))))
                .isEqualTo(expected);
    }

    @Test
    void a_quarter_of_an_hour_for_triage_waits_for_the_next_opening() {
        Instant received = instant(LocalDateTime.parse("2026-11-20T17:50"));
        assertThat(local(calendar.afterWorkingTime(received, Duration.ofMinutes(15))))
                .isEqualTo("2026-11-23T08:05");
    }

    @ParameterizedTest(name = "from {0} to {1} there are {2} minutes of work")
    @CsvSource({
        "2026-11-16T08:00, 2026-11-16T18:00, 480",
        "2026-11-16T11:30, 2026-11-16T14:30, 60",
        "2026-11-20T17:00, 2026-11-23T09:00, 120",
        "2026-10-01T00:00, 2026-10-08T00:00, 0",
        "2026-11-16T18:00, 2026-11-16T08:00, -480"
    })
    void working_time_between_two_instants_counts_only_business_hours(
            LocalDateTime from, LocalDateTime to, long minutes) {
        assertThat(calendar.workMinutesBetween(instant(from), instant(to))).isEqualTo(minutes);
    }

    @Test
    void a_year_imported_while_running_counts_at_once() {
        WorkingDays[] known = {SeededCalendar.days()};
        WorkingCalendar running = new WorkingCalendar(() -> known[0], WorkingHours.standard());
        Instant from = instant(LocalDateTime.parse("2026-12-31T09:00"));
        assertThat(local(running.due(from, Limit.of(5, WORK_DAY)).dueAt())).isEqualTo("2027-01-08T18:00");
        known[0] = new WorkingDays(List.of(), Map.of(2027, YearState.OFFICIAL));
        assertThat(running.due(from, Limit.of(5, WORK_DAY)))
                .isEqualTo(
                        new Due(from, Limit.of(5, WORK_DAY), instant(LocalDateTime.parse("2027-01-07T18:00")), false));
    }

    @Test
    void a_limit_of_nothing_or_of_forty_years_is_refused() {
        assertThatThrownBy(() -> Limit.of(0, WORK_DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.of(10_001, WORK_DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private LocalDateTime due(LocalDateTime from, int amount, LimitUnit unit) {
        return local(calendar.due(instant(from), Limit.of(amount, unit)).dueAt());
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, WorkingCalendar.ZONE);
    }
}

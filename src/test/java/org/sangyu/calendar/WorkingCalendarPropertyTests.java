package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every instant and every limit, in and outside the years that are known. */
class WorkingCalendarPropertyTests {

    private final WorkingDays days = SeededCalendar.days();
    private final WorkingCalendar calendar = SeededCalendar.calendar();

    @Property
    void a_deadline_lies_after_its_start(@ForAll("instants") Instant from, @ForAll("limits") Limit limit) {
        assertThat(calendar.due(from, limit).dueAt()).isAfter(from);
    }

    @Property
    void a_longer_limit_never_ends_earlier(@ForAll("instants") Instant from, @ForAll("limits") Limit limit) {
        Limit longer = Limit.of(limit.amount() + 1, limit.unit());
        assertThat(calendar.due(from, longer).dueAt())
                .isAfterOrEqualTo(calendar.due(from, limit).dueAt());
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll("instants") Instant from,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(max = 1_000_000) int seconds) {
        assertThat(calendar.due(from.plusSeconds(seconds), limit).dueAt())
                .isAfterOrEqualTo(calendar.due(from, limit).dueAt());
    }

    @Property
    void working_days_end_on_a_working_day_at_closing(
            @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 300) int amount) {
        LocalDateTime due =
                local(calendar.due(from, Limit.of(amount, LimitUnit.WORK_DAY)).dueAt());
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
        assertThat(calendar.isWorkingDay(due.toLocalDate())).isTrue();
    }

    @Property
    void as_many_working_days_as_asked_lie_between(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 300) int amount) {
        LocalDate last = days.after(from, amount);
        assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(days::isWorkingDay))
                .hasSize(amount);
        assertThat(days.between(from, last)).isEqualTo(amount);
    }

    @Property
    void counting_forth_and_back_again_arrives_where_it_began(
            @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 10_000) int amount) {
        LocalDate start = days.after(from, 1);
        assertThat(days.before(days.after(start, amount), amount)).isEqualTo(start);
    }

    @Property
    void working_hours_leave_as_many_minutes_between_as_asked(
            @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 500) int amount) {
        Instant due = calendar.due(from, Limit.of(amount, LimitUnit.WORK_HOUR)).dueAt();
        assertThat(calendar.workMinutesBetween(from, due)).isEqualTo(amount * 60L);
        assertThat(calendar.workMinutesBetween(from, due.minusSeconds(60))).isEqualTo(amount * 60L - 1);
    }

    @Property
    void working_hours_forth_and_back_leave_no_working_time_between(
            @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 500) int amount) {
        Limit limit = Limit.of(amount, LimitUnit.WORK_HOUR);
        Instant back = calendar.before(calendar.due(from, limit).dueAt(), limit);
        assertThat(calendar.workMinutesBetween(back, from)).isZero();
    }

    @Property
    void the_yellow_mark_lies_between_the_start_and_the_deadline(
            @ForAll("instants") Instant from, @ForAll("limits") Limit limit) {
        Due due = calendar.due(from, limit);
        assertThat(calendar.yellowMark(due)).isAfter(from).isBefore(due.dueAt());
    }

    @Property
    void natural_days_end_at_midnight_and_not_before_their_number_is_up(
            @ForAll("instants") Instant from, @ForAll @IntRange(min = 1, max = 400) int amount) {
        LocalDateTime due = local(
                calendar.due(from, Limit.of(amount, LimitUnit.NATURAL_DAY)).dueAt());
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(Duration.between(local(from).toLocalDate().atStartOfDay(), due))
                .isGreaterThanOrEqualTo(Duration.ofDays(amount + 1L));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 365 * 6).map(day -> LocalDate.of(2023, 1, 1)
                .plusDays(day));
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        return Combinators.combine(dates(), minutes).as((date, minute) -> date.atStartOfDay(WorkingCalendar.ZONE)
                .plusMinutes(minute)
                .toInstant());
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 400), Arbitraries.of(LimitUnit.class))
                .as(Limit::of);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, WorkingCalendar.ZONE);
    }
}

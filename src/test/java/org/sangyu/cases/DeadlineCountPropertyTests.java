package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sangyu.calendar.CalendarDay;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.SeededCalendar;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.calendar.WorkingDays;
import org.sangyu.calendar.WorkingHours;
import org.sangyu.calendar.YearState;

/** Counting a deadline again, for every instant, limit and status. */
class DeadlineCountPropertyTests {

    private final WorkingCalendar calendar = SeededCalendar.calendar();

    @Property
    void with_an_unchanged_calendar_nothing_changes(@ForAll("instants") Instant from, @ForAll("limits") Limit limit) {
        LivelihoodCase it = counted(from, limit);
        LivelihoodCase before = counted(from, limit);
        keepMicroseconds(it);
        keepMicroseconds(before);

        assertThat(DeadlineCount.recount(it, calendar)).isFalse();

        assertThat(it).usingRecursiveComparison().isEqualTo(before);
    }

    @Property
    void what_was_counted_again_stays_when_it_is_counted_once_more(
            @ForAll("instants") Instant from, @ForAll("limits") Limit limit) {
        LivelihoodCase it = counted(from, limit);
        WorkingDays otherDays = new WorkingDays(
                List.of(new CalendarDay(LocalDate.of(2026, 11, 25), CalendarDay.Kind.OFF, "typhoon")),
                Map.of(2026, YearState.OFFICIAL),
                7);
        WorkingCalendar other = new WorkingCalendar(() -> otherDays, WorkingHours.standard());
        DeadlineCount.recount(it, other);
        // what differs by less than the database keeps stays as it is
        assertThat(it.dueAt).isCloseTo(other.due(from, limit).dueAt(), within(1, ChronoUnit.MILLIS));
        assertThat(it.dueCalendar).isEqualTo(7);
        assertThat(DeadlineCount.recount(it, other)).isFalse();
    }

    @Property
    void only_open_cases_whose_clock_runs_by_the_calendar_follow_it(
            @ForAll("instants") Instant from, @ForAll("limits") Limit limit, @ForAll CaseStatus status) {
        LivelihoodCase it = counted(from, limit);
        it.status = status;
        assertThat(DeadlineCount.follows(it))
                .isEqualTo(status.isOpen() && status != CaseStatus.SUSPENDED && limit.unit() != LimitUnit.URGENT_HOUR);
    }

    @Property
    void working_days_added_to_a_count_in_working_days_are_counted_from_its_end(
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll @IntRange(min = 1, max = 10) int more) {
        LivelihoodCase it = counted(from, Limit.of(amount, LimitUnit.WORK_DAY));
        Instant due = it.dueAt;
        new CaseClock(null, null, calendar, null, null, null, null, null).extend(it, more);
        assertThat(it.dueAt)
                .isEqualTo(calendar.due(due, Limit.of(more, LimitUnit.WORK_DAY)).dueAt());
        assertThat(it.dueFrom).isEqualTo(from);
        assertThat(DeadlineCount.follows(it)).isTrue();
        assertThat(DeadlineCount.recount(it, calendar)).isFalse();
    }

    @Example
    void a_limit_in_hours_is_extended_by_whole_working_days() {
        LivelihoodCase it = counted(Instant.parse("2026-11-20T02:00:00Z"), Limit.of(5, LimitUnit.URGENT_HOUR));
        new CaseClock(null, null, calendar, null, null, null, null, null).extend(it, 2);
        assertThat(it.dueAt).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Example
    void a_deadline_set_by_hand_is_left_alone() {
        LivelihoodCase it = counted(Instant.parse("2026-12-28T02:00:00Z"), Limit.of(5, LimitUnit.WORK_DAY));
        it.dueAt = it.dueAt.plusSeconds(3600);
        assertThat(DeadlineCount.follows(it)).isFalse();
    }

    private LivelihoodCase counted(Instant from, Limit limit) {
        LivelihoodCase it = new LivelihoodCase();
        it.status = CaseStatus.HANDLING;
        it.areaCode = "370285001014";
        DeadlineCount.count(it, from, limit, calendar);
        return it;
    }

    /** What the database keeps of an instant. */
    private static void keepMicroseconds(LivelihoodCase it) {
        it.dueAt = it.dueAt.truncatedTo(ChronoUnit.MICROS);
        it.dueCounted = it.dueAt;
        it.yellowAt = it.yellowAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 365L * 4),
                        Arbitraries.longs().between(0, 86_400_000_000L - 1))
                .as((day, micros) -> Instant.parse("2024-01-01T00:00:00Z")
                        .plus(day, ChronoUnit.DAYS)
                        .plus(micros, ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 400), Arbitraries.of(LimitUnit.class))
                .as(Limit::of);
    }
}

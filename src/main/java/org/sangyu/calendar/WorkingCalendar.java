package org.sangyu.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says when a limit ends and when to warn of it. Counting takes microseconds, from an index in memory. All dates and
 * hours are those of Asia/Shanghai.
 */
public class WorkingCalendar {

    /** Where business dates and hours are read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Supplier<WorkingDays> days;
    private final Function<String, WorkingHours> hoursOf;
    private final WorkingHours hours;

    /** @param days asked on every call, so that an imported year counts at once */
    public WorkingCalendar(Supplier<WorkingDays> days, WorkingHours hours) {
        this(days, organisation -> hours, hours);
    }

    /** @param hoursOf the business hours of the organisation with a code; of {@code null} the usual ones */
    public WorkingCalendar(Supplier<WorkingDays> days, Function<String, WorkingHours> hoursOf) {
        this(days, hoursOf, hoursOf.apply(null));
    }

    private WorkingCalendar(Supplier<WorkingDays> days, Function<String, WorkingHours> hoursOf, WorkingHours hours) {
        this.days = days;
        this.hoursOf = hoursOf;
        this.hours = hours;
    }

    /** This calendar with the business hours that an area, team or unit keeps now; ask for each count anew. */
    public WorkingCalendar at(String organisationCode) {
        return new WorkingCalendar(days, hoursOf, hoursOf.apply(organisationCode));
    }

    /** This calendar as it would be with other days, for looking ahead. */
    WorkingCalendar with(WorkingDays otherDays) {
        return new WorkingCalendar(() -> otherDays, hoursOf, hours);
    }

    /** This calendar as it would be with other business hours, for looking ahead. */
    WorkingCalendar with(Function<String, WorkingHours> otherHours) {
        return new WorkingCalendar(days, otherHours);
    }

    /** Which change of the calendar it is counted by: grows with every import. */
    public long version() {
        return days.get().version();
    }

    /** When {@code limit} ends if it begins at {@code from}; each {@link LimitUnit} says how it counts. */
    public Due due(Instant from, Limit limit) {
        WorkingDays known = days.get();
        LocalDateTime start = LocalDateTime.ofInstant(from, ZONE);
        LocalDate day = start.toLocalDate();
        return switch (limit.unit()) {
            case URGENT_HOUR -> new Due(from, limit, from.plus(Duration.ofHours(limit.amount())), false);
            case WORK_HOUR -> due(from, limit, day, hours.plus(known, start, Duration.ofHours(limit.amount())), known);
            case WORK_DAY -> {
                LocalDate last = known.after(day, limit.amount());
                yield due(from, limit, day.plusDays(1), last.atTime(hours.closing()), known);
            }
            case NATURAL_DAY -> {
                LocalDate counted = day.plusDays(limit.amount());
                LocalDate last = known.notOff(counted);
                boolean provisional = !known.isOfficial(counted, last);
                yield new Due(from, limit, instant(last.plusDays(1).atStartOfDay()), provisional);
            }
        };
    }

    /**
     * The instant that lies {@code limit} before {@code due}. One working day before a deadline is the end of business
     * of the working day before it; hours run back through working hours, or through the clock when urgent.
     */
    public Instant before(Instant due, Limit limit) {
        WorkingDays known = days.get();
        LocalDateTime end = LocalDateTime.ofInstant(due, ZONE);
        return switch (limit.unit()) {
            case URGENT_HOUR -> due.minus(Duration.ofHours(limit.amount()));
            case WORK_HOUR -> instant(hours.plus(known, end, Duration.ofHours(-limit.amount())));
            case WORK_DAY -> instant(known.before(lastDay(end), limit.amount()).atTime(hours.closing()));
            case NATURAL_DAY -> instant(end.minusDays(limit.amount()));
        };
    }

    /** {@link #yellowMark(Instant, Instant, Limit)} of a deadline just computed. */
    public Instant yellowMark(Due due) {
        return yellowMark(due.from(), due.dueAt(), due.limit());
    }

    /**
     * When to warn of a deadline (domain.md §4.2, warn.yellow): one working day before it; for a limit that is not
     * longer than that, and for urgent hours, when a quarter of it is left. Always after {@code from}.
     */
    public Instant yellowMark(Instant from, Instant dueAt, Limit limit) {
        return switch (limit.unit()) {
            case URGENT_HOUR -> naturalQuarterLeft(from, dueAt);
            case WORK_HOUR ->
                markOrQuarterLeft(
                        from, dueAt, afterWorkingTime(dueAt, hours.day().negated()));
            case WORK_DAY, NATURAL_DAY ->
                markOrQuarterLeft(from, dueAt, before(dueAt, new Limit(1, LimitUnit.WORK_DAY)));
        };
    }

    /**
     * The instant at which this much working time has run since {@code from}: for limits shorter than an hour, such as
     * the quarter of an hour for triage.
     */
    public Instant afterWorkingTime(Instant from, Duration working) {
        return instant(hours.plus(days.get(), local(from), working));
    }

    /**
     * When a deadline falls after its clock stood still from {@code stopped} until {@code resumed}: what was left is
     * given back in the unit of the limit (domain.md §3.5).
     */
    public Instant afterPause(Instant dueAt, LimitUnit unit, Instant stopped, Instant resumed) {
        WorkingDays known = days.get();
        LocalDate resumedOn = lastDay(local(resumed));
        return switch (unit) {
            case URGENT_HOUR -> resumed.plus(Duration.between(stopped, dueAt));
            case WORK_HOUR -> afterWorkingTime(resumed, hours.between(known, local(stopped), local(dueAt)));
            case WORK_DAY ->
                instant(known.after(resumedOn, workingDaysLeft(stopped, dueAt)).atTime(hours.closing()));
            case NATURAL_DAY -> {
                long left = ChronoUnit.DAYS.between(
                        local(stopped).toLocalDate(), local(dueAt).toLocalDate());
                yield instant(known.notOff(resumedOn.plusDays(left)).plusDays(1).atStartOfDay());
            }
        };
    }

    /** Working days from {@code stopped}, whose own day counts as left, to a deadline; at least one. */
    public int workingDaysLeft(Instant stopped, Instant dueAt) {
        LocalDate before = local(stopped).toLocalDate().minusDays(1);
        return (int) Math.max(1, days.get().between(before, lastDay(local(dueAt))));
    }

    /** Whether a deadline counts through a year whose official calendar is not known 暂定. */
    public boolean isProvisional(Instant from, Instant dueAt) {
        return !days.get().isOfficial(local(from).toLocalDate(), lastDay(local(dueAt)));
    }

    /** When business ends on a day, whether or not it is a working day: something promised for it is kept by then. */
    public Instant endOfBusiness(LocalDate day) {
        return instant(day.atTime(hours.closing()));
    }

    /** Whether the calendar names this day as a day off: a public holiday, with the weekend that belongs to it. */
    public boolean isDayOff(LocalDate date) {
        return days.get().named(date, date).stream().anyMatch(day -> day.kind() == CalendarDay.Kind.OFF);
    }

    public boolean isWorkingDay(LocalDate date) {
        return days.get().isWorkingDay(date);
    }

    /** Whole minutes of working time from {@code from} until {@code to}; negative when backwards. */
    public long workMinutesBetween(Instant from, Instant to) {
        return hours.between(days.get(), local(from), local(to)).toMinutes();
    }

    private Instant markOrQuarterLeft(Instant from, Instant dueAt, Instant mark) {
        if (mark.isAfter(from)) {
            return mark;
        }
        Duration working = hours.between(days.get(), local(from), local(dueAt));
        return working.isZero()
                ? naturalQuarterLeft(from, dueAt)
                : afterWorkingTime(dueAt, working.dividedBy(4).negated());
    }

    private static Instant naturalQuarterLeft(Instant from, Instant dueAt) {
        return dueAt.minus(Duration.between(from, dueAt).dividedBy(4));
    }

    /** The day that a deadline belongs to: what ends at 24:00 is the day that ends, not the one that begins. */
    private static LocalDate lastDay(LocalDateTime end) {
        return end.minusNanos(1).toLocalDate();
    }

    private static Due due(Instant from, Limit limit, LocalDate first, LocalDateTime end, WorkingDays known) {
        return new Due(from, limit, instant(end), !known.isOfficial(first, lastDay(end)));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}

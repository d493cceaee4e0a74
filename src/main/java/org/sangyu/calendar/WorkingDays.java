package org.sangyu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which days are working days, for all years: Monday to Friday, except for the days that a notice names. Immutable.
 * Counting is by rank (how many working days there were up to a day) in an index of the exceptions, so that a step over
 * ten thousand days costs as little as a step over one: about a microsecond.
 */
public final class WorkingDays {

    private final NavigableMap<LocalDate, CalendarDay> named = new TreeMap<>();
    private final Map<Integer, YearState> years;
    /** Days on which the plain week is wrong, sorted, and what they add up to, themselves included. */
    private final long[] exceptions;

    private final int[] shift;
    private final int daysOff;
    private final long version;

    public WorkingDays(Collection<CalendarDay> days, Map<Integer, YearState> years) {
        this(days, years, 0);
    }

    /** @param version which change of the calendar these days belong to; it only ever grows */
    public WorkingDays(Collection<CalendarDay> days, Map<Integer, YearState> years, long version) {
        this.version = version;
        this.years = Map.copyOf(years);
        days.forEach(day -> named.put(day.date(), day));
        exceptions = named.values().stream()
                .filter(day -> isWeekday(day.date()) != (day.kind() == CalendarDay.Kind.WORK))
                .mapToLong(day -> day.date().toEpochDay())
                .toArray();
        shift = new int[exceptions.length + 1];
        int off = 0;
        for (int i = 0; i < exceptions.length; i++) {
            boolean weekday = isWeekday(LocalDate.ofEpochDay(exceptions[i]));
            shift[i + 1] = shift[i] + (weekday ? -1 : 1);
            off += weekday ? 1 : 0;
        }
        daysOff = off;
    }

    public boolean isWorkingDay(LocalDate date) {
        return isWeekday(date) != Arrays.binarySearch(exceptions, date.toEpochDay()) >= 0;
    }

    /** The {@code n}th working day after {@code date}, which itself does not count; {@code n} is at least 1. */
    public LocalDate after(LocalDate date, int n) {
        return ranked(rank(date) + n);
    }

    /** The {@code n}th working day before {@code date}, which itself does not count; {@code n} is at least 1. */
    public LocalDate before(LocalDate date, int n) {
        return ranked(rank(date.minusDays(1)) - n + 1);
    }

    /** How many working days there are after {@code from}, up to and including {@code to}; negative when backwards. */
    public long between(LocalDate from, LocalDate to) {
        return rank(to) - rank(from);
    }

    /** The first day from {@code date} on, itself included, that no notice declares a day off. */
    LocalDate notOff(LocalDate date) {
        LocalDate day = date;
        while (named.containsKey(day) && named.get(day).kind() == CalendarDay.Kind.OFF) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The named days from {@code from} to {@code to}, both included, in order. */
    List<CalendarDay> named(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? Collections.emptyList()
                : List.copyOf(named.subMap(from, true, to, true).values());
    }

    public long version() {
        return version;
    }

    public YearState stateOf(int year) {
        return years.getOrDefault(year, YearState.MISSING);
    }

    /** Whether every year that the days from {@code from} to {@code to} touch has its official calendar. */
    boolean isOfficial(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (stateOf(year) != YearState.OFFICIAL) {
                return false;
            }
        }
        return true;
    }

    /** How many working days there were up to and including {@code date}, counted from an arbitrary day. */
    long rank(LocalDate date) {
        return rank(date.toEpochDay());
    }

    /** The day with this rank that is a working day. */
    LocalDate ranked(long rank) {
        // Five in seven days, and no more days off or made up than are named anywhere.
        long guess = Math.floorDiv(rank * 7, 5);
        long low = guess - 2L * exceptions.length - 8;
        long high = guess + 2L * daysOff + 8;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (rank(middle) >= rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    private long rank(long epochDay) {
        // 1970-01-01 was a Thursday: day 4 of a week that began on Monday, 1969-12-29.
        long sinceMonday = epochDay + 3;
        long weekdays = Math.floorDiv(sinceMonday, 7) * 5 + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
        int found = Arrays.binarySearch(exceptions, epochDay);
        return weekdays + shift[found >= 0 ? found + 1 : -found - 1];
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}

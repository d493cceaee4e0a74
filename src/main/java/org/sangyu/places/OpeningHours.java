package org.sangyu.places;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * When a place is open: for each weekday at most two spans, closed where it has none. How people write it stands in
 * {@link HoursText}. Immutable.
 *
 * @param week the open weekdays, each with its spans in order and without overlap
 * @param holidaysClosed whether it is closed on the days off that the calendar names
 * @param closures from which to which day it is closed besides, such as a university's summer
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, boolean holidaysClosed, List<Closure> closures) {

    static final int DAY = 24 * 60;
    private static final int AHEAD = 15;

    /**
     * One stretch of a day.
     *
     * @param from minutes after midnight, below 1440
     * @param to minutes after that same midnight; more than 1440 for a stretch that ends on the next day
     */
    public record Span(int from, int to) {

        public Span {
            if (from < 0 || from >= DAY || to <= from || (to - from >= DAY && from > 0) || to > from + DAY) {
                throw new IllegalArgumentException("No stretch of a day: " + from + " to " + to);
            }
        }
    }

    /** Both days included. */
    public record Closure(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public OpeningHours {
        Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                copy.put(day, List.copyOf(spans));
            }
        });
        week = java.util.Collections.unmodifiableMap(copy);
        closures = List.copyOf(closures);
    }

    public List<Span> of(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /**
     * Whether it is open at this time, and until when; otherwise when it opens next.
     *
     * @param now by the clock on the wall there
     * @param holiday which days the calendar names as days off
     */
    public Openness at(LocalDateTime now, Predicate<LocalDate> holiday) {
        LocalDateTime opens = null;
        LocalDateTime closes = null;
        for (Stretch stretch : stretches(now.toLocalDate(), holiday)) {
            if (closes != null && !stretch.from.isAfter(closes)) {
                closes = stretch.to.isAfter(closes) ? stretch.to : closes;
            } else if (closes == null || !closes.isAfter(now)) {
                opens = stretch.from;
                closes = stretch.to;
            }
        }
        if (opens == null || !closes.isAfter(now)) {
            return Openness.closed(null);
        }
        if (opens.isAfter(now)) {
            return Openness.closed(opens);
        }
        return Openness.open(closes.isAfter(now.plusDays(7)) ? null : closes);
    }

    private record Stretch(LocalDateTime from, LocalDateTime to) {}

    /** From yesterday, whose night may still go on, to two weeks ahead; earliest first. */
    private List<Stretch> stretches(LocalDate today, Predicate<LocalDate> holiday) {
        List<Stretch> stretches = new ArrayList<>();
        for (int ahead = -1; ahead <= AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (isClosed(day, holiday)) {
                continue;
            }
            LocalDateTime midnight = day.atStartOfDay();
            for (Span span : of(day.getDayOfWeek())) {
                stretches.add(new Stretch(midnight.plusMinutes(span.from), midnight.plusMinutes(span.to)));
            }
        }
        stretches.sort(Comparator.comparing(Stretch::from));
        return stretches;
    }

    private boolean isClosed(LocalDate day, Predicate<LocalDate> holiday) {
        return closures.stream().anyMatch(closure -> closure.covers(day)) || (holidaysClosed && holiday.test(day));
    }
}

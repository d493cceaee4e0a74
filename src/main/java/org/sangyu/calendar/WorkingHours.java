package org.sangyu.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The business hours of a working day, and counting in them. Immutable.
 *
 * @param windows without overlap, earliest first, within one day
 */
public record WorkingHours(List<Window> windows) {

    /** From {@code opens} until {@code closes}. */
    public record Window(LocalTime opens, LocalTime closes) {

        public Window {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("Opens at " + opens + " but closes at " + closes);
            }
        }

        long nanos() {
            return closes.toNanoOfDay() - opens.toNanoOfDay();
        }
    }

    public WorkingHours {
        windows = List.copyOf(windows);
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Working hours need at least one window");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).opens().isBefore(windows.get(i - 1).closes())) {
                throw new IllegalArgumentException("Windows overlap: " + windows);
            }
        }
    }

    /** 08–12 and 14–18, the default of domain.md §4.4. */
    public static WorkingHours standard() {
        return new WorkingHours(List.of(
                new Window(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Window(LocalTime.of(14, 0), LocalTime.of(18, 0))));
    }

    /**
     * Hours written like {@code 08:00-12:00,14:00-18:00}.
     *
     * @throws RuntimeException when they are written otherwise, overlap or run backwards
     */
    public static WorkingHours parse(String written) {
        return new WorkingHours(Stream.of(written.strip().split("\\s*,\\s*"))
                .map(window -> window.split("\\s*-\\s*", 2))
                .map(ends -> new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList());
    }

    /** As {@link #parse} reads them. */
    public String written() {
        return windows.stream()
                .map(window -> window.opens() + "-" + window.closes())
                .collect(Collectors.joining(","));
    }

    /** When business ends. */
    public LocalTime closing() {
        return windows.get(windows.size() - 1).closes();
    }

    /** The length of a working day. */
    public Duration day() {
        return Duration.ofNanos(dayNanos());
    }

    /**
     * The instant at which this much working time has run since {@code from} (or, when negative, the latest end of work
     * before which it ran). Where that is both an end and the next opening, it is the end: 17:00 and an hour is 18:00.
     */
    LocalDateTime plus(WorkingDays days, LocalDateTime from, Duration working) {
        long target = position(days, from) + working.toNanos();
        long rank = Math.floorDiv(target - 1, dayNanos()) + 1;
        long left = target - (rank - 1) * dayNanos();
        return days.ranked(rank).atTime(at(left));
    }

    /** The working time from {@code from} until {@code to}; negative when backwards. */
    Duration between(WorkingDays days, LocalDateTime from, LocalDateTime to) {
        return Duration.ofNanos(position(days, to) - position(days, from));
    }

    /** The working time that ever was until then. */
    private long position(WorkingDays days, LocalDateTime at) {
        LocalDate date = at.toLocalDate();
        long rank = days.rank(date);
        return days.isWorkingDay(date) ? (rank - 1) * dayNanos() + worked(at.toLocalTime()) : rank * dayNanos();
    }

    private long worked(LocalTime until) {
        long worked = 0;
        for (Window window : windows) {
            long open = until.toNanoOfDay() - window.opens().toNanoOfDay();
            worked += Math.max(0, Math.min(open, window.nanos()));
        }
        return worked;
    }

    private LocalTime at(long worked) {
        long left = worked;
        for (Window window : windows) {
            if (left <= window.nanos()) {
                return window.opens().plusNanos(left);
            }
            left -= window.nanos();
        }
        throw new IllegalArgumentException("A working day is shorter than " + Duration.ofNanos(worked));
    }

    private long dayNanos() {
        long nanos = 0;
        for (Window window : windows) {
            nanos += window.nanos();
        }
        return nanos;
    }
}

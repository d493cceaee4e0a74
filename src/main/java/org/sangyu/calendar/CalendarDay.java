package org.sangyu.calendar;

import java.time.LocalDate;

/**
 * A day that the State Council's notice names: a day off, or a weekend day on which work is made up.
 *
 * @param name the holiday it belongs to, as the notice calls it
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    /** What the notice makes of the day. */
    public enum Kind {
        OFF,
        WORK
    }
}

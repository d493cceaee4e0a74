package org.sangyu.calendar;

import java.time.Duration;

/**
 * Whose deadlines hang on the calendar. Asked before a change what it would do, and told after it to follow; the
 * calendar itself knows nothing of cases.
 */
public interface DeadlineBook {

    /**
     * What would become of the open deadlines; nothing is changed.
     *
     * @param changed the calendar as it would be
     * @param shown how many examples at most
     */
    Foresight foresee(WorkingCalendar changed, int shown);

    /**
     * Counts again what was counted by an older version of the calendar; what is left after {@code most} is done by
     * the next call, on any instance.
     */
    Followed follow(Duration most);
}

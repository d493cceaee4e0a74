package org.sangyu.cases;

import java.time.Duration;
import java.time.Instant;
import org.sangyu.calendar.Due;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;

/**
 * Counts a case's deadline and its yellow mark in the hours of its area, and keeps with the case what they were counted
 * from, so that they can be counted again when the calendar changes. The only place that does.
 */
final class DeadlineCount {

    /** The database keeps microseconds: what differs by less is the same instant. */
    private static final Duration SAME = Duration.ofMillis(1);

    private DeadlineCount() {}

    static void count(LivelihoodCase it, Instant from, Limit limit, WorkingCalendar calendar) {
        // before counting: if the calendar changes meanwhile, the case is counted once too often, never once too seldom
        it.dueCalendar = calendar.version();
        Due due = calendar.at(it.areaCode).due(from, limit);
        it.dueFrom = from;
        it.dueAmount = limit.amount();
        it.dueUnit = limit.unit();
        it.dueAt = due.dueAt();
        it.dueCounted = due.dueAt();
        it.dueProvisional = due.provisional();
        it.yellowAt = calendar.at(it.areaCode).yellowMark(due);
    }

    /**
     * Whether the deadline hangs on the calendar: not one in urgent hours, not that of a case whose clock stands, not
     * one that somebody set otherwise than by counting.
     */
    static boolean follows(LivelihoodCase it) {
        return it.dueFrom != null
                && it.dueUnit != LimitUnit.URGENT_HOUR
                && it.status.isOpen()
                && it.status != CaseStatus.SUSPENDED
                && isSame(it.dueAt, it.dueCounted);
    }

    /** Counts again what was counted before; what comes out the same stays as it is. */
    static boolean recount(LivelihoodCase it, WorkingCalendar calendar) {
        Instant due = it.dueAt;
        Instant yellow = it.yellowAt;
        boolean provisional = it.dueProvisional;
        count(it, it.dueFrom, new Limit(it.dueAmount, it.dueUnit), calendar);
        boolean sameDue = isSame(due, it.dueAt);
        boolean sameYellow = isSame(yellow, it.yellowAt);
        if (sameDue) {
            it.dueAt = due;
            it.dueCounted = due;
        }
        if (sameYellow) {
            it.yellowAt = yellow;
        }
        return !sameDue || !sameYellow || provisional != it.dueProvisional;
    }

    private static boolean isSame(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) < 0;
    }
}

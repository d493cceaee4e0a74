package org.sangyu.outreach;

import java.time.LocalDate;
import java.time.Period;

/** How often. */
public enum Rhythm {
    WEEK(Period.ofWeeks(1)),
    FORTNIGHT(Period.ofWeeks(2)),
    MONTH(Period.ofMonths(1)),
    TWO_MONTHS(Period.ofMonths(2)),
    QUARTER(Period.ofMonths(3)),
    HALF_YEAR(Period.ofMonths(6));

    private final Period period;

    Rhythm(Period period) {
        this.period = period;
    }

    /**
     * The day of the next round: counted from when the last one was due, so that a late visit does not move all that
     * follow; where that has gone by as well, from today.
     */
    public LocalDate after(LocalDate due, LocalDate today) {
        LocalDate next = due.plus(period);
        return next.isAfter(today) ? next : today.plus(period);
    }
}

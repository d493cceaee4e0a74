package org.sangyu.calendar;

import java.time.Instant;

/**
 * A deadline that another calendar or limit would put elsewhere.
 *
 * @param number whose deadline it is
 * @param provisional whether it would still hang on a year that is not official
 */
public record MovedDeadline(String number, Instant was, Instant now, boolean wasProvisional, boolean provisional) {

    /** In which way a deadline changes. */
    public enum Direction {
        SOONER,
        LATER,
        /** The same instant, no longer provisional. */
        FIRM,
        /** The same instant, provisional from now on. */
        UNSURE,
        SAME
    }

    public Direction direction() {
        if (!now.equals(was)) {
            return now.isBefore(was) ? Direction.SOONER : Direction.LATER;
        }
        if (provisional == wasProvisional) {
            return Direction.SAME;
        }
        return provisional ? Direction.UNSURE : Direction.FIRM;
    }
}

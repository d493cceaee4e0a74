package org.sangyu.cases;

import java.time.Instant;

/**
 * How long somebody had a case.
 *
 * @param holder the organisation's name
 * @param until {@code null} while they have it
 * @param workingMinutes of working time, until now while they have it
 * @param due {@code null} where nothing is due
 * @param overdue {@code null} where nothing is due
 */
public record StayView(
        Duty duty, String holder, Instant from, Instant until, long workingMinutes, Instant due, Boolean overdue) {

    public long hours() {
        return workingMinutes / 60;
    }

    public long minutes() {
        return workingMinutes % 60;
    }
}

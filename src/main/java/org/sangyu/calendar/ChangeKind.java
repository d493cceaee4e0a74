package org.sangyu.calendar;

/** What somebody changed in the calendar. */
public enum ChangeKind {
    /** What came with the product. */
    SEEDED,
    /** A year's official days, or single days of it that differ here. */
    YEAR,
    /** A season's days from a day on. */
    SEASON,
    /** The business hours of an organisation. */
    HOURS
}

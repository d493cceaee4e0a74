package org.sangyu.calendar;

/** How much is known of a year's calendar. Only {@link #OFFICIAL} makes deadlines in it certain. */
public enum YearState {
    /** The State Council's notice for the year, with its make-up working days, is in. */
    OFFICIAL,
    /** Only the holidays that the law itself fixes are in; make-up working days are not known yet. */
    STATUTORY_ONLY,
    /** Nothing is in: Monday to Friday are taken for working days. */
    MISSING
}

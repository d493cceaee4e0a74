package org.sangyu.calendar;

/**
 * In what a limit is counted. Two conventions compete for the same five days (domain.md §4.4): the letter of the law
 * counts whole working days and leaves out the day of receipt, urban management counts working hours from the instant.
 * Both are here; each policy row says which is meant.
 */
public enum LimitUnit {
    /** Hours that run on through nights and holidays. */
    URGENT_HOUR,
    /** Hours within the working hours of working days, running from the given instant (Civil Code art. 201). */
    WORK_HOUR,
    /** Working days after the day of receipt, ending with business hours on the last (Civil Code art. 201, 203). */
    WORK_DAY,
    /** Calendar days after the day of receipt, ending at 24:00; a holiday as the last day moves it on (art. 203). */
    NATURAL_DAY
}

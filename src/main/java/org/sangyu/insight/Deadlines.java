package org.sangyu.insight;

/**
 * How cases of one group and one exclusion code that are due within a period kept their time.
 *
 * @param exclusion code of domain.md §5.2, or {@code null}
 * @param cases all of them
 * @param notYetDue those whose time has not run out, closed or not
 * @param onTime of the others, closed in time and never marked red
 */
record Deadlines(String group, String exclusion, long cases, long notYetDue, long onTime) {}

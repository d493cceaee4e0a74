package org.sangyu.insight;

/**
 * How ended cases of one group and one exclusion code were judged by their petitioners.
 *
 * @param exclusion code of domain.md §5.2, or {@code null}
 * @param cases all of them
 * @param answered those with a valid last callback; the following are among these
 * @param satisfied 非常满意 or 满意
 * @param mostlySatisfied 基本满意
 * @param byVolunteers closed with C1 by a volunteer team, answered or not
 * @param solvedByVolunteers of these, solved in the petitioner's own words (domain.md §5.4)
 */
record Outcomes(
        String group,
        String exclusion,
        long cases,
        long answered,
        long contacted,
        long solved,
        long partlySolved,
        long satisfied,
        long mostlySatisfied,
        long byVolunteers,
        long solvedByVolunteers) {}

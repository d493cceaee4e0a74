package org.sangyu.meeting;

/** How far an item of the three lists is (domain.md §7.4: 待审 → 已公示 → 对接中 → 已落实 → 已评价). */
public enum LifeState {
    SUBMITTED,
    PUBLISHED,
    MATCHING,
    SETTLED,
    RATED,
    /** Not published, with a reason. */
    REFUSED,
    /** No longer needed or offered. */
    WITHDRAWN,
    /** A need that turned out to be one for the offices. */
    BECAME_CASE
}

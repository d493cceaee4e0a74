package org.sangyu.organisation;

/** A part of a residential area, or a place of its own such as a school, a hospital or a market (domain.md §6.4). */
public enum GridKind {
    COMPREHENSIVE,
    /** 专属网格. */
    DEDICATED
}

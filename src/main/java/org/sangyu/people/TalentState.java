package org.sangyu.people;

/** How far somebody is on the way into the talent pool, or out of it. */
public enum TalentState {
    /** Applied or recommended; nobody has verified it yet. */
    PROPOSED,
    /** Verified; the person is asked. */
    CONSENTING,
    ENTERED,
    REFUSED,
    /** Expired, or the person left. */
    LEFT
}

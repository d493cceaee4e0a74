package org.sangyu.outreach;

/** Why nobody goes any more. */
public enum EndReason {
    /** The person does not want it any more. */
    WISH,
    MOVED,
    DIED,
    /** The participation category is another. */
    CATEGORY,
    /** The person left the register. */
    LEFT,
    OTHER
}

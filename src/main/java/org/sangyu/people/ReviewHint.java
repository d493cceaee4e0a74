package org.sangyu.people;

/** Why a member's category is looked at again. */
public enum ReviewHint {
    /** A year has passed. */
    YEARLY,
    /** The member came to an age at which gatherings may be too much. */
    AGE,
    /** The member needs care. */
    HEALTH,
    /** The member went away, or came back. */
    AWAY,
    /** The member or the branch asked for it. */
    REQUEST
}

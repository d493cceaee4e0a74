package org.sangyu.volunteering;

/** How far a call for helpers is. */
public enum CallState {
    /** Places are free, and answers are awaited. */
    OPEN,
    /** Enough said yes. */
    FILLED,
    /** Places stayed free when the time was up; whoever said yes goes all the same. */
    EXPIRED,
    /** What it was for is done. */
    DONE,
    /** Nobody needs to go any more. */
    WITHDRAWN;

    public boolean isOver() {
        return this == DONE || this == WITHDRAWN;
    }
}

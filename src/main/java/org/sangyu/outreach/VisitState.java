package org.sangyu.outreach;

/** How far one round is. */
public enum VisitState {
    /** Somebody has to be found. */
    DUE,
    /** Somebody was asked, or has said yes. */
    ARRANGED,
    /** There is a service record of it. */
    DONE,
    /** Nobody went this time, with a reason; never counted as done. */
    SKIPPED,
    /** The plan rests or ended meanwhile. */
    DROPPED;

    public boolean isOpen() {
        return this == DUE || this == ARRANGED;
    }
}

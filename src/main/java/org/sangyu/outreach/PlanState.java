package org.sangyu.outreach;

/** Whether anybody goes. */
public enum PlanState {
    RUNNING,
    /** In hospital, away with the children, or the person wants a rest from it. */
    PAUSED,
    ENDED,
    /** It was proposed, and the branch or the person said no. */
    DECLINED;

    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}

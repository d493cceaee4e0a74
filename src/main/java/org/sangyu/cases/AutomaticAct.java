package org.sangyu.cases;

/** What happens to a case without anybody doing it. */
public enum AutomaticAct {
    YELLOW,
    RED,
    /** The next tier is asked to decide about an overdue case. */
    ESCALATED,
    OFFER_EXPIRED,
    /** A suspension was over. */
    RESUMED,
    /** A due instant was computed anew, because the calendar or a limit changed. */
    RECOMPUTED,
    /** A promised date of C2 or C3 came. */
    PROMISE_DUE,
    /** A reply to a supervision was not given in time. */
    SUPERVISION_LATE,
    /** Units that were called together did not report in time. */
    WHISTLE_LATE,
    /** Nobody had contacted the petitioner in time. */
    CONTACT_DUE
}

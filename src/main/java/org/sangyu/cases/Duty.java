package org.sangyu.cases;

/** What whoever has a case has to do with it. */
public enum Duty {
    TRIAGE,
    DISPATCH,
    /** A team is asked; nothing is due from it, and not answering is no mark against it (志愿服务条例 art. 25). */
    OFFER,
    HANDLE,
    CHECK,
    /** A desk decides: about an objection, a termination, or what was redone in vain. */
    DECIDE,
    CALLBACK
}

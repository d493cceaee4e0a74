package org.sangyu.cases;

/** What became of a promised date. */
public enum PromiseOutcome {
    KEPT,
    /** Put off to another date, once. */
    LATER,
    BROKEN,
    /** The case was taken up again before. */
    MOOT
}

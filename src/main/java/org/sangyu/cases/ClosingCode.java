package org.sangyu.cases;

/** How a case ended (Jinan art. 24, Weifang art. 21; domain.md §3.4). */
public enum ClosingCode {
    /** Done within its limit. */
    C1_DONE,
    /** A statute gives longer; promised date needed. */
    C2_STATUTORY_LONGER,
    /** Objectively not solvable now; measures and a promised date needed. */
    C3_OBJECTIVE,
    /** Not supported by law or policy; explained. */
    C4_NOT_LAWFUL,
    /** Found not acceptable, or the petitioner does not cooperate. */
    C5_TERMINATED,
    /** Withdrawn by the petitioner. */
    C6_WITHDRAWN;

    /** Whether closing with it promises a date by which it will be done after all. */
    public boolean needsPromise() {
        return this == C2_STATUTORY_LONGER || this == C3_OBJECTIVE;
    }
}

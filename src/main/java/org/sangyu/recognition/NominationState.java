package org.sangyu.recognition;

/** What became of a nominee. */
public enum NominationState {
    NOMINATED,
    /** Back with whoever nominated. */
    RETURNED,
    /** Reviewed and found good; shown to the public. */
    ACCEPTED,
    DECLINED,
    /** An objection was upheld. */
    STRUCK,
    /** The nominee does not want it 本人谢绝. */
    NO_THANKS,
    HONOURED
}

package org.sangyu.cases;

/** What a callback led to. */
public enum CallbackResult {
    /** Nobody reached; another attempt is due. */
    RETRY,
    ARCHIVED,
    REDO,
    /** Redone as often as allowed: the next tier decides. */
    NEXT_TIER
}

package org.sangyu.cases;

/** What a photo shows: how it was, how it is after the work, or something else. */
public enum PhotoKind {
    BEFORE,
    AFTER,
    OTHER
}

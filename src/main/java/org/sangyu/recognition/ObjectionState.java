package org.sangyu.recognition;

/** What became of an objection; DROPPED when there was nothing left to object to. */
public enum ObjectionState {
    OPEN,
    UPHELD,
    DISMISSED,
    DROPPED
}

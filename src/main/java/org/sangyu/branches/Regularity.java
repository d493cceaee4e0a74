package org.sangyu.branches;

/** Whether a branch has members of its own, or gathers those of other branches for something they do together. */
public enum Regularity {
    /** 常规. */
    REGULAR,
    /** 功能型: members keep their primary membership elsewhere. */
    FUNCTIONAL
}

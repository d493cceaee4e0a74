package org.sangyu.people;

/** How somebody said yes, or took it back. */
public enum ConsentChannel {
    PAPER,
    PAGE,
    PHONE
}

package org.sangyu.places;

/** Where today lies in the time of a partner's agreement. */
public enum Validity {
    UPCOMING,
    VALID,
    EXPIRED
}

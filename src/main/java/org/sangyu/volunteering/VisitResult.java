package org.sangyu.volunteering;

/** How a matter stands when a volunteer leaves. */
public enum VisitResult {
    DONE,
    MORE,
    BEYOND_US
}

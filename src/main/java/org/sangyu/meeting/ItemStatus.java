package org.sangyu.meeting;

/** What became of a list item. */
public enum ItemStatus {
    OPEN,
    BECAME_CASE,
    SETTLED,
    CARRIED_OVER
}

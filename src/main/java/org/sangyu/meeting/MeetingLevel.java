package org.sangyu.meeting;

/** Which tier convenes a joint meeting. */
public enum MeetingLevel {
    GRID,
    TOWN,
    CITY
}

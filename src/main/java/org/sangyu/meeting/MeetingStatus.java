package org.sangyu.meeting;

/** Whether a meeting's lists may still change. */
public enum MeetingStatus {
    DRAFT,
    CONFIRMED
}

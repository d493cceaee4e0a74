package org.sangyu.meeting;

/** What sort of joint meeting it is (domain.md §7.4). */
public enum MeetingType {
    GRID_JOINT,
    PROPERTY_JOINT,
    PARTY_JOINT,
    WHISTLE
}

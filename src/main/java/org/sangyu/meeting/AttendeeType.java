package org.sangyu.meeting;

/** Who sits at a joint meeting (山东省物业管理条例 74; domain.md §7.4). */
public enum AttendeeType {
    COMMUNITY_PARTY,
    BRANCH_SECRETARY,
    GRID_MEMBER,
    PROPERTY,
    OWNERS_COMMITTEE,
    POLICE,
    DEPARTMENT,
    PARTNER,
    RESIDENT,
    VOLUNTEER_TEAM
}

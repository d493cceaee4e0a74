package org.sangyu.people;

/** Which of a member's three links 三方联络 had the contact. */
public enum ContactLink {
    /** 原单位党组织. */
    HOME_UNIT,
    /** 街道（镇）党组织. */
    STREET,
    /** 社区（村）党组织. */
    COMMUNITY
}

package org.sangyu.organisation;

/** Whether the residents' committee consents to a group in its community (志愿服务条例 art. 42). */
public enum TeamState {
    PROPOSED,
    APPROVED,
    REFUSED
}

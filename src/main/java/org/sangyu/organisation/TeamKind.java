package org.sangyu.organisation;

/** What a volunteer team is by law (志愿服务条例 art. 6, 42). */
public enum TeamKind {
    /** 登记组织: registered with the civil affairs authority, with a number. */
    REGISTERED,
    /** 社区备案团体: a group in a community, with the consent of its residents' committee. */
    COMMUNITY_GROUP,
    /** 内部团体: of an organisation that has it for itself, such as a branch or an association. */
    INTERNAL
}

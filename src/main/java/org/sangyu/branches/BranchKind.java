package org.sangyu.branches;

/** Where the members of a Party branch of retired cadres find each other (domain.md §0). */
public enum BranchKind {
    /** 单位: of the unit that they retired from. */
    UNIT,
    /** 居住地: of the place where they live. */
    RESIDENCE,
    /** 学习活动阵地: of a university or a station for the elderly. */
    STUDY,
    /** 兴趣爱好: of an interest that they share. */
    INTEREST,
    /** 协会: of an association of retired cadres. */
    ASSOCIATION,
    /** 社团: of another society. */
    SOCIETY
}

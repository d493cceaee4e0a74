package org.sangyu.cases;

/** Forms of supervision (Weifang art. 26, Jinan art. 28; domain.md §3.6). */
public enum SupervisionKind {
    /** 日常督办. */
    ROUTINE,
    /** 挂牌督办. */
    LISTED,
    /** 约谈督办. */
    INTERVIEW
}

package org.sangyu.people;

/** How somebody is, as far as work has to be fitting (志愿服务条例 art. 15). Sensitive: sealed wherever it is kept. */
public enum HealthLevel {
    /** 良好. */
    GOOD,
    /** 一般. */
    FAIR,
    /** 需照顾. */
    NEEDS_CARE
}

package org.sangyu.people;

/** What somebody is known as: the five kinds of elders 五老 (domain.md §7.3), and two more that teams ask for. */
public enum PersonTag {
    /** 老干部. */
    CADRE,
    /** 老战士. */
    SOLDIER,
    /** 老专家. */
    EXPERT,
    /** 老教师. */
    TEACHER,
    /** 老模范. */
    MODEL,
    /** 老党员. */
    PARTY_MEMBER,
    /** 专业人员. */
    PROFESSIONAL
}

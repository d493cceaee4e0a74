package org.sangyu.places;

/** What a station 阵地 is (domain.md §12.6). */
public enum StationKind {
    /** 老干部驿站 */
    VETERAN_STATION,
    /** 桑榆有为驿站 */
    SANGYU_STATION,
    /** 为民服务站 */
    SERVICE_STATION,
    /** 老党员工作室 */
    STUDIO,
    /** 社区老干部大学 */
    UNIVERSITY,
    /** 之家, on one of the three tiers of {@link HomeTier}. */
    HOME
}

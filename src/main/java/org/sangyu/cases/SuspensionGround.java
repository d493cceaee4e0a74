package org.sangyu.cases;

/** Why a case may be suspended 挂账 (domain.md §3.5). */
public enum SuspensionGround {
    /** 需立项/资金. */
    FUNDING,
    /** 需跨年度施工（采暖季/汛期）. */
    SEASON,
    /** 权属争议/诉讼中. */
    LITIGATION,
    /** 政策限制. */
    POLICY,
    /** 等待上级批复. */
    SUPERIOR,
    /** 诉求人要求暂缓. */
    PETITIONER
}

package org.sangyu.outreach;

import org.sangyu.people.ParticipationCategory;

/** Why somebody is called on. */
public enum OutreachReason {
    /** 免予参加集中活动. */
    EXEMPT,
    /** 流动在外. */
    AWAY,
    /** 独居. */
    ALONE,
    /** The person wished for it. */
    WISH;

    boolean fits(ParticipationCategory category, boolean alone) {
        return switch (this) {
            case EXEMPT -> category == ParticipationCategory.EXEMPT;
            case AWAY -> category == ParticipationCategory.AWAY;
            case ALONE -> alone;
            case WISH -> true;
        };
    }
}

package org.sangyu.outreach;

/** For what somebody is called on (domain.md §0: those who take part in no gatherings learn at home or on the net). */
public enum OutreachKind {
    /** 走访. */
    VISIT("F04"),
    /** 送学上门. */
    LEARN_AT_HOME("I01"),
    /** 网络学习: by video, with somebody who lives elsewhere. */
    LEARN_ONLINE("I01"),
    /** 陪伴. */
    COMPANY("F04");

    private final String category;

    OutreachKind(String category) {
        this.category = category;
    }

    /** The category of needs whose helpers are helpers for this: visits and company, or learning for the elderly. */
    String category() {
        return category;
    }

    /** Whether it is noted what was learnt. */
    public boolean isLearning() {
        return this == LEARN_AT_HOME || this == LEARN_ONLINE;
    }

    /** Whether whoever goes needs the address; otherwise the phone number. */
    public boolean isAtHome() {
        return this != LEARN_ONLINE;
    }
}

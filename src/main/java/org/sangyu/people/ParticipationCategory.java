package org.sangyu.people;

/**
 * How far a retired cadre takes part in the branch's life (domain.md §0), and what follows from it: what one may be asked
 * for is an invitation, never a duty.
 */
public enum ParticipationCategory {
    /** 正常活动. */
    NORMAL(true, true),
    /** 适当参加集中活动: is invited, and asked for what does no harm. */
    LIGHT(true, true),
    /** 免予参加集中活动: nobody asks for anything; learning and visits come home. */
    EXEMPT(false, false),
    /** 流动在外: learns on the net; nothing here can be asked. */
    AWAY(false, false);

    private final boolean invited;
    private final boolean asked;

    ParticipationCategory(boolean invited, boolean asked) {
        this.invited = invited;
        this.asked = asked;
    }

    /** Whether invitations to gatherings 集中活动 go out. */
    public boolean isInvited() {
        return invited;
    }

    /** Whether volunteer work may be offered. */
    public boolean isAsked() {
        return asked;
    }

    /** Learning brought home 送学上门. */
    public boolean learnsAtHome() {
        return this == EXEMPT;
    }

    /** Learning on the net 网络学习. */
    public boolean learnsOnTheNet() {
        return this == AWAY;
    }
}

package org.sangyu.recognition;

/** A nominee, and the selection as it stands. */
public record Asked(Nomination nominee, Round round) {

    /** Whether the nominee may still say no: as long as nobody honoured them. */
    public boolean mayDecline() {
        return switch (nominee.state()) {
            case NOMINATED, RETURNED, ACCEPTED -> round.state() != RoundState.WITHDRAWN;
            default -> false;
        };
    }

    /** Whether the no may be taken back: while nominations are open. */
    public boolean mayStandAgain() {
        return nominee.state() == NominationState.NO_THANKS && round.state() == RoundState.NOMINATING;
    }

    /** Whether the list is made without them; how the review went is nobody's to know before. */
    public boolean isNotListed() {
        return nominee.state() == NominationState.DECLINED
                && (round.state().isPublic() || round.state() == RoundState.NOBODY);
    }

    boolean isShown() {
        return mayDecline()
                || isNotListed()
                || nominee.state() == NominationState.NO_THANKS
                || nominee.state() == NominationState.HONOURED;
    }
}

package org.sangyu.recognition;

import java.time.Instant;

/**
 * A nominee of a selection, with the figures as they stood at {@code countedAt}.
 *
 * @param personId null for a team
 * @param name the person's or the team's; null when the person has left the register
 * @param agreed whether the name may be told to others at this moment; a team's always
 * @param orgCode who nominated
 * @param returned how often it was given back
 * @param answers whether somebody who can sign in speaks for it: the person, or a leader of the team
 * @param words why it was given back, declined or struck
 */
public record Nomination(
        long id,
        String roundNumber,
        String category,
        Long personId,
        String teamCode,
        String teamName,
        String name,
        boolean agreed,
        String orgCode,
        String orgName,
        boolean answers,
        String reason,
        Figures figures,
        Instant countedAt,
        NominationState state,
        int returned,
        String words) {

    public boolean isOfTeam() {
        return personId == null;
    }

    /** How a form names it. */
    public String key() {
        return String.valueOf(id);
    }

    /** The state in words of this selection: who is accepted when the others are published is held by an objection. */
    public String standing(Round round) {
        return state == NominationState.ACCEPTED && round.state() == RoundState.PUBLISHED ? "HELD" : state.name();
    }
}

package org.sangyu.matching;

import java.util.List;
import java.util.Set;
import org.sangyu.volunteering.HelpCall;

/**
 * A meeting's plan as it is shown: a card for each need, with everybody as they are now.
 *
 * @param score of what is not sent yet, as it stands, also after changes by hand
 * @param places how many there are on the cards that are not sent
 * @param others needs that helpers may be called for and that are not on the board
 */
public record Board(BoardState state, PlanScore score, int places, List<Card> cards, List<OpenNeed> others) {

    public Board {
        cards = List.copyOf(cards);
        others = List.copyOf(others);
    }

    /**
     * One need.
     *
     * @param crew null once it was sent
     * @param pinned ids of those who stay when the rest is planned anew
     * @param lost those who had a place and must not go any more
     * @param call null before it was sent
     */
    public record Card(
            OpenNeed open, PlannedNeed planned, Crew crew, Set<Long> pinned, List<Lost> lost, HelpCall call) {

        public String matter() {
            return planned.matter();
        }

        public boolean isPinned(long personId) {
            return pinned.contains(personId);
        }
    }

    /** @param name null of somebody whom the reader may not see */
    public record Lost(long personId, String name, List<Reason> why) {}

    /**
     * Somebody who might be put on a card.
     *
     * @param team the one with which the person would go; null when there is none
     * @param against nothing when the person may be
     */
    public record Option(VolunteerCandidate volunteer, TeamCandidate team, Fit fit, List<Reason> against) {

        public boolean isPossible() {
            return against.isEmpty();
        }
    }

    /** How many cards could be sent now. */
    public long ready() {
        return cards.stream()
                .filter(card -> card.call() == null && !card.crew().members().isEmpty())
                .count();
    }

    public int placed() {
        return places + score.unplaced();
    }
}

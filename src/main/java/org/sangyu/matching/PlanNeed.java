package org.sangyu.matching;

import java.util.List;
import java.util.Map;

/**
 * A need while a plan is made: who may take its places. No hard rule forbids any of them, so no plan can break one.
 *
 * @param choices the teams, each with its people; only one team where somebody is pinned
 * @param pinned those who stay whatever else is planned; at most as many as the need wants
 * @param inReach how many people were looked at
 * @param blocked how many of them are forbidden, by rule
 * @param acquaintance what it is worth that two of its people know each other
 */
record PlanNeed(
        int index,
        Need need,
        List<Choice> choices,
        List<Seat> seats,
        List<Seat> pinned,
        int inReach,
        Map<String, Integer> blocked,
        int acquaintance) {

    int people() {
        return need.people();
    }

    /** Null when it is none of the teams. */
    Choice choice(PlanTeam team) {
        for (Choice choice : choices) {
            if (choice.team() == team) {
                return choice;
            }
        }
        return null;
    }

    boolean overlaps(PlanNeed other) {
        return need.when() != null && other.need.when() != null && need.when().overlaps(other.need.when());
    }

    // one need is one object, and its long lists are not compared
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}

package org.sangyu.matching;

import org.sangyu.places.Walk;

/**
 * Who is near: by the minutes of a walk where both positions are known, otherwise by grid, community and town. A quarter
 * of an hour on foot, the radius of a community's daily life (domain.md §0), counts half.
 */
class Nearness implements Criterion {

    private static final double HALF = 15;

    @Override
    public String name() {
        return "nearness";
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        if (need.position() != null && candidate.position() != null) {
            int minutes = Walk.minutesTo(need.position().metresTo(candidate.position()));
            return Score.of(HALF / (HALF + minutes), "matching.reason.nearness.walk", minutes);
        }
        return candidate instanceof TeamCandidate team && team.serves(need) ? own(team) : common(need, candidate);
    }

    private static Score own(TeamCandidate team) {
        return switch (team.areaCode().length()) {
            case 12, 15 -> Score.of(0.9, "matching.reason.nearness.own-community");
            case 9 -> Score.of(0.6, "matching.reason.nearness.own-town");
            default -> Score.of(0.4, "matching.reason.nearness.own-city");
        };
    }

    private static Score common(Need need, Candidate candidate) {
        if (share(need, candidate, 15)) {
            return Score.of(0.9, "matching.reason.nearness.same-grid");
        }
        if (share(need, candidate, 12)) {
            return Score.of(0.7, "matching.reason.nearness.same-community");
        }
        return share(need, candidate, 9)
                ? Score.of(0.35, "matching.reason.nearness.same-town")
                : Score.of(0.1, "matching.reason.nearness.farther");
    }

    private static boolean share(Need need, Candidate candidate, int digits) {
        return need.areaCode().length() >= digits
                && candidate.areaCode().length() >= digits
                && need.areaCode().regionMatches(0, candidate.areaCode(), 0, digits);
    }
}

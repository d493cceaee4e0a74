package org.sangyu.matching;

import java.util.function.Predicate;
import org.sangyu.volunteering.PastHelp.Help;

/** Who has helped here before, or with the same: in this building, in this community, about this category. */
class HelpedBefore implements Criterion {

    private static final Score NONE = Score.of(0, "matching.reason.helped.none");

    @Override
    public String name() {
        return "helped";
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        if (candidate.helped().isEmpty()) {
            return NONE;
        }
        Predicate<Help> building =
                help -> help.address() != null && help.address().equals(need.address());
        Predicate<Help> here = help -> need.community().equals(help.communityCode());
        Predicate<Help> same =
                help -> need.category() != null && need.category().equals(help.category());
        int cases = count(candidate, building.and(here));
        if (cases > 0) {
            return Score.of(1, "matching.reason.helped.building", cases);
        }
        cases = count(candidate, here.and(same));
        if (cases > 0) {
            return Score.of(0.9, "matching.reason.helped.both", cases);
        }
        cases = count(candidate, here);
        if (cases > 0) {
            return Score.of(0.6, "matching.reason.helped.community", cases);
        }
        cases = count(candidate, same);
        return cases > 0 ? Score.of(0.4, "matching.reason.helped.category", cases) : NONE;
    }

    private static int count(Candidate candidate, Predicate<Help> which) {
        return candidate.helped().stream().filter(which).mapToInt(Help::cases).sum();
    }
}

package org.sangyu.matching;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sangyu.volunteering.PastHelp.Help;

/** Who has helped here before, or with the same: for this person, in this building, this community, this category. */
class HelpedBefore implements Criterion {

    private static final Score NONE = Score.of(0, "matching.reason.helped.none");

    @Override
    public String name() {
        return "helped";
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        int times = times(need, candidate);
        if (times > 0) {
            return Score.of(1, "matching.reason.helped.person", times);
        }
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

    private static int times(Need need, Candidate candidate) {
        if (need.before().isEmpty()) {
            return 0;
        }
        Stream<VolunteerCandidate> who = candidate instanceof TeamCandidate team
                ? team.members().stream()
                : Stream.of((VolunteerCandidate) candidate);
        return who.mapToInt(one -> need.before().getOrDefault(one.personId(), 0))
                .max()
                .orElse(0);
    }

    private static int count(Candidate candidate, Predicate<Help> which) {
        return candidate.helped().stream().filter(which).mapToInt(Help::cases).sum();
    }
}

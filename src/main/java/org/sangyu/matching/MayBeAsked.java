package org.sangyu.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.people.Helper;
import org.sangyu.volunteering.RiskLevel;

/** Age and health against the risk, insurance, consent, category, being away: the rules behind every offer. */
class MayBeAsked implements HardRule {

    private final Asking asking;

    MayBeAsked(Asking asking) {
        this.asking = asking;
    }

    /** Answers as {@link org.sangyu.volunteering.Eligibility} does. */
    @FunctionalInterface
    interface Asking {

        List<String> against(Helper helper, RiskLevel risk, boolean insuranceWanted);
    }

    private record Asked(long personId, RiskLevel risk, boolean insuranceWanted) {}

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        if (!(candidate instanceof VolunteerCandidate volunteer)) {
            return List.of();
        }
        List<String> rules = asking.against(volunteer.profile().helper(), need.risk(), need.insuranceRequired());
        return rules.isEmpty() ? List.of() : rules.stream().map(Block::of).toList();
    }

    /** Of a person only the risk changes the answer, and there are few risks. */
    @Override
    public HardRule remembering() {
        Map<Asked, List<String>> known = new HashMap<>();
        return new MayBeAsked((helper, risk, insuranceWanted) -> known.computeIfAbsent(
                new Asked(helper.personId(), risk, insuranceWanted),
                asked -> asking.against(helper, risk, insuranceWanted)));
    }
}

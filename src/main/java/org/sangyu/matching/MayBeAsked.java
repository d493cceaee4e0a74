package org.sangyu.matching;

import java.util.List;
import org.sangyu.volunteering.Eligibility;

/** Age and health against the risk, insurance, consent, category, being away: the rules behind every offer. */
class MayBeAsked implements HardRule {

    private final Eligibility eligibility;

    MayBeAsked(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        return candidate instanceof VolunteerCandidate volunteer
                ? eligibility.against(volunteer.profile().helper(), need.risk(), need.insuranceRequired()).stream()
                        .map(Block::of)
                        .toList()
                : List.of();
    }
}

package org.sangyu.matching;

import java.util.List;

/** Whoever takes part already is not asked again for the same. */
class AlreadyThere implements HardRule {

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        return candidate instanceof VolunteerCandidate volunteer
                        && need.company().contains(volunteer.personId())
                ? List.of(Block.of("matching.block.already-there"))
                : List.of();
    }
}

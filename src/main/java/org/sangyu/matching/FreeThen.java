package org.sangyu.matching;

import java.util.List;

/** Nobody is at two places at the same time. */
class FreeThen implements HardRule {

    private static final String BUSY = "matching.block.busy-then";

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        return need.when() != null
                        && candidate instanceof VolunteerCandidate volunteer
                        && volunteer.busy().stream().anyMatch(need.when()::overlaps)
                ? List.of(Block.of(BUSY))
                : List.of();
    }
}

package org.sangyu.matching;

import java.util.List;

/** A team that has as much in hand as any may have is not asked for more; only closing makes room. */
class RoomForMore implements HardRule {

    private static final String FULL = "matching.block.full";

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        return candidate instanceof VolunteerCandidate || candidate.openWork() < candidate.mostOpenWork()
                ? List.of()
                : List.of(new Block(FULL, Reason.of(FULL + ".why", candidate.openWork(), candidate.mostOpenWork())));
    }
}

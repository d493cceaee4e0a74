package org.sangyu.matching;

import java.util.List;

/** A team that takes no part, or has no consent of its residents' committee, is not asked (志愿服务条例 art. 42). */
class TeamReady implements HardRule {

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        return candidate instanceof TeamCandidate team && !team.team().isReady()
                ? List.of(Block.of("matching.block.team-not-ready"))
                : List.of();
    }
}

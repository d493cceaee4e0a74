package org.sangyu.matching;

import java.util.List;

/** Something that forbids asking somebody, whatever else speaks for it. */
interface HardRule {

    /** Nothing when this rule has nothing against it. */
    List<Block> against(Need need, Candidate candidate);
}

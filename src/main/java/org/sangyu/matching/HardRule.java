package org.sangyu.matching;

import java.util.List;

/** Something that forbids asking somebody, whatever else speaks for it. */
interface HardRule {

    /** Nothing when this rule has nothing against it. */
    List<Block> against(Need need, Candidate candidate);

    /** The same rule while one plan is prepared: what it found of somebody it may remember. */
    default HardRule remembering() {
        return this;
    }
}

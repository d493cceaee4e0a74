package org.sangyu.matching;

import java.util.List;
import java.util.function.Function;

/** Something that forbids asking somebody, whatever else speaks for it. */
interface HardRule {

    /** Nothing when this rule has nothing against it. */
    List<Block> against(Need need, Candidate candidate);

    /** The same for one need; what depends on the need alone is found out once. */
    default Function<Candidate, List<Block>> about(Need need) {
        return candidate -> against(need, candidate);
    }

    /** The same rule while one plan is prepared: what it found of somebody it may remember. */
    default HardRule remembering() {
        return this;
    }
}

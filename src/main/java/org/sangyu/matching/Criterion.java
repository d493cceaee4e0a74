package org.sangyu.matching;

/** One thing that makes somebody more or less fitting for a need. Whether it speaks at all depends on the need alone. */
public interface Criterion {

    /** As the settings call its weight, and behind {@code matching.criterion.} the key of what people call it. */
    String name();

    Score score(Need need, Candidate candidate);

    /** What of the need decides, where that is the same for many needs; null where each need is one of its own. */
    default Object decides(Need need) {
        return null;
    }
}

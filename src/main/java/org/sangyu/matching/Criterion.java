package org.sangyu.matching;

/** One thing that makes somebody more or less fitting for a need. Whether it speaks at all depends on the need alone. */
public interface Criterion {

    /** As the settings call its weight, and behind {@code matching.criterion.} the key of what people call it. */
    String name();

    Score score(Need need, Candidate candidate);
}

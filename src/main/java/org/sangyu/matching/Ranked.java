package org.sangyu.matching;

import java.util.Comparator;
import java.util.List;

/**
 * A candidate at its rank.
 *
 * @param blocks what forbids asking; those who are blocked stand at the end, with their reasons
 */
public record Ranked(Candidate candidate, Fit fit, List<Block> blocks) {

    static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::isBlocked)
            .thenComparing(ranked -> -ranked.fit().points())
            // who fits alike stands in an order that says nothing and stays the same
            .thenComparing(ranked -> ranked.candidate().key());

    public Ranked {
        blocks = List.copyOf(blocks);
    }

    public boolean isBlocked() {
        return !blocks.isEmpty();
    }
}

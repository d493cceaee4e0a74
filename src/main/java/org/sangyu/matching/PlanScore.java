package org.sangyu.matching;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.Comparator;

/**
 * How good a plan is. More is better, the first difference decides.
 *
 * @param broken hard rules that are broken, below zero; 0 of every plan that is handed out
 * @param unplaced places that stay empty, below zero
 * @param points fits in thousandths, and who knows whom, less what the load costs
 */
public record PlanScore(int broken, int unplaced, int points) implements Comparable<PlanScore> {

    private static final Comparator<PlanScore> ORDER = Comparator.comparingInt(PlanScore::broken)
            .thenComparingInt(PlanScore::unplaced)
            .thenComparingInt(PlanScore::points);

    static PlanScore of(HardMediumSoftScore score) {
        return new PlanScore(score.hardScore(), score.mediumScore(), score.softScore());
    }

    HardMediumSoftScore forSolver() {
        return HardMediumSoftScore.of(broken, unplaced, points);
    }

    @Override
    public int compareTo(PlanScore other) {
        return ORDER.compare(this, other);
    }
}

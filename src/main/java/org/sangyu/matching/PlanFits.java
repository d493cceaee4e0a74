package org.sangyu.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The sums of {@link Criteria} while one plan is prepared: what was found of somebody for one need is remembered for all
 * others of which the same decides.
 */
final class PlanFits {

    private final Map<Criterion, Integer> weighted;
    private final Map<List<Object>, Map<Candidate, Score>> known = new HashMap<>();

    PlanFits(Map<Criterion, Integer> weighted) {
        this.weighted = weighted;
    }

    private record Weighted(int weight, Function<Candidate, Score> score) {}

    /** The same points as {@link Criteria#fit} gives. */
    ToIntFunction<Candidate> about(Need need) {
        List<Weighted> parts = new ArrayList<>(weighted.size());
        weighted.forEach((criterion, weight) -> parts.add(new Weighted(weight, about(criterion, need))));
        return candidate -> {
            double sum = 0;
            int weights = 0;
            for (Weighted part : parts) {
                Score score = part.score().apply(candidate);
                if (score.speaks()) {
                    sum += part.weight() * score.value();
                    weights += part.weight();
                }
            }
            return Fit.points(sum, weights);
        };
    }

    private Function<Candidate, Score> about(Criterion criterion, Need need) {
        Object decides = criterion.decides(need);
        if (decides == null) {
            return candidate -> criterion.score(need, candidate);
        }
        // the same person is the same object throughout a plan, and its long lists are not compared
        Map<Candidate, Score> scores =
                known.computeIfAbsent(List.of(criterion, decides), one -> new IdentityHashMap<>());
        return candidate -> {
            Score score = scores.get(candidate);
            if (score == null) {
                score = criterion.score(need, candidate);
                scores.put(candidate, score);
            }
            return score;
        };
    }
}

package org.sangyu.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Reckons the four rates from counts: the formulas of domain.md §5.1 and §5.3, and nothing else. */
class Reckoning {

    private final RatesPolicy policy;

    Reckoning(RatesPolicy policy) {
        this.policy = policy;
    }

    List<Rate> rates(List<Outcomes> outcomes, List<Deadlines> deadlines) {
        return List.of(
                byCallback(RateKind.RESPONSE, outcomes, Outcomes::contacted, outcome -> 0, BigDecimal.ZERO),
                byCallback(
                        RateKind.RESOLUTION, outcomes, Outcomes::solved, Outcomes::partlySolved, policy.partlySolved()),
                byCallback(
                        RateKind.SATISFACTION,
                        outcomes,
                        Outcomes::satisfied,
                        Outcomes::mostlySatisfied,
                        policy.mostlySatisfied()),
                onTime(deadlines));
    }

    private static Rate byCallback(
            RateKind kind,
            List<Outcomes> outcomes,
            ToLongFunction<Outcomes> whole,
            ToLongFunction<Outcomes> part,
            BigDecimal coefficient) {
        BigDecimal numerator = BigDecimal.ZERO;
        long base = 0;
        Map<String, Long> left = new TreeMap<>();
        for (Outcomes some : outcomes) {
            if (ExclusionRule.leaves(some.exclusion(), kind)) {
                left.merge(some.exclusion(), some.cases(), Long::sum);
                continue;
            }
            base += some.answered();
            numerator = numerator
                    .add(BigDecimal.valueOf(whole.applyAsLong(some)))
                    .add(coefficient.multiply(BigDecimal.valueOf(part.applyAsLong(some))));
            left.merge(Excluded.NO_CALLBACK, some.cases() - some.answered(), Long::sum);
        }
        return Rate.of(kind, numerator, base, named(left));
    }

    private static Rate onTime(List<Deadlines> deadlines) {
        long numerator = 0;
        long base = 0;
        Map<String, Long> left = new TreeMap<>();
        for (Deadlines some : deadlines) {
            if (ExclusionRule.leaves(some.exclusion(), RateKind.ON_TIME)) {
                left.merge(some.exclusion(), some.cases(), Long::sum);
                continue;
            }
            base += some.cases() - some.notYetDue();
            numerator += some.onTime();
            left.merge(Excluded.NOT_YET_DUE, some.notYetDue(), Long::sum);
        }
        return Rate.of(RateKind.ON_TIME, numerator, base, named(left));
    }

    private static List<Excluded> named(Map<String, Long> left) {
        List<Excluded> exclusions = new ArrayList<>();
        left.forEach((code, count) -> {
            if (count > 0) {
                exclusions.add(new Excluded(code, count));
            }
        });
        return exclusions;
    }
}

package org.sangyu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReckoningTests {

    /** domain.md §5.2, written down a second time: which rates a code leaves. */
    private static final Map<String, Set<RateKind>> LEAVES = Map.ofEntries(
            Map.entry("X01", Set.of(RateKind.values())),
            Map.entry("X02", Set.of(RateKind.RESOLUTION, RateKind.SATISFACTION)),
            Map.entry("X03", Set.of(RateKind.RESOLUTION)),
            Map.entry("X04", Set.of(RateKind.values())),
            Map.entry("X05", Set.of(RateKind.RESOLUTION, RateKind.SATISFACTION)),
            Map.entry("X06", Set.of(RateKind.values())),
            Map.entry("X07", Set.of(RateKind.values())),
            Map.entry("X08", Set.of(RateKind.RESOLUTION, RateKind.SATISFACTION, RateKind.ON_TIME)),
            Map.entry("X09", Set.of(RateKind.RESPONSE, RateKind.RESOLUTION, RateKind.SATISFACTION)),
            Map.entry("X10", Set.of(RateKind.RESPONSE, RateKind.RESOLUTION, RateKind.SATISFACTION)),
            Map.entry("X11", Set.of(RateKind.SATISFACTION)),
            Map.entry("X12", Set.of(RateKind.RESOLUTION, RateKind.SATISFACTION, RateKind.ON_TIME)),
            Map.entry("X13", Set.of(RateKind.ON_TIME)));

    @Test
    void the_four_rates_follow_their_formulas() {
        // 10 ended, 8 answered: 7 contacted, 5 solved, 2 in part, 4 satisfied, 3 mostly
        Outcomes outcomes = new Outcomes("", null, 10, 8, 7, 5, 2, 4, 3, 6, 4);
        // 12 due, 2 of them later, 9 of the ten in time
        Deadlines deadlines = new Deadlines("", null, 12, 2, 9);

        assertThat(rates(policy("0.9", "0"), outcomes, deadlines))
                .extracting(rate -> rate.kind() + " " + rate.numerator() + "/" + rate.base() + " = " + rate.value())
                .containsExactly(
                        "RESPONSE 7/8 = 87.50",
                        "RESOLUTION 5/8 = 62.50",
                        "SATISFACTION 6.7/8 = 83.75",
                        "ON_TIME 9/10 = 90.00");
    }

    @Test
    void coefficients_can_be_set() {
        Outcomes outcomes = new Outcomes("", null, 10, 8, 7, 5, 2, 4, 3, 0, 0);

        List<Rate> rates = rates(policy("0.6", "0.5"), outcomes, new Deadlines("", null, 0, 0, 0));

        assertThat(rates.get(1).value()).isEqualTo(new BigDecimal("75.00"));
        assertThat(rates.get(2).value()).isEqualTo(new BigDecimal("72.50"));
        assertThatThrownBy(() -> policy("1.1", "0")).hasMessageContaining("mostly-satisfied");
        assertThatThrownBy(() -> policy("0.9", "-0.1")).hasMessageContaining("partly-solved");
    }

    @ParameterizedTest
    @EnumSource(ExclusionRule.class)
    void an_exclusion_leaves_the_bases_that_it_is_said_to_leave_and_no_other(ExclusionRule rule) {
        List<Rate> rates = rates(
                policy("0.9", "0"),
                List.of(
                        new Outcomes("", null, 3, 3, 3, 3, 0, 3, 0, 0, 0),
                        new Outcomes("", rule.name(), 2, 2, 0, 0, 0, 0, 0, 0, 0)),
                List.of(new Deadlines("", null, 3, 0, 3), new Deadlines("", rule.name(), 2, 0, 0)));

        for (Rate rate : rates) {
            if (LEAVES.get(rule.name()).contains(rate.kind())) {
                assertThat(rate.value()).as("%s", rate).isEqualTo(new BigDecimal("100.00"));
                assertThat(rate.exclusions()).containsExactly(new Excluded(rule.name(), 2));
            } else {
                assertThat(rate.value()).as("%s", rate).isEqualTo(new BigDecimal("60.00"));
                assertThat(rate.exclusions()).isEmpty();
            }
        }
    }

    @Test
    void base_and_exclusions_are_everything_that_was_looked_at() {
        List<Rate> rates = rates(
                policy("0.9", "0"),
                List.of(
                        new Outcomes("a", null, 10, 6, 5, 4, 1, 3, 2, 0, 0),
                        new Outcomes("b", null, 5, 5, 5, 5, 0, 5, 0, 0, 0),
                        new Outcomes("a", "X03", 4, 1, 1, 0, 0, 1, 0, 0, 0),
                        new Outcomes("b", "X01", 3, 0, 0, 0, 0, 0, 0, 0, 0)),
                List.of(new Deadlines("a", null, 7, 3, 2), new Deadlines("b", "X13", 2, 0, 0)));

        for (Rate rate : rates) {
            long left = rate.exclusions().stream().mapToLong(Excluded::count).sum();
            assertThat(rate.base() + left).as("%s", rate).isEqualTo(rate.kind() == RateKind.ON_TIME ? 9 : 22);
        }
        assertThat(rates.get(1).exclusions())
                .containsExactly(new Excluded(Excluded.NO_CALLBACK, 4), new Excluded("X01", 3), new Excluded("X03", 4));
    }

    @Test
    void nothing_counted_means_no_rate_and_not_zero() {
        assertThat(rates(policy("0.9", "0"), List.of(), List.of()))
                .hasSize(4)
                .allSatisfy(rate -> assertThat(rate.value()).isNull());
    }

    private static RatesPolicy policy(String mostlySatisfied, String partlySolved) {
        return new RatesPolicy(
                "test", TimeBasis.CLOSED, new BigDecimal(mostlySatisfied), new BigDecimal(partlySolved), 5);
    }

    private static List<Rate> rates(RatesPolicy policy, Outcomes outcomes, Deadlines deadlines) {
        return rates(policy, List.of(outcomes), List.of(deadlines));
    }

    private static List<Rate> rates(RatesPolicy policy, List<Outcomes> outcomes, List<Deadlines> deadlines) {
        return new Reckoning(policy).rates(outcomes, deadlines);
    }
}

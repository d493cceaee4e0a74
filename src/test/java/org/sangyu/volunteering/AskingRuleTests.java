package org.sangyu.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.Helper;
import org.sangyu.people.ParticipationCategory;

class AskingRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_healthy_insured_volunteer_of_sixty_may_be_asked_for_everything() {
        for (RiskLevel risk : RiskLevel.values()) {
            assertThat(against(helper(60, ParticipationCategory.NORMAL, HealthLevel.GOOD, TODAY), risk))
                    .isEmpty();
        }
    }

    @Test
    void whoever_is_exempt_or_away_is_not_asked_at_all() {
        assertThat(against(helper(60, ParticipationCategory.EXEMPT, HealthLevel.GOOD, TODAY), RiskLevel.LOW))
                .containsExactly(AskingRule.EXEMPT);
        assertThat(against(helper(60, ParticipationCategory.AWAY, HealthLevel.GOOD, TODAY), RiskLevel.LOW))
                .containsExactly(AskingRule.AWAY);
        assertThat(against(helper(60, ParticipationCategory.LIGHT, HealthLevel.GOOD, TODAY), RiskLevel.LOW))
                .isEmpty();
    }

    @Test
    void age_speaks_against_danger_and_great_age_against_effort() {
        assertThat(against(helper(69, null, HealthLevel.GOOD, TODAY), RiskLevel.HIGH))
                .isEmpty();
        assertThat(against(helper(70, null, HealthLevel.GOOD, TODAY), RiskLevel.HIGH))
                .containsExactly(AskingRule.TOO_OLD);
        assertThat(against(helper(79, null, HealthLevel.GOOD, TODAY), RiskLevel.MEDIUM))
                .isEmpty();
        assertThat(against(helper(80, null, HealthLevel.GOOD, TODAY), RiskLevel.MEDIUM))
                .containsExactly(AskingRule.TOO_OLD);
        assertThat(against(helper(95, null, null, null), RiskLevel.LOW)).isEmpty();
    }

    @Test
    void where_harm_may_come_health_has_to_be_known_and_good_and_insurance_bought() {
        assertThat(against(helper(60, null, null, null), RiskLevel.HIGH))
                .containsExactly(AskingRule.HEALTH, AskingRule.NOT_INSURED);
        assertThat(against(helper(60, null, HealthLevel.GOOD, TODAY.minusDays(1)), RiskLevel.HIGH))
                .as("insured until yesterday")
                .containsExactly(AskingRule.NOT_INSURED);
        assertThat(against(helper(60, null, HealthLevel.NEEDS_CARE, null), RiskLevel.MEDIUM))
                .containsExactly(AskingRule.HEALTH);
        assertThat(against(helper(60, null, HealthLevel.FAIR, null), RiskLevel.MEDIUM))
                .isEmpty();
    }

    @Test
    void minors_need_a_guardian_and_are_never_asked_where_harm_may_come() {
        assertThat(against(new Helper(1, "小", 16, null, null, null, true, true), RiskLevel.LOW))
                .isEmpty();
        assertThat(against(new Helper(1, "小", 16, null, null, null, false, true), RiskLevel.LOW))
                .containsExactly(AskingRule.MINOR);
        assertThat(against(new Helper(1, "小", 16, null, null, null, true, true), RiskLevel.MEDIUM))
                .containsExactly(AskingRule.MINOR);
    }

    @Test
    void without_consent_nobody_is_asked() {
        assertThat(against(new Helper(1, "某", 60, null, HealthLevel.GOOD, TODAY, false, false), RiskLevel.LOW))
                .containsExactly(AskingRule.NO_CONSENT);
    }

    @Property
    void whoever_may_be_asked_for_more_risk_may_be_asked_for_less(
            @ForAll @IntRange(min = -1, max = 110) int age,
            @ForAll ParticipationCategory category,
            @ForAll HealthLevel health,
            @ForAll boolean insured,
            @ForAll boolean guardian,
            @ForAll boolean consented) {
        Helper helper = new Helper(1, "某", age, category, health, insured ? TODAY : null, guardian, consented);
        RiskLevel[] levels = RiskLevel.values();
        for (int i = 1; i < levels.length; i++) {
            if (against(helper, levels[i]).isEmpty()) {
                assertThat(against(helper, levels[i - 1])).isEmpty();
            }
        }
    }

    private static Helper helper(int age, ParticipationCategory category, HealthLevel health, LocalDate insured) {
        return new Helper(1, "某", age, category, health, insured, false, true);
    }

    private static List<AskingRule> against(Helper helper, RiskLevel risk) {
        return Arrays.stream(AskingRule.values())
                .filter(rule -> rule.blocks(helper, risk, TODAY))
                .toList();
    }
}

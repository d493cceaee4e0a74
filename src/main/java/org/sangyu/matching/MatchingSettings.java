package org.sangyu.matching;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a place may decide about whom is proposed. Settings {@code sangyu.matching.*}.
 *
 * @param weights how much each criterion counts against the others, by its name; one that is not named counts as much as
 *     {@link Criteria} says
 */
@ConfigurationProperties("sangyu.matching")
public record MatchingSettings(@DefaultValue Map<String, Integer> weights, @DefaultValue Plan plan) {

    /**
     * About the plan of a whole meeting.
     *
     * @param limit how long one plan may take in all
     * @param reach how far away somebody may be looked for where there are too few nearby
     * @param choices among how many people is chosen for one need, the most fitting ones
     * @param fairness what it costs, in thousandths of a perfect fit, that one person's load grows by one; the second
     *     costs three times as much, the third five times
     * @param teamFairness the same of a team
     * @param acquaintance what it is worth that two who go together have worked together before
     * @param atOnce how many plans are reckoned at the same time; the others wait
     */
    public record Plan(
            @DefaultValue("4500ms") Duration limit,
            @DefaultValue("TOWN") Reach reach,
            @DefaultValue("300") int choices,
            @DefaultValue("60") int fairness,
            @DefaultValue("15") int teamFairness,
            @DefaultValue("60") int acquaintance,
            @DefaultValue("1") int atOnce) {}

    public MatchingSettings {
        weights = Map.copyOf(weights);
    }
}

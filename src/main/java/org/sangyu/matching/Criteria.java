package org.sangyu.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** All criteria, in the order in which people read them, each with its weight. Declined offers are none of them. */
@Component
@EnableConfigurationProperties(MatchingSettings.class)
class Criteria {

    private final Map<Criterion, Integer> weighted = new LinkedHashMap<>();

    Criteria(MatchingSettings settings, Clock clock) {
        weighted.put(new SkillFit(clock), 30);
        weighted.put(new Nearness(), 20);
        weighted.put(new Workload(), 15);
        weighted.put(new FieldFit(), 10);
        weighted.put(new HelpedBefore(), 10);
        weighted.put(new TalentFit(), 5);
        weighted.put(new PairedVillage(), 5);
        weighted.put(new Acquaintance(), 5);
        Set<String> names = weighted.keySet().stream().map(Criterion::name).collect(Collectors.toSet());
        settings.weights().forEach((name, weight) -> {
            // a misspelt weight that silently counts nothing would be found by nobody
            if (!names.contains(name) || weight < 0) {
                throw new IllegalArgumentException(
                        "sangyu.matching.weights." + name + " must be 0 or more of one of " + names);
            }
        });
        weighted.replaceAll((criterion, weight) -> settings.weights().getOrDefault(criterion.name(), weight));
    }

    Fit fit(Need need, Candidate candidate) {
        List<Fit.Part> parts = new ArrayList<>(weighted.size());
        weighted.forEach((criterion, weight) ->
                parts.add(new Fit.Part(criterion.name(), weight, criterion.score(need, candidate))));
        return Fit.of(parts);
    }

    /** Only the sums, for the many questions of one plan. */
    PlanFits remembering() {
        return new PlanFits(weighted);
    }

    List<String> names() {
        return weighted.keySet().stream().map(Criterion::name).toList();
    }
}

package org.sangyu.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Makes of needs and candidates what can be planned. */
@Component
class PlanProblems {

    private final Criteria criteria;
    private final HardRules rules;
    private final MatchingSettings.Plan settings;

    PlanProblems(Criteria criteria, HardRules rules, MatchingSettings settings) {
        this.criteria = criteria;
        this.rules = rules;
        this.settings = settings.plan();
    }

    /** @throws Refusal when what is pinned is unknown, forbidden, or cannot all be true */
    PlanProblem of(List<Need> needs, Candidates candidates, List<Pin> pins) {
        Map<Long, PlanPerson> people = new HashMap<>();
        for (VolunteerCandidate one : candidates.volunteers()) {
            people.put(one.personId(), new PlanPerson(people.size(), one, settings.fairness()));
        }
        Map<String, PlanTeam> teams = new HashMap<>();
        for (TeamCandidate one : candidates.teams()) {
            teams.put(one.key(), new PlanTeam(teams.size(), one, settings.teamFairness()));
        }
        Map<String, List<Pin>> pinned = pins.stream().collect(Collectors.groupingBy(Pin::needKey));
        if (!needs.stream().map(Need::key).collect(Collectors.toSet()).containsAll(pinned.keySet())) {
            throw Refusal.conflict("matching.refused.pin-unknown");
        }
        NeedChoices choices = new NeedChoices(criteria, rules.remembering(), settings, candidates, people, teams);
        List<PlanNeed> planned = new ArrayList<>();
        for (Need need : needs) {
            planned.add(choices.of(planned.size(), need, pinned.getOrDefault(need.key(), List.of())));
        }
        PlanProblem problem = new PlanProblem(
                planned,
                people.values().stream()
                        .sorted((one, other) -> one.index() - other.index())
                        .toList(),
                teams.values().stream()
                        .sorted((one, other) -> one.index() - other.index())
                        .toList());
        if (Reckoning.of(problem, problem.empty()).broken() < 0) {
            throw Refusal.conflict("matching.refused.pins-clash");
        }
        return problem;
    }
}

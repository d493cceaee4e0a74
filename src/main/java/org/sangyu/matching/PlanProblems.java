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

    /**
     * What stands on a board.
     *
     * @param seats who is to take what; may be long out of date
     */
    Standing standing(List<Need> needs, Candidates candidates, List<Pin> seats) {
        Prepared prepared = prepare(needs, candidates, Map.of());
        return new Standing(prepared.problem(), prepared.seating(), seats);
    }

    /** @throws Refusal when what is pinned is unknown, forbidden, or cannot all be true */
    PlanProblem of(List<Need> needs, Candidates candidates, List<Pin> pins) {
        Map<String, List<Pin>> pinned = pins.stream().collect(Collectors.groupingBy(Pin::needKey));
        if (!needs.stream().map(Need::key).collect(Collectors.toSet()).containsAll(pinned.keySet())) {
            throw Refusal.conflict("matching.refused.pin-unknown");
        }
        PlanProblem problem = prepare(needs, candidates, pinned).problem();
        if (Reckoning.of(problem, problem.empty()).broken() < 0) {
            throw Refusal.conflict("matching.refused.pins-clash");
        }
        return problem;
    }

    private record Prepared(PlanProblem problem, Seating seating) {}

    private Prepared prepare(List<Need> needs, Candidates candidates, Map<String, List<Pin>> pinned) {
        Map<Long, PlanPerson> people = new HashMap<>();
        for (VolunteerCandidate one : candidates.volunteers()) {
            people.put(one.personId(), new PlanPerson(people.size(), one, settings.fairness()));
        }
        Map<String, PlanTeam> teams = new HashMap<>();
        for (TeamCandidate one : candidates.teams()) {
            teams.put(one.key(), new PlanTeam(teams.size(), one, settings.teamFairness()));
        }
        PlanFits fits = criteria.remembering();
        Seating seating = new Seating(fits, rules.remembering(), candidates, people, teams);
        NeedChoices choices = new NeedChoices(fits, settings, candidates, people, teams, seating);
        List<PlanNeed> planned = new ArrayList<>();
        for (Need need : needs) {
            planned.add(choices.of(planned.size(), need, pinned.getOrDefault(need.key(), List.of())));
        }
        return new Prepared(
                new PlanProblem(
                        planned,
                        people.values().stream()
                                .sorted((one, other) -> one.index() - other.index())
                                .toList(),
                        teams.values().stream()
                                .sorted((one, other) -> one.index() - other.index())
                                .toList()),
                seating);
    }
}

package org.sangyu.matching;

import java.util.List;

/**
 * What a plan is to be made of: all needs of a meeting, and for each who may take it. Plain data; it needs no database
 * any more.
 */
public final class PlanProblem {

    private final List<PlanNeed> needs;
    private final List<PlanPerson> people;
    private final List<PlanTeam> teams;

    PlanProblem(List<PlanNeed> needs, List<PlanPerson> people, List<PlanTeam> teams) {
        this.needs = List.copyOf(needs);
        this.people = List.copyOf(people);
        this.teams = List.copyOf(teams);
    }

    List<PlanNeed> needs() {
        return needs;
    }

    List<PlanPerson> people() {
        return people;
    }

    List<PlanTeam> teams() {
        return teams;
    }

    /** How many places are to be filled in all. */
    public int places() {
        return needs.stream().mapToInt(PlanNeed::people).sum();
    }

    /** Whether there is anything to choose at all. */
    boolean isOpen() {
        return needs.stream()
                .anyMatch(need ->
                        need.pinned().size() < need.people() && !need.choices().isEmpty());
    }

    /** Room for every need's people: nobody in it but those who are pinned. */
    Seat[][] empty() {
        Seat[][] crews = new Seat[needs.size()][];
        for (PlanNeed need : needs) {
            Seat[] crew = new Seat[need.people()];
            for (int i = 0; i < need.pinned().size(); i++) {
                crew[i] = need.pinned().get(i);
            }
            crews[need.index()] = crew;
        }
        return crews;
    }
}

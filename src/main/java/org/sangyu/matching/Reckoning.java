package org.sangyu.matching;

/**
 * Reckons a plan's score from nothing, need by need. The same rules as {@link PlanRules}, which the solver reckons step by
 * step: two ways to one figure, so that tests can hold them against each other.
 */
final class Reckoning {

    private Reckoning() {}

    static PlanScore of(PlanProblem problem, Seat[][] crews) {
        Loads loads = new Loads(problem);
        int broken = 0;
        int empty = 0;
        int points = 0;
        for (PlanNeed need : problem.needs()) {
            Seat[] crew = crews[need.index()];
            for (int i = 0; i < crew.length; i++) {
                if (crew[i] == null) {
                    empty++;
                    continue;
                }
                points += crew[i].fit();
                broken += loads.elsewhere(crew[i].person(), need);
                for (int j = 0; j < i; j++) {
                    broken += clashes(crew[j], crew[i]);
                    points += known(need, crew[j], crew[i]);
                }
            }
            loads.add(need, crew);
        }
        for (PlanPerson person : problem.people()) {
            broken += Math.max(0, loads.of(person) - person.free());
            points -= person.strain(loads.of(person));
        }
        for (PlanTeam team : problem.teams()) {
            broken += Math.max(0, loads.of(team) - team.free());
            points -= team.strain(loads.of(team));
        }
        return new PlanScore(-broken, -empty, points);
    }

    static int clashes(Seat one, Seat other) {
        return one == null ? 0 : (one.team() == other.team() ? 0 : 1) + (one.person() == other.person() ? 1 : 0);
    }

    /** What it is worth that the two know each other. */
    static int known(PlanNeed need, Seat one, Seat other) {
        return one != null && one.person().knows(other.person()) ? need.acquaintance() : 0;
    }
}

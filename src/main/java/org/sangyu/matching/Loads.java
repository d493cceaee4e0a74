package org.sangyu.matching;

import java.util.ArrayList;
import java.util.List;

/** Who has how much while a plan grows: counts what is planned, beside what everybody has in hand already. */
final class Loads {

    private final int[] ofPeople;
    private final int[] ofTeams;
    private final List<List<PlanNeed>> when;

    Loads(PlanProblem problem) {
        ofPeople = new int[problem.people().size()];
        ofTeams = new int[problem.teams().size()];
        when = new ArrayList<>();
        problem.people().forEach(person -> when.add(new ArrayList<>()));
    }

    /** Those who go, and their team once. */
    void add(PlanNeed need, Seat[] crew) {
        addPeople(need, crew);
        for (Seat seat : crew) {
            if (seat != null) {
                ofTeams[seat.team().index()]++;
                return;
            }
        }
    }

    /** Those who join others of their team. */
    void addPeople(PlanNeed need, Seat[] crew) {
        for (Seat seat : crew) {
            if (seat != null) {
                ofPeople[seat.person().index()]++;
                when.get(seat.person().index()).add(need);
            }
        }
    }

    int of(PlanPerson person) {
        return ofPeople[person.index()];
    }

    int of(PlanTeam team) {
        return ofTeams[team.index()];
    }

    boolean isFull(PlanPerson person) {
        return of(person) >= person.free();
    }

    boolean isFull(PlanTeam team) {
        return of(team) >= team.free();
    }

    /** How often the person is wanted elsewhere at the same time. */
    int elsewhere(PlanPerson person, PlanNeed need) {
        int times = 0;
        for (PlanNeed other : when.get(person.index())) {
            times += need.overlaps(other) ? 1 : 0;
        }
        return times;
    }

    boolean isElsewhere(PlanPerson person, PlanNeed need) {
        return elsewhere(person, need) > 0;
    }

    boolean takes(PlanPerson person, PlanNeed need) {
        return !isFull(person) && !isElsewhere(person, need);
    }

    /** What one more costs. */
    int strainOfOneMore(PlanPerson person) {
        return person.strain(of(person) + 1) - person.strain(of(person));
    }

    int strainOfOneMore(PlanTeam team) {
        return team.strain(of(team) + 1) - team.strain(of(team));
    }
}

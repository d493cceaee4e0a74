package org.sangyu.matching;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes one plan better than another, reckoned on from change to change: first that it is possible at all, then
 * that no place stays empty, then who fits, fairness, and who knows whom. {@link Reckoning} reckons the same from
 * nothing. What forbids one person for one need stands in {@link HardRules}; such a person is not among the choices.
 */
public class PlanRules implements IncrementalScoreCalculator<PlanDraft, HardMediumSoftScore> {

    private Place[][] crews;
    private int[] ofPeople;
    private int[] ofTeams;
    private List<List<PlanNeed>> timed;
    private int broken;
    private int empty;
    private int points;

    @Override
    public void resetWorkingSolution(PlanDraft draft) {
        PlanProblem problem = draft.problem();
        ofPeople = new int[problem.people().size()];
        ofTeams = new int[problem.teams().size()];
        timed = new ArrayList<>();
        problem.people().forEach(person -> timed.add(new ArrayList<>(2)));
        crews = new Place[problem.needs().size()][];
        problem.needs().forEach(need -> crews[need.index()] = new Place[need.people()]);
        broken = 0;
        points = 0;
        empty = draft.places().size();
        draft.places().forEach(this::enter);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        leave((Place) entity);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        enter((Place) entity);
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        return HardMediumSoftScore.of(-broken, -empty, points);
    }

    private void enter(Place place) {
        if (place.seat() != null) {
            count(place, 1);
            crews[place.need().index()][place.slot()] = place;
        }
    }

    private void leave(Place place) {
        if (place.seat() != null) {
            crews[place.need().index()][place.slot()] = null;
            count(place, -1);
        }
    }

    /** What the person of this place brings or takes away; the place itself is not among the crew meanwhile. */
    private void count(Place place, int sign) {
        empty -= sign;
        points += sign * place.fit();
        boolean first = true;
        for (Place other : crews[place.need().index()]) {
            if (other != null) {
                first &= other.team() != place.team();
                broken += sign * Reckoning.clashes(other.seat(), place.seat());
                points += sign * Reckoning.known(place.need(), other.seat(), place.seat());
            }
        }
        countPerson(place.person(), sign);
        if (first) {
            countTeam(place.team(), sign);
        }
        if (place.need().need().when() != null) {
            countTimes(place, sign);
        }
    }

    private void countPerson(PlanPerson person, int sign) {
        int before = ofPeople[person.index()];
        int after = before + sign;
        ofPeople[person.index()] = after;
        points -= person.strain(after) - person.strain(before);
        broken += Math.max(0, after - person.free()) - Math.max(0, before - person.free());
    }

    private void countTeam(PlanTeam team, int sign) {
        int before = ofTeams[team.index()];
        int after = before + sign;
        ofTeams[team.index()] = after;
        points -= team.strain(after) - team.strain(before);
        broken += Math.max(0, after - team.free()) - Math.max(0, before - team.free());
    }

    private void countTimes(Place place, int sign) {
        List<PlanNeed> others = timed.get(place.person().index());
        if (sign < 0) {
            others.remove(place.need());
        }
        for (PlanNeed other : others) {
            if (other != place.need() && other.overlaps(place.need())) {
                broken += sign;
            }
        }
        if (sign > 0) {
            others.add(place.need());
        }
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("A plan has the places that it has");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("A plan has the places that it has");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("A plan has the places that it has");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("A plan has the places that it has");
    }
}

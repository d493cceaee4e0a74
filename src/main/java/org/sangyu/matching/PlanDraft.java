package org.sangyu.matching;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;

/** A plan as the solver knows it: all places of all needs, one need's after the other's. */
@PlanningSolution
class PlanDraft {

    private PlanProblem problem;

    @PlanningEntityCollectionProperty
    private List<Place> places;

    @PlanningScore
    private HardMediumSoftScore score;

    /** For the solver, which copies plans. */
    PlanDraft() {}

    private PlanDraft(PlanProblem problem, List<Place> places) {
        this.problem = problem;
        this.places = places;
    }

    /** @param crews by need and place, null where nobody is; the pinned ones first */
    static PlanDraft of(PlanProblem problem, Seat[][] crews) {
        List<Place> places = new ArrayList<>();
        for (PlanNeed need : problem.needs()) {
            for (int i = 0; i < need.people(); i++) {
                boolean pinned = i < need.pinned().size();
                places.add(new Place(places.size(), need, i, crews[need.index()][i], pinned));
            }
        }
        return new PlanDraft(problem, places);
    }

    PlanProblem problem() {
        return problem;
    }

    List<Place> places() {
        return places;
    }

    HardMediumSoftScore score() {
        return score;
    }

    /** By need and place, null where nobody is. */
    Seat[][] crews() {
        Seat[][] crews = problem.empty();
        int next = 0;
        for (Seat[] crew : crews) {
            for (int i = 0; i < crew.length; i++) {
                crew[i] = places.get(next++).seat();
            }
        }
        return crews;
    }
}

package org.sangyu.matching;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gives one or several places other people at once. */
final class CrewMove extends AbstractMove<PlanDraft> {

    private final List<Place> places = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    void put(Place place, Seat seat) {
        places.add(place);
        seats.add(seat);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<PlanDraft> director) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).seat() != seats.get(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<PlanDraft> director) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.seat() != seats.get(i)) {
                director.beforeVariableChanged(place, "seat");
                place.seat(seats.get(i));
                director.afterVariableChanged(place, "seat");
            }
        }
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return places;
    }

    @Override
    public Collection<?> getPlanningValues() {
        return seats;
    }
}

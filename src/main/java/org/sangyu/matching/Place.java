package org.sangyu.matching;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** One of the places of a need, which the solver fills, or leaves empty. */
@PlanningEntity
class Place {

    @PlanningId
    private int id;

    private PlanNeed need;
    private int slot;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider(id = "seats")
    private List<Seat> seats;

    @PlanningVariable(valueRangeProviderRefs = "seats", allowsUnassigned = true)
    private Seat seat;

    /** For the solver, which copies plans. */
    Place() {}

    /** @param slot which of the need's places it is */
    Place(int id, PlanNeed need, int slot, Seat seat, boolean pinned) {
        this.id = id;
        this.need = need;
        this.slot = slot;
        this.seats = need.seats();
        this.seat = seat;
        this.pinned = pinned;
    }

    PlanNeed need() {
        return need;
    }

    int slot() {
        return slot;
    }

    boolean isPinned() {
        return pinned;
    }

    Seat seat() {
        return seat;
    }

    void seat(Seat taken) {
        this.seat = taken;
    }

    PlanPerson person() {
        return seat.person();
    }

    PlanTeam team() {
        return seat.team();
    }

    int fit() {
        return seat.fit();
    }
}

package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan as people change it by hand, held against everybody as they are at this moment. Nobody gets a place whom a hard
 * rule forbids; whoever had one and must not go any more is told apart with the reasons.
 */
final class Standing {

    private final PlanProblem problem;
    private final Seating seating;
    private final Map<String, PlanNeed> needs;
    private final Seat[][] crews;
    private final Map<Pin, List<Reason>> lost = new LinkedHashMap<>();
    private Loads loads;

    /** @param seats who is to take what; those who may, in this order */
    Standing(PlanProblem problem, Seating seating, List<Pin> seats) {
        this.problem = problem;
        this.seating = seating;
        this.needs = problem.needs().stream()
                .collect(Collectors.toMap(need -> need.need().key(), Function.identity()));
        this.crews = problem.empty();
        this.loads = new Loads(problem);
        for (Pin seat : seats) {
            if (needs.containsKey(seat.needKey())) {
                List<Reason> against = place(seat);
                if (!against.isEmpty()) {
                    lost.put(seat, against);
                }
            }
        }
    }

    PlanProblem problem() {
        return problem;
    }

    Seat[][] crews() {
        return crews;
    }

    /** Those who had a place and must not go any more. */
    Map<Pin, List<Reason>> lost() {
        return lost;
    }

    PlanScore score() {
        return Reckoning.of(problem, crews);
    }

    boolean knows(String needKey) {
        return needs.containsKey(needKey);
    }

    /** With the team that has the need already, otherwise with the one with which the person fits best. */
    Pin with(String needKey, long personId) {
        PlanNeed need = needs.get(needKey);
        List<String> teams = new ArrayList<>();
        Arrays.stream(crew(need))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresentOrElse(
                        seat -> teams.add(seat.team().candidate().key()),
                        () -> teams.addAll(seating.teamsOf(need, personId)));
        List<Pin> pins = teams.stream()
                .map(team -> new Pin(needKey, team, personId))
                .sorted(Comparator.comparing(pin -> !against(pin).isEmpty()))
                .toList();
        return pins.isEmpty() ? new Pin(needKey, "", personId) : pins.get(0);
    }

    /** Everything that speaks against this place now; nothing when the person may have it. */
    List<Reason> against(Pin pin) {
        PlanNeed need = needs.get(pin.needKey());
        List<Reason> blocks = seating.against(need.need(), pin);
        if (!blocks.isEmpty()) {
            return blocks;
        }
        Seat seat = seating.seat(need, pin);
        Seat[] crew = crew(need);
        List<Seat> going = Arrays.stream(crew).filter(Objects::nonNull).toList();
        List<Reason> against = new ArrayList<>();
        if (going.stream().anyMatch(other -> other.person() == seat.person())) {
            return List.of(Reason.of("matching.block.already-there"));
        }
        if (going.size() == crew.length) {
            against.add(Reason.of("matching.board.full", crew.length));
        }
        if (going.isEmpty() ? loads.isFull(seat.team()) : going.get(0).team() != seat.team()) {
            against.add(Reason.of(going.isEmpty() ? "matching.obstacle.team-full" : "matching.obstacle.other-team"));
        }
        if (loads.isFull(seat.person())) {
            against.add(Reason.of("matching.obstacle.busy"));
        }
        if (loads.isElsewhere(seat.person(), need)) {
            against.add(Reason.of("matching.obstacle.elsewhere"));
        }
        return against;
    }

    /** @return what forbids it, and then nothing has changed */
    List<Reason> place(Pin pin) {
        List<Reason> against = against(pin);
        if (against.isEmpty()) {
            PlanNeed need = needs.get(pin.needKey());
            Seat[] crew = crew(need);
            Seat[] added = {seating.seat(need, pin)};
            if (Arrays.stream(crew).allMatch(Objects::isNull)) {
                loads.add(need, added);
            } else {
                loads.addPeople(need, added);
            }
            crew[Arrays.asList(crew).indexOf(null)] = added[0];
        }
        return against;
    }

    void takeOut(String needKey, long personId) {
        lost.keySet().removeIf(pin -> pin.needKey().equals(needKey) && pin.personId() == personId);
        Seat[] crew = crew(needs.get(needKey));
        for (int i = 0; i < crew.length; i++) {
            if (crew[i] != null && crew[i].person().candidate().personId() == personId) {
                crew[i] = null;
            }
        }
        loads = new Loads(problem);
        problem.needs().forEach(need -> loads.add(need, crew(need)));
    }

    private Seat[] crew(PlanNeed need) {
        return crews[need.index()];
    }
}

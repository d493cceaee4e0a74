package org.sangyu.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says of a need that stayed without somebody what stood in the way: everybody who was looked at, counted once each. */
final class Obstacles {

    private static final String IN_WORDS = "matching.obstacle.counted";

    private final Loads loads;

    Obstacles(PlanProblem problem, Seat[][] crews) {
        loads = new Loads(problem);
        problem.needs().forEach(need -> loads.add(need, crews[need.index()]));
    }

    /** Those who stand in the way of most first. */
    List<Obstacle> of(PlanNeed need, Seat[] crew) {
        Map<String, Integer> counts = new TreeMap<>(need.blocked());
        Set<PlanPerson> going =
                Arrays.stream(crew).filter(Objects::nonNull).map(Seat::person).collect(Collectors.toSet());
        PlanTeam team = Arrays.stream(crew)
                .filter(Objects::nonNull)
                .map(Seat::team)
                .findFirst()
                .orElse(null);
        Map<PlanPerson, List<Seat>> others = need.seats().stream()
                .filter(seat -> !going.contains(seat.person()))
                .collect(Collectors.groupingBy(Seat::person));
        others.forEach((person, seats) -> counts.merge(why(need, team, person, seats), 1, Integer::sum));
        int cut = need.inReach()
                - others.size()
                - going.size()
                - need.blocked().values().stream().mapToInt(Integer::intValue).sum();
        if (cut > 0) {
            counts.put("matching.obstacle.not-looked-at", cut);
        }
        return counts.entrySet().stream()
                .map(entry -> new Obstacle(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Obstacle one) -> -one.people()))
                .toList();
    }

    private String why(PlanNeed need, PlanTeam team, PlanPerson person, List<Seat> seats) {
        if (loads.isElsewhere(person, need)) {
            return "matching.obstacle.elsewhere";
        }
        if (loads.isFull(person)) {
            return "matching.obstacle.busy";
        }
        if (team != null && seats.stream().noneMatch(seat -> seat.team() == team)) {
            return "matching.obstacle.other-team";
        }
        return seats.stream().allMatch(seat -> seat.team() != team && loads.isFull(seat.team()))
                ? "matching.obstacle.team-full"
                : "matching.obstacle.left";
    }

    static Reason inWords(PlanNeed need, int missing, List<Obstacle> obstacles) {
        if (need.inReach() == 0) {
            return Reason.of("matching.unplaced.nobody", missing);
        }
        List<Reason> words = obstacles.stream()
                .map(one -> Reason.of(IN_WORDS, one.people(), Reason.of(one.rule())))
                .toList();
        return Reason.of("matching.unplaced", missing, need.inReach(), words);
    }
}

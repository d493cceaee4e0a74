package org.sangyu.matching;

import java.util.List;

/**
 * What no plan can surpass: the sum of what each need could have if it were the only one. Loads cost more the more there
 * is of them, so together needs never cost less than alone; places that stay empty come first, as in every score.
 */
final class UpperBound {

    private UpperBound() {}

    static PlanScore of(PlanProblem problem) {
        int empty = 0;
        int points = 0;
        for (PlanNeed need : problem.needs()) {
            Alone best = new Alone(0, 0);
            for (Choice choice : need.choices()) {
                best = best.orBetter(alone(need, choice));
            }
            empty += need.people() - best.placed();
            points += best.points();
        }
        return new PlanScore(0, -empty, points);
    }

    private record Alone(int placed, int points) {

        Alone orBetter(Alone other) {
            boolean better = other.placed > placed || (other.placed == placed && other.points > points);
            return better ? other : this;
        }
    }

    private static Alone alone(PlanNeed need, Choice choice) {
        List<Seat> pinned = need.pinned();
        if (choice.team().free() == 0) {
            return new Alone(0, 0);
        }
        int[] worth = choice.seats().stream()
                .filter(seat -> seat.person().free() > 0 && !pinned.contains(seat))
                .mapToInt(seat -> worth(need, choice, seat))
                .sorted()
                .toArray();
        int wanted = Math.min(need.people() - pinned.size(), worth.length);
        int points = pinned.stream().mapToInt(seat -> worth(need, choice, seat)).sum();
        for (int i = 0; i < wanted; i++) {
            points += worth[worth.length - 1 - i];
        }
        int placed = pinned.size() + wanted;
        return placed == 0
                ? new Alone(0, 0)
                : new Alone(placed, points - choice.team().strain(1));
    }

    /** With half of what it is worth to know each of the others, as many of them as there can be; rounded upwards. */
    private static int worth(PlanNeed need, Choice choice, Seat seat) {
        long known = choice.seats().stream()
                .filter(other -> seat.person().knows(other.person()))
                .limit(need.people() - 1L)
                .count();
        return seat.fit() - seat.person().strain(1) + (int) ((known * need.acquaintance() + 1) / 2);
    }
}

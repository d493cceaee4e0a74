package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody with a list and much patience would do: one need after the other, each the best that is still free. The
 * solver begins with the best of several such passes and is measured against it.
 */
final class GreedyPlan {

    /** In which order the needs are gone through. */
    enum Order {
        AS_LISTED(Comparator.comparingInt(PlanNeed::index)),
        FEWEST_CHOICES(Comparator.comparingInt(need -> need.seats().size())),
        MOST_PEOPLE(Comparator.comparingInt(need -> -need.people())),
        BEST_FIT(Comparator.comparingInt(
                need -> -need.seats().stream().mapToInt(Seat::fit).max().orElse(0)));

        private final Comparator<PlanNeed> comparator;

        Order(Comparator<PlanNeed> comparator) {
            this.comparator = comparator;
        }
    }

    private final PlanProblem problem;
    private final Seat[][] crews;
    private final Loads loads;

    private GreedyPlan(PlanProblem problem) {
        this.problem = problem;
        this.crews = problem.empty();
        this.loads = new Loads(problem);
    }

    /** The best of all orders. */
    static Seat[][] best(PlanProblem problem) {
        Seat[][] best = null;
        PlanScore most = null;
        for (Order order : Order.values()) {
            Seat[][] crews = of(problem, order);
            PlanScore score = Reckoning.of(problem, crews);
            if (most == null || score.compareTo(most) > 0) {
                best = crews;
                most = score;
            }
        }
        return best;
    }

    static Seat[][] of(PlanProblem problem, Order order) {
        GreedyPlan pass = new GreedyPlan(problem);
        // who is pinned is there before anybody is chosen
        problem.needs().forEach(need -> pass.loads.add(need, pass.crews[need.index()]));
        problem.needs().stream().sorted(order.comparator).forEach(pass::fill);
        return pass.crews;
    }

    private void fill(PlanNeed need) {
        Seat[] crew = crews[need.index()];
        int pinned = need.pinned().size();
        if (pinned == crew.length) {
            return;
        }
        List<Seat> best = List.of();
        int most = Integer.MIN_VALUE;
        for (Choice choice : need.choices()) {
            if (pinned == 0 && loads.isFull(choice.team())) {
                continue;
            }
            List<Seat> seats = bestOf(choice, need, crew.length - pinned);
            int worth = seats.stream().mapToInt(this::worth).sum()
                    - (pinned == 0 ? loads.strainOfOneMore(choice.team()) : 0);
            if (seats.size() > best.size() || (seats.size() == best.size() && worth > most)) {
                best = seats;
                most = worth;
            }
        }
        Seat[] added = best.toArray(Seat[]::new);
        System.arraycopy(added, 0, crew, pinned, added.length);
        if (pinned > 0) {
            loads.addPeople(need, added);
        } else {
            loads.add(need, added);
        }
    }

    private List<Seat> bestOf(Choice choice, PlanNeed need, int wanted) {
        List<Seat> free = new ArrayList<>();
        for (Seat seat : choice.seats()) {
            boolean pinnedHere = need.pinned().stream().anyMatch(other -> other.person() == seat.person());
            if (!pinnedHere && loads.takes(seat.person(), need)) {
                free.add(seat);
            }
        }
        free.sort(Comparator.comparingInt((Seat seat) -> -worth(seat)));
        return free.subList(0, Math.min(wanted, free.size()));
    }

    private int worth(Seat seat) {
        return seat.fit() - loads.strainOfOneMore(seat.person());
    }
}

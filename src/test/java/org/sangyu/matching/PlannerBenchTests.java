package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code mvn -Pbench-planner verify}: what the planner makes of 20, 200 and 1,000 needs with 125 teams and 1,585
 * volunteers in five seconds, against the best of four greedy passes and against what nobody could surpass.
 */
@Tag("bench-planner")
class PlannerBenchTests {

    private static final int[] SIZES = {20, 200, 1_000};
    private static final int TEAMS = 125;
    private static final int VOLUNTEERS = 1_585;

    @Test
    void score_bound_greedy_score_and_time_as_the_meeting_grows() {
        // the first plan after a start pays for loading the solver; measured apart
        long began = System.nanoTime();
        row(5, "first after a start");
        System.out.printf(Locale.ROOT, "first plan of all, 5 needs: %.1f s%n", seconds(began));
        StringBuilder table = new StringBuilder(
                """

                | needs | places | choices | empty: plan, greedy, bound | points: plan | greedy | bound | of the gap closed | preparing, s | in all, s | moves a second |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (int size : SIZES) {
            table.append(row(size, String.valueOf(size)));
        }
        System.out.println(table);
    }

    private static String row(int size, String name) {
        InventedCity.Drawn drawn = InventedCity.of(42, size, TEAMS, VOLUNTEERS);
        long began = System.nanoTime();
        PlanProblem problem = Invented.problem(drawn.needs(), drawn.candidates());
        double prepared = seconds(began);
        PlanRun run = new PlanRun(
                problem,
                new PlanReport(Invented.CRITERIA),
                Invented.SOLVER::within,
                Invented.SETTINGS.plan().limit().minus(Duration.ofMillis((long) (prepared * 1000))));
        run.run();
        double all = seconds(began);
        MeetingPlan plan = run.result().orElseThrow();
        assertThat(plan.score()).isGreaterThanOrEqualTo(plan.greedy());
        int gap = plan.bound().points() - plan.greedy().points();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %d, %d, %d | %,d | %,d | %,d | %.0f %% | %.2f | %.2f | %,.0f |%n",
                name,
                problem.places(),
                problem.needs().stream().mapToInt(need -> need.seats().size()).sum(),
                -plan.score().unplaced(),
                -plan.greedy().unplaced(),
                -plan.bound().unplaced(),
                plan.score().points(),
                plan.greedy().points(),
                plan.bound().points(),
                gap == 0 ? 100 : 100.0 * (plan.score().points() - plan.greedy().points()) / gap,
                prepared,
                all,
                plan.moves() / Math.max(0.001, plan.took().toNanos() / 1e9));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

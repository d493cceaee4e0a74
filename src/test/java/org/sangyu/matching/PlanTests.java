package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sangyu.matching.Invented.HERE;
import static org.sangyu.matching.Invented.OTHER_TEAM;
import static org.sangyu.matching.Invented.TEAM;
import static org.sangyu.matching.Invented.TODAY;
import static org.sangyu.matching.Invented.helper;
import static org.sangyu.matching.Invented.hours;
import static org.sangyu.matching.Invented.need;
import static org.sangyu.matching.Invented.plan;
import static org.sangyu.matching.Invented.problem;
import static org.sangyu.matching.Invented.team;
import static org.sangyu.matching.Invented.volunteer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangyu.matching.PlanProgress.State;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Refusal;
import org.sangyu.volunteering.RiskLevel;

class PlanTests {

    private static final int MOVES = 3_000;

    @Test
    void one_team_sees_to_a_need_although_two_have_the_better_people() {
        Candidates two = candidates(
                team(TEAM, 0, 10, volunteer(1, TEAM), volunteer(2, TEAM)),
                team(OTHER_TEAM, 0, 10, volunteer(3, OTHER_TEAM), volunteer(4, OTHER_TEAM)));
        Crew crew = plan(problem(List.of(need("1", 2)), two), MOVES).crews().get(0);
        assertThat(crew.team().key()).isEqualTo(TEAM);
        assertThat(people(crew)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(crew.fit().parts()).hasSize(8);
    }

    @Test
    void the_work_is_shared_out() {
        VolunteerCandidate[] members =
                IntStream.range(1, 5).mapToObj(id -> volunteer(id, TEAM)).toArray(VolunteerCandidate[]::new);
        List<Need> four = List.of(need("1", 1), need("2", 1), need("3", 1), need("4", 1));
        MeetingPlan plan = plan(problem(four, candidates(team(TEAM, 0, 10, members))), MOVES);
        assertThat(plan.crews()).flatExtracting(PlanTests::people).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        // alone, each of the four would be the team's first
        int load = 15 * (4 * 4 - 4);
        assertThat(plan.score().points()).isEqualTo(plan.bound().points() - load);
    }

    @Test
    void nobody_is_at_two_places_at_once_and_it_is_said_of_the_need_that_stays_without() {
        List<Need> same = List.of(
                need("1", 1, Set.of(), RiskLevel.LOW, hours(2, 4)), need("2", 1, Set.of(), RiskLevel.LOW, hours(3, 5)));
        MeetingPlan plan = plan(problem(same, candidates(team(TEAM, 0, 10, volunteer(1, TEAM)))), MOVES);
        assertThat(plan.score().unplaced()).isEqualTo(-1);
        Crew without = unplaced(plan);
        assertThat(without.obstacles()).containsExactly(new Obstacle("matching.obstacle.elsewhere", 1));
        assertThat(without.why().args().subList(0, 2)).isEqualTo(List.of(1, 1));
    }

    @Test
    void of_a_need_that_stays_without_anybody_is_said_what_stood_in_the_way_of_how_many() {
        VolunteerCandidate[] members = {
            volunteer(helper(1, 75, HealthLevel.GOOD, TODAY), HERE, 0, List.of(), TEAM),
            volunteer(helper(2, 76, HealthLevel.GOOD, TODAY), HERE, 0, List.of(), TEAM),
            volunteer(helper(3, 66, HealthLevel.GOOD, null), HERE, 0, List.of(), TEAM),
            volunteer(helper(4, 66, HealthLevel.GOOD, TODAY), HERE, 3, List.of(), TEAM),
        };
        Need dangerous = need("1", 1, Set.of(), RiskLevel.HIGH, null);
        MeetingPlan plan = plan(problem(List.of(dangerous), candidates(team(TEAM, 0, 10, members))), MOVES);
        assertThat(unplaced(plan).obstacles())
                .containsExactly(
                        new Obstacle("volunteering.block.TOO_OLD", 2),
                        new Obstacle("matching.block.full", 1),
                        new Obstacle("volunteering.block.NOT_INSURED", 1));
        assertThat(unplaced(plan).members()).isEmpty();
        assertThat(unplaced(plan).team()).isNull();
    }

    @Test
    void who_is_in_another_team_or_has_enough_by_the_plan_is_counted_as_such() {
        Candidates two = candidates(
                team(TEAM, 0, 10, volunteer(1, TEAM), volunteer(2, TEAM)),
                team(OTHER_TEAM, 0, 10, volunteer(3, OTHER_TEAM)));
        assertThat(unplaced(plan(problem(List.of(need("1", 3)), two), MOVES)).obstacles())
                .containsExactly(new Obstacle("matching.obstacle.other-team", 1));
        VolunteerCandidate once = volunteer(helper(1, 65, HealthLevel.GOOD, TODAY), HERE, 2, List.of(), TEAM);
        MeetingPlan full =
                plan(problem(List.of(need("1", 1), need("2", 1)), candidates(team(TEAM, 0, 10, once))), MOVES);
        assertThat(unplaced(full).obstacles()).containsExactly(new Obstacle("matching.obstacle.busy", 1));
        MeetingPlan tired = plan(
                problem(
                        List.of(need("1", 1), need("2", 1)),
                        candidates(team(TEAM, 9, 10, volunteer(1, TEAM), volunteer(2, TEAM)))),
                MOVES);
        assertThat(unplaced(tired).obstacles()).containsExactly(new Obstacle("matching.obstacle.team-full", 2));
    }

    @Test
    void a_need_in_whose_reach_nobody_is_says_so() {
        MeetingPlan plan = plan(problem(List.of(need("1", 2)), candidates(team(TEAM, 0, 10))), MOVES);
        assertThat(plan.crews().get(0).why()).isEqualTo(Reason.of("matching.unplaced.nobody", 2));
        assertThat(plan.score()).isEqualTo(plan.bound()).isEqualTo(plan.greedy());
    }

    @Test
    void somebody_farther_away_is_looked_for_only_where_there_are_too_few_nearby() {
        TeamCandidate near = team(TEAM, 0, 10, volunteer(1, TEAM), volunteer(2, TEAM), volunteer(3, TEAM));
        TeamCandidate own = team("T-370285001-02", 0, 10, volunteer(4, "T-370285001-02"));
        TeamCandidate far = team(OTHER_TEAM, 0, 10, volunteer(5, OTHER_TEAM));
        TeamCandidate otherTown = team("T-370285002001-01", 0, 10, volunteer(6, "T-370285002001-01"));
        assertThat(inReach(1, near, own, far, otherTown)).isEqualTo(4);
        assertThat(inReach(2, near, own, far, otherTown)).isEqualTo(5);
        assertThat(inReach(4, near, own, far, otherTown))
                .as("never another town")
                .isEqualTo(5);
    }

    @Test
    void a_team_that_must_know_nothing_of_a_case_is_not_in_its_plan() {
        List<TeamCandidate> teams =
                List.of(team(TEAM, 0, 10, volunteer(1, TEAM)), team(OTHER_TEAM, 0, 10, volunteer(2, OTHER_TEAM)));
        Candidates candidates = new Candidates(
                teams,
                teams.stream().flatMap(one -> one.members().stream()).toList(),
                Map.of("1", Set.of(TEAM)),
                Map.of());
        assertThat(people(plan(problem(List.of(need("1", 1)), candidates), MOVES)
                        .crews()
                        .get(0)))
                .containsExactly(2L);
    }

    @Test
    void what_is_pinned_stays_and_brings_its_team_along() {
        Candidates two = candidates(
                team(TEAM, 0, 10, volunteer(1, TEAM), volunteer(2, TEAM)),
                team(OTHER_TEAM, 0, 10, volunteer(3, OTHER_TEAM), volunteer(4, OTHER_TEAM)));
        MeetingPlan plan = plan(problem(List.of(need("1", 2)), two, new Pin("1", OTHER_TEAM, 4)), MOVES);
        Crew crew = plan.crews().get(0);
        assertThat(people(crew)).containsExactly(4L, 3L);
        assertThat(crew.members()).extracting(Crew.Member::pinned).containsExactly(true, false);
        assertThat(plan.pins()).containsExactly(new Pin("1", OTHER_TEAM, 4), new Pin("1", OTHER_TEAM, 3));
    }

    @Test
    void what_cannot_be_cannot_be_pinned() {
        Candidates two = candidates(
                team(TEAM, 0, 10, volunteer(1, TEAM), volunteer(2, TEAM)),
                team(OTHER_TEAM, 0, 10, volunteer(3, OTHER_TEAM)));
        List<Need> needs = List.of(
                need("1", 2, Set.of(), RiskLevel.LOW, hours(2, 4)), need("2", 1, Set.of(), RiskLevel.LOW, hours(3, 5)));
        refused("matching.refused.pin-unknown", needs, two, new Pin("3", TEAM, 1));
        refused("matching.refused.pin-unknown", needs, two, new Pin("1", OTHER_TEAM, 1));
        refused("matching.refused.pins-clash", needs, two, new Pin("1", TEAM, 1), new Pin("1", OTHER_TEAM, 3));
        refused("matching.refused.pins-clash", needs, two, new Pin("1", TEAM, 1), new Pin("1", TEAM, 1));
        refused("matching.refused.pins-clash", needs, two, new Pin("1", TEAM, 1), new Pin("2", TEAM, 1));
        refused("matching.refused.pins-clash", needs, two, new Pin("2", TEAM, 1), new Pin("2", TEAM, 2));
        refused(
                "matching.refused.pin-blocked",
                List.of(need("1", 1, Set.of(Skill.LAW), RiskLevel.LOW, null)),
                two,
                new Pin("1", TEAM, 1));
    }

    @Test
    void no_greedy_pass_beats_the_plan_and_the_plan_never_passes_its_bound() {
        for (long seed = 1; seed <= 3; seed++) {
            InventedCity.Drawn drawn = InventedCity.village(seed, 30, 6, 60);
            PlanProblem problem = problem(drawn.needs(), drawn.candidates());
            MeetingPlan plan = plan(problem, 10_000);
            for (GreedyPlan.Order order : GreedyPlan.Order.values()) {
                PlanScore greedy = Reckoning.of(problem, GreedyPlan.of(problem, order));
                assertThat(plan.score()).as("%d %s", seed, order).isGreaterThan(greedy);
            }
            assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.score());
        }
    }

    @Test
    void the_same_number_of_moves_gives_the_same_plan() {
        InventedCity.Drawn drawn = InventedCity.village(7, 20, 5, 40);
        MeetingPlan one = plan(problem(drawn.needs(), drawn.candidates()), MOVES);
        MeetingPlan other = plan(problem(drawn.needs(), drawn.candidates()), MOVES);
        assertThat(one.pins()).isEqualTo(other.pins());
        assertThat(one.score()).isEqualTo(other.score());
    }

    @Test
    void a_plan_can_be_watched_and_cancelled_and_what_is_best_by_then_is_kept() throws Exception {
        InventedCity.Drawn drawn = InventedCity.village(3, 40, 6, 60);
        PlanProblem problem = problem(drawn.needs(), drawn.candidates());
        PlanRun run =
                new PlanRun(problem, new PlanReport(Invented.CRITERIA), Invented.SOLVER::within, Duration.ofMinutes(5));
        assertThat(run.progress().state()).isEqualTo(State.WAITING);
        CompletableFuture<Void> running = CompletableFuture.runAsync(run::run);
        while (run.progress().best() == null
                || run.progress().best().equals(run.progress().greedy())) {
            assertThat(running).isNotCompletedExceptionally();
            Thread.sleep(20);
        }
        assertThat(run.progress().state()).isEqualTo(State.RUNNING);
        assertThat(run.result()).isEmpty();
        run.cancel();
        MeetingPlan plan = run.await(Duration.ofSeconds(20)).orElseThrow();
        assertThat(plan.cancelled()).isTrue();
        assertThat(plan.score()).isGreaterThan(plan.greedy());
        assertThat(run.progress().state()).isEqualTo(State.CANCELLED);
        assertThat(run.progress().spent()).isEqualTo(plan.took()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_plan_that_is_cancelled_before_it_began_is_the_greedy_one() {
        InventedCity.Drawn drawn = InventedCity.village(3, 10, 4, 30);
        PlanRun run = new PlanRun(
                problem(drawn.needs(), drawn.candidates()),
                new PlanReport(Invented.CRITERIA),
                Invented.SOLVER::within,
                Duration.ofMinutes(5));
        run.cancel();
        run.run();
        assertThat(run.result().orElseThrow().score())
                .isEqualTo(run.result().orElseThrow().greedy());
        assertThat(run.progress().state()).isEqualTo(State.CANCELLED);
    }

    private static void refused(String key, List<Need> needs, Candidates candidates, Pin... pins) {
        assertThatThrownBy(() -> problem(needs, candidates, pins))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                        .extracting(error -> error.key())
                        .containsExactly(key));
    }

    private static int inReach(int people, TeamCandidate... teams) {
        return problem(List.of(need("1", people)), candidates(teams))
                .needs()
                .get(0)
                .inReach();
    }

    private static Crew unplaced(MeetingPlan plan) {
        return plan.crews().stream()
                .filter(crew -> crew.unplaced() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> people(Crew crew) {
        return crew.members().stream()
                .map(member -> member.volunteer().personId())
                .toList();
    }

    private static Candidates candidates(TeamCandidate... teams) {
        return new Candidates(
                List.of(teams),
                List.of(teams).stream().flatMap(team -> team.members().stream()).toList());
    }
}

package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Plans of villages drawn by lot, judged by what is asked of a plan, not by how it is made. */
class PlanPropertyTests {

    private static final int MOVES = 400;

    @Property(tries = 60)
    void no_plan_breaks_a_hard_rule_and_none_is_worse_than_the_greedy_one_or_better_than_its_bound(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 14) int needs,
            @ForAll @IntRange(min = 1, max = 5) int teams,
            @ForAll @IntRange(min = 1, max = 30) int volunteers) {
        InventedCity.Drawn drawn = InventedCity.village(seed, needs, teams, volunteers);
        PlanProblem problem = Invented.problem(drawn.needs(), drawn.candidates());
        MeetingPlan plan = Invented.plan(problem, MOVES);
        obeysTheRules(plan.crews());
        assertThat(plan.score().broken()).isZero();
        assertThat(plan.score()).isGreaterThanOrEqualTo(plan.greedy()).isLessThanOrEqualTo(plan.bound());
        assertThat(plan.score().unplaced())
                .isEqualTo(-plan.crews().stream().mapToInt(Crew::unplaced).sum());
    }

    @Property(tries = 40)
    void what_is_pinned_stays_and_the_rest_still_obeys_the_rules(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 12) int needs,
            @ForAll @IntRange(min = 1, max = 3) int everyHowManyth) {
        InventedCity.Drawn drawn = InventedCity.village(seed, needs, 4, 25);
        MeetingPlan first = Invented.plan(Invented.problem(drawn.needs(), drawn.candidates()), 100);
        List<Pin> pins = new ArrayList<>();
        for (int i = 0; i < first.pins().size(); i += everyHowManyth) {
            pins.add(first.pins().get(i));
        }
        PlanProblem again = Invented.problem(drawn.needs(), drawn.candidates(), pins.toArray(Pin[]::new));
        MeetingPlan second = Invented.plan(again, MOVES);
        assertThat(second.pins()).containsAll(pins);
        obeysTheRules(second.crews());
        assertThat(second.score()).isGreaterThanOrEqualTo(second.greedy()).isLessThanOrEqualTo(second.bound());
    }

    @Property(tries = 40)
    void the_solver_reckons_a_plan_as_one_reckons_it_from_nothing(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 14) int needs) {
        InventedCity.Drawn drawn = InventedCity.village(seed, needs, 4, 20);
        PlanProblem problem = Invented.problem(drawn.needs(), drawn.candidates());
        PlanDraft draft = Invented.SOLVER.withMoves(MOVES).solve(PlanDraft.of(problem, GreedyPlan.best(problem)));
        assertThat(PlanScore.of(draft.score())).isEqualTo(Reckoning.of(problem, draft.crews()));
    }

    static void obeysTheRules(List<Crew> crews) {
        Map<Long, List<Need>> ofPeople = new HashMap<>();
        Map<String, Integer> ofTeams = new HashMap<>();
        Map<String, TeamCandidate> teams = new HashMap<>();
        Map<Long, VolunteerCandidate> people = new HashMap<>();
        for (Crew crew : crews) {
            assertThat(crew.members().size() + crew.unplaced())
                    .isEqualTo(crew.need().people());
            assertThat(crew.why() == null).isEqualTo(crew.unplaced() == 0);
            if (crew.team() == null) {
                assertThat(crew.members()).isEmpty();
                continue;
            }
            assertThat(Invented.RULES.alone(crew.need(), crew.team())).isEmpty();
            ofTeams.merge(crew.team().key(), 1, Integer::sum);
            teams.put(crew.team().key(), crew.team());
            Set<Long> here = new HashSet<>();
            for (Crew.Member member : crew.members()) {
                VolunteerCandidate one = member.volunteer();
                assertThat(Invented.RULES.against(crew.need(), one)).isEmpty();
                assertThat(one.teams()).contains(crew.team().key());
                assertThat(here.add(one.personId())).as("twice for a need").isTrue();
                people.put(one.personId(), one);
                List<Need> others = ofPeople.computeIfAbsent(one.personId(), id -> new ArrayList<>());
                others.forEach(other -> assertThat(overlap(other, crew.need())).isFalse());
                others.add(crew.need());
            }
        }
        ofPeople.forEach((id, planned) ->
                assertThat(people.get(id).openWork() + planned.size()).isLessThanOrEqualTo(3));
        ofTeams.forEach((code, planned) ->
                assertThat(teams.get(code).openWork() + planned).isLessThanOrEqualTo(10));
    }

    private static boolean overlap(Need one, Need other) {
        return one.when() != null && other.when() != null && one.when().overlaps(other.when());
    }
}

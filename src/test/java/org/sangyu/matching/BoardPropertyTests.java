package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Boards changed by hand in whatever order, by somebody who tries everything. */
class BoardPropertyTests {

    @Property(tries = 60)
    void no_board_breaks_a_hard_rule_after_any_changes_by_hand(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 10) int needs,
            @ForAll @IntRange(min = 1, max = 4) int teams,
            @ForAll @IntRange(min = 1, max = 25) int volunteers,
            @ForAll @IntRange(min = 0, max = 60) int changes) {
        InventedCity.Drawn drawn = InventedCity.village(seed, needs, teams, volunteers);
        Random lot = new Random(seed);
        Standing board = Invented.standing(drawn.needs(), drawn.candidates(), anything(drawn, lot));
        obeys(board);
        for (int i = 0; i < changes; i++) {
            String need = any(drawn.needs(), lot).key();
            long person = any(drawn.candidates().volunteers(), lot).personId();
            int before = taken(board);
            if (lot.nextInt(3) == 0) {
                board.takeOut(need, person);
            } else {
                Pin pin = lot.nextBoolean() ? board.with(need, person) : somewhere(drawn, need, person, lot);
                List<Reason> against = board.place(pin);
                assertThat(taken(board))
                        .as("who is refused changes nothing")
                        .isEqualTo(against.isEmpty() ? before + 1 : before);
            }
            obeys(board);
        }
    }

    @Property(tries = 30)
    void a_plan_stands_on_its_board_as_it_was_made(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 10) int needs) {
        InventedCity.Drawn drawn = InventedCity.village(seed, needs, 3, 20);
        MeetingPlan plan = Invented.plan(Invented.problem(drawn.needs(), drawn.candidates()), 200);
        Standing board = Invented.standing(drawn.needs(), drawn.candidates(), plan.pins());
        assertThat(board.lost()).isEmpty();
        assertThat(board.score()).isEqualTo(plan.score());
    }

    private static void obeys(Standing board) {
        assertThat(board.score().broken()).isZero();
        PlanPropertyTests.obeysTheRules(new PlanReport(Invented.CRITERIA).crews(board.problem(), board.crews()));
    }

    private static int taken(Standing board) {
        return (int) Arrays.stream(board.crews())
                .flatMap(Arrays::stream)
                .filter(seat -> seat != null)
                .count();
    }

    /** Seats as they may stand in a table after weeks in which everybody changed. */
    private static List<Pin> anything(InventedCity.Drawn drawn, Random lot) {
        List<Pin> seats = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            seats.add(somewhere(
                    drawn,
                    any(drawn.needs(), lot).key(),
                    any(drawn.candidates().volunteers(), lot).personId(),
                    lot));
        }
        seats.add(new Pin(drawn.needs().get(0).key(), "T-000000000-00", -1));
        seats.add(new Pin("somewhere else", "T-000000000-00", -1));
        return seats;
    }

    private static Pin somewhere(InventedCity.Drawn drawn, String need, long person, Random lot) {
        return new Pin(need, any(drawn.candidates().teams(), lot).key(), person);
    }

    private static <T> T any(List<T> list, Random lot) {
        return list.get(lot.nextInt(list.size()));
    }
}

package org.sangyu.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sixty-four volunteers say yes to one call for three people at the same instant. */
@SangyuTest
class FirstOfManyTests {

    private static final int VOLUNTEERS = 64;
    private static final int PLACES = 3;
    private static final int ROUNDS = 50;

    @Autowired
    CallAnswers answers;

    @Autowired
    CallPlaces places;

    CallTown town;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        town = CallTown.in(context);
    }

    @Test
    void three_have_it_each_time_and_the_others_are_told_at_once_that_others_were_quicker() throws Exception {
        String team = town.team();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < VOLUNTEERS; i++) {
            people.add(town.helper(team));
        }
        String matter = town.waiting();
        ExecutorService everybody = Executors.newFixedThreadPool(VOLUNTEERS);
        long begun = System.nanoTime();
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                String call = town.call(matter, team, PLACES);
                assertThat(answerAtOnce(call, people, everybody))
                        .as("round %d", round)
                        .containsExactlyInAnyOrderEntriesOf(
                                Map.of(CallAnswers.Reply.COMES, PLACES, CallAnswers.Reply.FULL, VOLUNTEERS - PLACES));
                HelpCall after = town.find(call);
                assertThat(after.state()).isEqualTo(CallState.FILLED);
                assertThat(after.taken()).isEqualTo(PLACES);
                places.withdraw(call, null, town.actor("community"));
            }
        } finally {
            everybody.shutdownNow();
        }
        System.out.printf(
                "%d rounds of %d volunteers for %d places: %.1f s%n",
                ROUNDS, VOLUNTEERS, PLACES, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0);
    }

    private Map<CallAnswers.Reply, Integer> answerAtOnce(String call, List<Person> people, ExecutorService everybody)
            throws Exception {
        List<Long> asked = people.stream().map(person -> town.ask(call, person)).toList();
        CyclicBarrier together = new CyclicBarrier(VOLUNTEERS);
        List<Future<CallAnswers.Reply>> replies = new ArrayList<>();
        for (long ask : asked) {
            replies.add(everybody.submit(() -> {
                together.await();
                return answers.accept(ask, null);
            }));
        }
        Map<CallAnswers.Reply, Integer> counted = new EnumMap<>(CallAnswers.Reply.class);
        for (Future<CallAnswers.Reply> reply : replies) {
            counted.merge(reply.get(60, TimeUnit.SECONDS), 1, Integer::sum);
        }
        return counted;
    }
}

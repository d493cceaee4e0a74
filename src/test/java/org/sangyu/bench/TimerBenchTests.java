package org.sangyu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * {@code mvn -Pbench-timers verify}: among 35,000 cases with their timers, 500 become due at the same instant; how long until
 * the last red mark is set. Those 500 were filed through our services; the others are copies of one of them, row by row.
 */
@Tag("bench-timers")
@SangyuTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
class TimerBenchTests {

    private static final int CASES = 35_000;
    private static final int DUE = 500;
    private static final Duration MOST = Duration.ofMinutes(4);

    @Autowired
    TestTown town;

    @Autowired
    JdbcClient jdbc;

    @Test
    void seconds_until_the_last_of_many_that_are_due_at_one_instant_is_marked() throws Exception {
        town.settle();
        String prototype = town.file();
        Instant began = Instant.now();
        new CopiedCases(jdbc).copy(prototype, CASES - DUE - 1);
        double copied = seconds(began, Instant.now());
        began = Instant.now();
        List<String> numbers = file(DUE);
        double filed = seconds(began, Instant.now());
        jdbc.sql("analyze").update();

        Instant due = Instant.now().plusSeconds(15);
        dueAt(due, numbers);
        double waited = waitForMarks(due);

        System.out.printf(
                Locale.ROOT,
                """

                | | |
                |---|---|
                | cases under way, each with its procedure | %,d |
                | timers that wait | %,d |
                | due at one instant | %d |
                | first red mark, seconds after being due | %.1f |
                | half of them | %.1f |
                | 95 %% | %.1f |
                | the last, written and committed | %.1f |

                %d processors, JDK %s; %.0f s to copy, %.0f s to file %d

                """,
                CASES,
                count("act_ru_job"),
                DUE,
                markedAfter(0, due),
                markedAfter(0.5, due),
                markedAfter(0.95, due),
                waited,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                copied,
                filed,
                DUE);
        assertThat(count("act_ru_execution where parent_id_ is null and super_exec_ is null"))
                .as("cases under way")
                .isEqualTo(CASES);
        assertThat(count("act_ru_job where retries_ = 0"))
                .as("timers that failed")
                .isZero();
    }

    private List<String> file(int cases) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> filed = new ArrayList<>();
            for (int n = 0; n < cases; n++) {
                filed.add(pool.submit(() -> town.file()));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<String> one : filed) {
                numbers.add(one.get());
            }
            return numbers;
        } finally {
            pool.shutdownNow();
        }
    }

    /** As if they had been filed when that was the deadline; their yellow marks come later, so that red is alone. */
    private void dueAt(Instant due, List<String> numbers) {
        jdbc.sql("update livelihood_case set due_at = :due where number in (:numbers)")
                .param("due", java.sql.Timestamp.from(due))
                .param("numbers", numbers)
                .update();
        int moved = jdbc.sql(
                        """
                        update act_ru_job set duedate_ = :due
                        where process_instance_id_ in (select id_ from act_ru_execution where business_key_ in (:numbers))
                          and job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = 'red')
                        """)
                .param("due", java.sql.Timestamp.from(due))
                .param("numbers", numbers)
                .update();
        assertThat(moved).isEqualTo(DUE);
    }

    /** @return when all were to be seen by others, in seconds after being due */
    private double waitForMarks(Instant due) throws InterruptedException {
        Instant end = due.plus(MOST);
        while (Instant.now().isBefore(end)) {
            if (count("livelihood_case where red_marked_at is not null") >= DUE) {
                return seconds(due, Instant.now());
            }
            Thread.sleep(500);
        }
        throw new AssertionError(count("livelihood_case where red_marked_at is not null") + " of " + DUE + " after "
                + MOST.toSeconds() + " s");
    }

    private double markedAfter(double share, Instant due) {
        return jdbc.sql(
                        """
                        select extract(epoch from percentile_disc(:share) within group (order by red_marked_at) - :due)
                        from livelihood_case where red_marked_at is not null
                        """)
                .param("share", share)
                .param("due", java.sql.Timestamp.from(due))
                .query(Double.class)
                .single();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}

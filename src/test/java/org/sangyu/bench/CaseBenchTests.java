package org.sangyu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code mvn -Pbench verify}: cases per second through our services, beside the bare engine on the same server. */
@Tag("bench")
@SangyuTest
class CaseBenchTests {

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    /** Triage, dispatch, offer, visit, reply, check, callback. */
    private static final int TASKS = 7;

    @Autowired
    TestTown town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Test
    void cases_per_second() throws Exception {
        town.settle();
        try (BareEngine bare = new BareEngine(dataSource, TASKS)) {
            run(4, WARM_UP, this::wholeCase);
            run(4, WARM_UP.dividedBy(2), bare::play);
            Rate ours1 = run(1, MEASURED, this::wholeCase);
            Rate ours4 = run(4, MEASURED, this::wholeCase);
            Rate bare1 = run(1, MEASURED, bare::play);
            Rate bare4 = run(4, MEASURED, bare::play);

            Runtime machine = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    """

                    | | 1 thread | 4 threads |
                    |---|---|---|
                    | cases per second, whole case through our services | %.1f | %.1f |
                    | cases per second, bare engine, as many user tasks | %.1f | %.1f |

                    %d processors, %d MB heap, JDK %s, %d + %d cases in all

                    """,
                    ours1.perSecond(),
                    ours4.perSecond(),
                    bare1.perSecond(),
                    bare4.perSecond(),
                    machine.availableProcessors(),
                    machine.maxMemory() / 1_048_576,
                    Runtime.version(),
                    count("true"),
                    bare.finished());

            assertThat(count("status <> 'ARCHIVED'"))
                    .as("cases that did not end")
                    .isZero();
            assertThat(jdbc.sql("select count(*) from work_item")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(TASKS * count("true"));
            assertThat(bare.open()).isZero();
            assertThat(ours1.cases).isPositive();
            assertThat(ours4.cases).isPositive();
        }
    }

    private void wholeCase() {
        town.callBack(town.closed(), "YES", 5);
    }

    private int count(String where) {
        return jdbc.sql("select count(*) from livelihood_case where " + where)
                .query(Integer.class)
                .single();
    }

    private record Rate(int cases, double seconds) {

        double perSecond() {
            return cases / seconds;
        }
    }

    /** Plays again and again until the time is over; the last ones are finished and counted with their time. */
    private static Rate run(int threads, Duration time, Runnable play) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    int played = 0;
                    while (System.nanoTime() - start < time.toNanos()) {
                        play.run();
                        played++;
                    }
                    return played;
                }));
            }
            int cases = 0;
            for (Future<Integer> one : running) {
                cases += one.get();
            }
            return new Rate(cases, (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }
}

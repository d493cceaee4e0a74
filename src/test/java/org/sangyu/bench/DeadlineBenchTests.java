package org.sangyu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code mvn -Pbench verify}: nanoseconds for one deadline, by JMH. */
@Tag("bench")
class DeadlineBenchTests {

    @Test
    void nanoseconds_per_deadline() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DeadlineBench.class.getName() + "\\..*")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(500))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        System.out.println();
        System.out.println("| | unit | ns per deadline | ± |");
        System.out.println("|---|---|---|---|");
        for (RunResult result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f |%n",
                    result.getPrimaryResult().getLabel(),
                    result.getParams().getParam("unit"),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
        assertThat(results).hasSize(8);
    }
}

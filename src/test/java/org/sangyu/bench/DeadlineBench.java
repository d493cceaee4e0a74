package org.sangyu.bench;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.sangyu.calendar.Due;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.SeededCalendar;
import org.sangyu.calendar.WorkingCalendar;

/** What one deadline costs, over 春节 with its make-up Saturdays, and what its yellow mark costs besides. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeadlineBench {

    @Param({"URGENT_HOUR", "WORK_HOUR", "WORK_DAY", "NATURAL_DAY"})
    public LimitUnit unit;

    private final WorkingCalendar calendar = SeededCalendar.calendar();
    private final Instant from = Instant.parse("2026-02-13T02:00:00Z");

    @Benchmark
    public Due deadline() {
        return calendar.due(from, Limit.of(15, unit));
    }

    @Benchmark
    public Instant deadlineAndYellowMark() {
        return calendar.yellowMark(calendar.due(from, Limit.of(15, unit)));
    }
}

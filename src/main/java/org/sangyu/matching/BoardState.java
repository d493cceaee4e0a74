package org.sangyu.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How far the plan of a meeting is.
 *
 * @param run which run makes it, or made it
 * @param starter what the person who began it is called
 * @param progress also of a run that is over
 * @param places how many were to be filled
 * @param moves how many changes were tried
 * @param stopped whether the instance that made it has not been heard of
 */
public record BoardState(
        UUID run, String starter, Instant startedAt, PlanProgress progress, int places, long moves, boolean stopped) {

    /** After so long without a word, nobody makes it any more: thirty times as long as between two words. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    public boolean isRunning() {
        return progress.state() == PlanProgress.State.RUNNING && !stopped;
    }

    /** How far it is in time, 0 to 100. */
    public int percent() {
        long limit = Math.max(1, progress.limit().toMillis());
        return (int) Math.min(100, progress.spent().toMillis() * 100 / limit);
    }
}

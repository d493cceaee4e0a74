package org.sangyu.matching;

import java.time.Duration;

/**
 * How far a plan has come.
 *
 * @param best the score of the best plan so far; null before there is one
 * @param spent since it began
 * @param limit how long it may take
 */
public record PlanProgress(
        State state, PlanScore best, PlanScore greedy, PlanScore bound, Duration spent, Duration limit) {

    /** Where it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }
}

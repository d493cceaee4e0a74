package org.sangyu.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Units called together about a case, and what came of it.
 *
 * @param townCode the town that called, and decides
 * @param rollClosedAt when the town stopped waiting; {@code null} when everybody came or it still waits
 * @param lead which unit leads from now on, in words; {@code null} until it is decided, as {@code decision}
 */
public record Whistle(
        long id,
        State state,
        String issue,
        String townCode,
        Instant blownAt,
        Instant arriveBy,
        Instant rollClosedAt,
        String decision,
        String lead,
        Instant decidedAt,
        List<Call> calls) {

    /** Whether it is still going on; {@code ENDED} when the case was withdrawn or taken over before a decision. */
    public enum State {
        CALLED,
        DECIDED,
        ENDED
    }

    /**
     * One unit that was called.
     *
     * @param arrivedAt {@code null} when it has not come
     * @param late whether it came after its limit, or the limit passed without it
     */
    public record Call(
            String unitCode,
            String unitName,
            Instant calledAt,
            Instant dueAt,
            Instant arrivedAt,
            String arrivedBy,
            String statement,
            boolean late) {

        Call said(UnaryOperator<String> text) {
            return new Call(unitCode, unitName, calledAt, dueAt, arrivedAt, arrivedBy, text.apply(statement), late);
        }
    }

    /** The same with what people wrote in it said otherwise: masked, for some readers. */
    Whistle said(UnaryOperator<String> text) {
        return new Whistle(
                id,
                state,
                text.apply(issue),
                townCode,
                blownAt,
                arriveBy,
                rollClosedAt,
                text.apply(decision),
                lead,
                decidedAt,
                calls.stream().map(call -> call.said(text)).toList());
    }

    /** Whether it goes on and somebody has not come yet. */
    public boolean isWaiting() {
        return state == State.CALLED
                && rollClosedAt == null
                && calls.stream().anyMatch(call -> call.arrivedAt() == null);
    }
}

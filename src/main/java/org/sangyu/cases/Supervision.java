package org.sangyu.cases;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.sangyu.organisation.Tier;

/**
 * What a tier above wanted to know about a case 督办, and what came of it.
 *
 * @param lateAt when its answer was overdue; stays, whatever is answered later
 * @param rounds how often an answer would not do
 */
public record Supervision(
        State state,
        SupervisionKind kind,
        String demand,
        Tier tier,
        Instant orderedAt,
        String orderedBy,
        Instant dueAt,
        Instant lateAt,
        String answer,
        Instant answeredAt,
        String answeredBy,
        String review,
        Instant reviewedAt,
        int rounds) {

    /** {@code ENDED} when the case ended before the answer was accepted. */
    public enum State {
        ORDERED,
        ANSWERED,
        ACCEPTED,
        ENDED
    }

    /** The same with what people wrote in it said otherwise: masked, for some readers. */
    Supervision said(UnaryOperator<String> text) {
        return new Supervision(
                state,
                kind,
                text.apply(demand),
                tier,
                orderedAt,
                orderedBy,
                dueAt,
                lateAt,
                text.apply(answer),
                answeredAt,
                answeredBy,
                text.apply(review),
                reviewedAt,
                rounds);
    }

    /** Whether it waits for its answer or for its review. */
    public boolean isOpen() {
        return state == State.ORDERED || state == State.ANSWERED;
    }
}

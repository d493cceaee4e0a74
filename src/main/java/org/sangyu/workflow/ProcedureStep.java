package org.sangyu.workflow;

import java.time.Instant;

/**
 * One step that a case took, in words.
 *
 * @param until {@code null} while the case stands there
 */
public record ProcedureStep(String name, State state, Instant from, Instant until) {

    /** What became of a step. */
    public enum State {
        WALKED,
        /** Not needed any more: withdrawn, taken over, answered another way. */
        STOPPED,
        HERE
    }
}

package org.sangyu.workflow;

import org.camunda.bpm.engine.BadUserRequestException;
import org.sangyu.refusal.Refusal;

/** A refusal on its way through the engine: Tasklist shows its message, our own doors take the refusal out again. */
class TaskRefused extends BadUserRequestException {

    private final Refusal refusal;

    TaskRefused(String words, Refusal refusal) {
        super(words, refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

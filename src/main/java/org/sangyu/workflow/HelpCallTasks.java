package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.volunteering.CallEnding;

/** What the process {@code help-call} asks: who is mailed, until when answers are awaited, and how it ended. */
@ProcessTasks
public class HelpCallTasks {

    private final CallEnding calls;

    HelpCallTasks(CallEnding calls) {
        this.calls = calls;
    }

    public void ask(DelegateExecution execution) {
        calls.askAll(execution.getProcessBusinessKey());
    }

    public Date expiresAt(DelegateExecution execution) {
        return Date.from(calls.expiresAt(execution.getProcessBusinessKey()));
    }

    public void expire(DelegateExecution execution) {
        calls.expire(execution.getProcessBusinessKey());
    }

    public boolean isWithdrawn(DelegateExecution execution) {
        return calls.isWithdrawn(execution.getProcessBusinessKey());
    }
}

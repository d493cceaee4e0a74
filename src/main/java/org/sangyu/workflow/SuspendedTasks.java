package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.DispatchDesk;

/** The user task of the stage {@code suspended}: those who handle a case take it up before the chosen day. */
@ProcessTasks
public class SuspendedTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final Resumption resumption;

    SuspendedTasks(DispatchDesk dispatch, Resumption resumption) {
        this.dispatch = dispatch;
        this.resumption = resumption;
    }

    public Date until(DelegateExecution execution) {
        return Date.from(dispatch.facts(execution.getProcessBusinessKey()).suspendedUntil());
    }

    public String takeUpAgain(TaskAct act) {
        resumption.resume(act.number(), act.fields().text("reason"), act.actor());
        return "RESUMED";
    }
}

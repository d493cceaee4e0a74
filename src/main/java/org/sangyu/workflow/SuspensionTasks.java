package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.security.Actor;

/** What the process {@code suspension} asks of the domain: when a suspended case goes on by itself, and that it does. */
@ProcessTasks
public class SuspensionTasks {

    private final DispatchDesk dispatch;
    private final Resumption resumption;

    SuspensionTasks(DispatchDesk dispatch, Resumption resumption) {
        this.dispatch = dispatch;
        this.resumption = resumption;
    }

    public Date until(DelegateExecution execution) {
        return Date.from(dispatch.facts(execution.getProcessBusinessKey()).suspendedUntil());
    }

    /** The chosen day is over: handling goes on by itself. */
    public void resume(DelegateExecution execution) {
        resumption.resume(execution.getProcessBusinessKey(), null, Actor.system("resume"));
    }
}

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.DispatchDesk;

/** The user task of the stage {@code overdue}: the next tier decides about a case that is late. */
@ProcessTasks
public class OverdueTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final CaseClock clock;

    OverdueTasks(DispatchDesk dispatch, CaseClock clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "overdue.decide"));
    }

    public String decideOverdue(TaskAct act) {
        String reason = act.fields().text("reason");
        if (act.fields().is("decision", "TAKE_OVER")) {
            dispatch.takeOver(act.number(), reason, act.actor());
            return "TAKE_OVER";
        }
        dispatch.keep(act.number(), reason, act.actor());
        return "KEEP";
    }
}

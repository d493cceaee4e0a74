package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.ObjectionDesk;

/** The user task of the stage {@code unit-signing}: a unit takes a case, or says that it is not its duty. */
@ProcessTasks
public class UnitSigningTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final ObjectionDesk objections;
    private final CaseClock clock;

    UnitSigningTasks(DispatchDesk dispatch, ObjectionDesk objections, CaseClock clock) {
        this.dispatch = dispatch;
        this.objections = objections;
        this.clock = clock;
    }

    public Date signBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "sign"));
    }

    public String sign(TaskAct act) {
        if (act.fields().is("decision", "NOT_OURS")) {
            objections.object(act.number(), act.fields().text("reason"), act.actor());
            return "RETURN";
        }
        dispatch.sign(act.number(), act.actor());
        return "SIGN";
    }
}

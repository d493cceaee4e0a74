package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.Reopening;
import org.sangyu.cases.ReopeningDesk;

/** The user task of the stage {@code reopening}: whether what the petitioner brings is new. */
@ProcessTasks
public class ReopeningTasks implements StageTasks {

    private final ReopeningDesk reopenings;
    private final CaseClock clock;

    ReopeningTasks(ReopeningDesk reopenings, CaseClock clock) {
        this.reopenings = reopenings;
        this.clock = clock;
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "request.decide"));
    }

    public String decideReopening(TaskAct act) {
        boolean isNew = act.fields().is("isNew", "YES");
        reopenings.decide(act.number(), isNew, act.fields().text("difference"), act.actor());
        return isNew ? "REOPENED" : "UPHELD";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        Reopening asked = reopenings.open(number);
        return Prefill.none().value("facts", asked.facts()).value("before", asked.replyBefore());
    }
}

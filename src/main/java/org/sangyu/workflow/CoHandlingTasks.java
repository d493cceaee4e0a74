package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CoHandlingDesk;
import org.sangyu.privacy.Masking;

/** The user task of the stage {@code co-handling}: another unit does its part and hands it to the one that leads. */
@ProcessTasks
public class CoHandlingTasks implements StageTasks {

    private final CoHandlingDesk coHandling;

    CoHandlingTasks(CoHandlingDesk coHandling) {
        this.coHandling = coHandling;
    }

    public Date deliverBy(DelegateExecution execution) {
        return Date.from(coHandling
                .asked(execution.getProcessBusinessKey(), execution.getTenantId())
                .dueAt());
    }

    @Override
    public Prefill prefill(String taskName, String number, String orgCode) {
        return Prefill.none()
                .value("ask", Masking.text(coHandling.asked(number, orgCode).ask()));
    }

    public String coHandle(TaskAct act) {
        boolean able = act.fields().is("able", "YES");
        coHandling.deliver(act.number(), act.orgCode(), able, act.fields().text("result"), act.actor());
        return able ? "DELIVERED" : "UNABLE";
    }
}

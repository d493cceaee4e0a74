package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.Whistle;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.privacy.Masking;

/** The user task of the stage {@code whistle-arrival}: a unit that was called reports. */
@ProcessTasks
public class WhistleArrivalTasks implements StageTasks {

    private final WhistleDesk whistles;

    WhistleArrivalTasks(WhistleDesk whistles) {
        this.whistles = whistles;
    }

    public Date arriveBy(DelegateExecution execution) {
        return Date.from(
                whistles.open(execution.getProcessBusinessKey()).orElseThrow().arriveBy());
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none()
                .value(
                        "issue",
                        whistles.open(number)
                                .map(Whistle::issue)
                                .map(Masking::text)
                                .orElse(""));
    }

    public String arrive(TaskAct act) {
        whistles.arrive(act.number(), act.orgCode(), act.fields().text("statement"), act.actor());
        return "ARRIVED";
    }
}

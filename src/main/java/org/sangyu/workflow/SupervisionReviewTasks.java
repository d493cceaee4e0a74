package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.SupervisionDesk;

/** The user task of the stage {@code supervision-review}: whether the answer will do. */
@ProcessTasks
public class SupervisionReviewTasks implements StageTasks {

    private final SupervisionDesk supervision;
    private final CaseClock clock;

    SupervisionReviewTasks(SupervisionDesk supervision, CaseClock clock) {
        this.supervision = supervision;
        this.clock = clock;
    }

    public Date reviewBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "request.decide"));
    }

    public String supervisorRole(DelegateExecution execution) {
        return supervision.open(execution.getProcessBusinessKey()).tier().key();
    }

    public String reviewSupervision(TaskAct act) {
        boolean accepted = act.fields().is("accepted", "YES");
        supervision.review(act.number(), accepted, act.fields().text("review"), act.actor());
        return accepted ? "ACCEPTED" : "AGAIN";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("answer", supervision.open(number).answer());
    }
}

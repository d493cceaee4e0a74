package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.RequestDesk;

/** The user task of the stage {@code unit-review}: the handler's own lead looks at a request first. */
@ProcessTasks
public class UnitReviewTasks implements StageTasks {

    private final RequestDesk requests;
    private final CaseClock clock;
    private final RequestWords words;

    UnitReviewTasks(RequestDesk requests, CaseClock clock, RequestWords words) {
        this.requests = requests;
        this.clock = clock;
        this.words = words;
    }

    public Date reviewBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "request.decide"));
    }

    public String reviewRequest(TaskAct act) {
        boolean agreed = act.fields().is("agreed", "YES");
        requests.review(act.number(), agreed, act.fields().text("opinion"), act.actor());
        return agreed ? "AGREED" : "REFUSED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("request", words.of(number));
    }
}

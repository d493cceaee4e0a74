package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.CaseClock;

/** The user task of the stage {@code appeal-decision}: the city grants an appeal, or does not. */
@ProcessTasks
public class AppealDecisionTasks implements StageTasks {

    private final AppealDesk appeals;
    private final CaseClock clock;
    private final AppealWords words;

    AppealDecisionTasks(AppealDesk appeals, CaseClock clock, AppealWords words) {
        this.appeals = appeals;
        this.clock = clock;
        this.words = words;
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "request.decide"));
    }

    public String decideAppeal(TaskAct act) {
        boolean agreed = act.fields().is("agreed", "YES");
        appeals.decide(act.number(), agreed, act.fields().text("opinion"), act.actor());
        return agreed ? "APPROVED" : "REFUSED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("appeal", words.of(number));
    }
}

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.WhistleDesk;

/** The user task of the stage {@code whistle-decision}: the town writes down what was decided and who leads. */
@ProcessTasks
public class WhistleDecisionTasks implements StageTasks {

    private final WhistleDesk whistles;
    private final CaseClock clock;
    private final WhistleWords words;

    WhistleDecisionTasks(WhistleDesk whistles, CaseClock clock, WhistleWords words) {
        this.whistles = whistles;
        this.clock = clock;
        this.words = words;
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "whistle.decide"));
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return whistles.open(number)
                .map(whistle ->
                        Prefill.none().value("issue", whistle.issue()).value("arrivals", words.arrivals(whistle)))
                .orElse(Prefill.none());
    }

    public String decideWhistle(TaskAct act) {
        whistles.decide(
                act.number(), act.fields().text("decision"), act.fields().text("lead"), act.actor());
        return "DECIDED";
    }
}

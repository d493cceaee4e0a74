package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.RequestDesk;
import org.sangyu.organisation.Tier;

/** The user task of the stage {@code desk-decision}: the desk grants or refuses what was asked for. */
@ProcessTasks
public class DeskDecisionTasks implements StageTasks {

    private final RequestDesk requests;
    private final DispatchDesk dispatch;
    private final CaseClock clock;
    private final CaseTimers timers;
    private final RequestWords words;

    DeskDecisionTasks(
            RequestDesk requests, DispatchDesk dispatch, CaseClock clock, CaseTimers timers, RequestWords words) {
        this.requests = requests;
        this.dispatch = dispatch;
        this.clock = clock;
        this.timers = timers;
        this.words = words;
    }

    public String deciderRole(DelegateExecution execution) {
        return decider(dispatch.facts(execution.getProcessBusinessKey())).key();
    }

    /** The desk that dispatched; of what a community handles itself, the tier above the one that reviewed. */
    Tier decider(CaseFacts facts) {
        return facts.handlerKind() == HandlerKind.COMMUNITY ? Tier.CITY : Tier.valueOf(facts.tier());
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "request.decide"));
    }

    public String decideRequest(TaskAct act) {
        boolean agreed = act.fields().is("agreed", "YES");
        CaseFacts facts = requests.decide(act.number(), agreed, act.fields().text("opinion"), act.actor());
        timers.moveTo(facts, clock.nextRed(act.number()));
        return agreed ? "APPROVED" : "REFUSED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("request", words.of(number));
    }
}

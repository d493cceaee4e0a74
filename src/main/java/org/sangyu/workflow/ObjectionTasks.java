package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.ObjectionDesk;
import org.sangyu.organisation.Tier;

/** The user task of the stage {@code objection}: a desk decides whose duty a case is. */
@ProcessTasks
public class ObjectionTasks implements StageTasks {

    private final ObjectionDesk objections;
    private final DispatchDesk dispatch;
    private final CaseClock clock;

    ObjectionTasks(ObjectionDesk objections, DispatchDesk dispatch, CaseClock clock) {
        this.objections = objections;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "objection.decide"));
    }

    public String deciderRole(DelegateExecution execution) {
        return decider(execution.getProcessBusinessKey()).key();
    }

    /** The second dispute about a case is decided one tier higher (domain.md §3.3). */
    Tier decider(String number) {
        Tier desk = Tier.valueOf(dispatch.facts(number).tier());
        return objections.isDisputedAgain(number) ? desk.next() : desk;
    }

    public String decideObjection(TaskAct act) {
        boolean upheld = act.fields().is("decision", "UPHOLD");
        objections.decide(act.number(), upheld, act.fields().text("reason"), act.actor());
        return upheld ? "UPHELD" : "REJECTED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("objection", objections.reason(number));
    }
}

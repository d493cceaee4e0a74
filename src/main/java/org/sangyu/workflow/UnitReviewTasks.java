package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.RequestDesk;
import org.sangyu.organisation.Tier;

/** The user task of the stage {@code unit-review}: the handler's own lead looks at a request first. */
@ProcessTasks
public class UnitReviewTasks implements StageTasks {

    private final RequestDesk requests;
    private final DispatchDesk dispatch;
    private final CaseClock clock;
    private final RequestWords words;

    UnitReviewTasks(RequestDesk requests, DispatchDesk dispatch, CaseClock clock, RequestWords words) {
        this.requests = requests;
        this.dispatch = dispatch;
        this.clock = clock;
        this.words = words;
    }

    /** A unit has a head; a community's requests are reviewed by its town. */
    public String reviewerRole(DelegateExecution execution) {
        return isCommunity(execution.getProcessBusinessKey()) ? Tier.TOWN.key() : "unit_lead";
    }

    String reviewer(CaseFacts facts) {
        return facts.handlerKind() == HandlerKind.COMMUNITY ? Tier.TOWN.codeFor(facts.areaCode()) : facts.handlerCode();
    }

    private boolean isCommunity(String number) {
        return dispatch.facts(number).handlerKind() == HandlerKind.COMMUNITY;
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

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.volunteering.OfferDesk;
import org.sangyu.volunteering.OfferTurns;
import org.sangyu.volunteering.RiskBook;

/** The stage {@code volunteer-offer}: a team is asked and answers, or does not. */
@ProcessTasks
public class VolunteerOfferTasks implements StageTasks {

    private final OfferDesk offers;
    private final RiskBook risks;
    private final OfferTurns turns;

    VolunteerOfferTasks(OfferDesk offers, RiskBook risks, OfferTurns turns) {
        this.offers = offers;
        this.risks = risks;
        this.turns = turns;
    }

    public void postOffer(DelegateExecution execution) {
        offers.post(execution.getProcessBusinessKey());
    }

    public Date expiresAt(DelegateExecution execution) {
        return Date.from(offers.expiresAt(execution.getProcessBusinessKey()));
    }

    public String answerOffer(TaskAct act) {
        String words = act.fields().text("reason");
        if (act.fields().is("answer", "ACCEPT")) {
            offers.accept(act.number(), words, act.actor());
            return "ACCEPT";
        }
        offers.decline(act.number(), words, act.actor());
        return "DECLINE";
    }

    public void expireOffer(DelegateExecution execution) {
        offers.expire(execution.getProcessBusinessKey());
        execution.setVariable("outcome", "EXPIRED");
    }

    /** When there is a next team in the line, it has the case from now on. */
    public void askNext(DelegateExecution execution) {
        execution.setVariable("outcome", turns.askNext(execution.getProcessBusinessKey()) ? "NEXT" : "NOBODY");
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("riskNotice", risks.of(number).notice());
    }
}

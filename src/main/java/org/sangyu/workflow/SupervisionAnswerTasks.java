package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.Recusals;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.organisation.Tier;

/** The user task of the stage {@code supervision-answer}: those who have the case answer the tier above. */
@ProcessTasks
public class SupervisionAnswerTasks implements StageTasks {

    private final SupervisionDesk supervision;
    private final DispatchDesk dispatch;
    private final Recusals recusals;

    SupervisionAnswerTasks(SupervisionDesk supervision, DispatchDesk dispatch, Recusals recusals) {
        this.supervision = supervision;
        this.dispatch = dispatch;
        this.recusals = recusals;
    }

    public Date answerBy(DelegateExecution execution) {
        return Date.from(supervision.open(execution.getProcessBusinessKey()).dueAt());
    }

    public String answererRole(DelegateExecution execution) {
        CaseFacts facts = dispatch.facts(execution.getProcessBusinessKey());
        return isUnits(facts) ? "unit" : Tier.valueOf(facts.tier()).key();
    }

    /** The organisation that answers. */
    String answerer(CaseFacts facts) {
        return isUnits(facts) ? facts.handlerCode() : facts.deskCode();
    }

    /**
     * A unit answers for itself, unless it must not know of the case any more; volunteers are not called to account,
     * their desk answers for them.
     */
    private boolean isUnits(CaseFacts facts) {
        return facts.handlerKind() == HandlerKind.UNIT && !recusals.excludes(facts.id(), facts.handlerCode());
    }

    public String answerSupervision(TaskAct act) {
        supervision.answer(act.number(), act.fields().text("answer"), act.actor());
        return "ANSWERED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("demand", supervision.open(number).demand());
    }
}

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.organisation.Tier;

/** The user task of the stage {@code supervision-answer}: those who have the case answer the tier above. */
@ProcessTasks
public class SupervisionAnswerTasks implements StageTasks {

    private final SupervisionDesk supervision;
    private final DispatchDesk dispatch;

    SupervisionAnswerTasks(SupervisionDesk supervision, DispatchDesk dispatch) {
        this.supervision = supervision;
        this.dispatch = dispatch;
    }

    public Date answerBy(DelegateExecution execution) {
        return Date.from(supervision.open(execution.getProcessBusinessKey()).dueAt());
    }

    /** A unit answers for itself; volunteers are not called to account, their desk answers for them. */
    public String answererRole(DelegateExecution execution) {
        CaseFacts facts = dispatch.facts(execution.getProcessBusinessKey());
        return facts.handlerKind() == HandlerKind.UNIT
                ? "unit"
                : Tier.valueOf(facts.tier()).key();
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

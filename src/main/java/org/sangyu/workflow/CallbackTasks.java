package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CallbackResult;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.Solved;
import org.sangyu.refusal.Findings;

/** The user task of the stage {@code callback}: a clerk asks the three questions. */
@ProcessTasks
public class CallbackTasks implements StageTasks {

    private final CallbackDesk callback;
    private final CaseClock clock;

    CallbackTasks(CallbackDesk callback, CaseClock clock) {
        this.callback = callback;
        this.clock = clock;
    }

    public Date callBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "callback"));
    }

    public String callBack(TaskAct act) {
        return settle(act, act.fields().choice("channel", ContactChannel.class)).name();
    }

    private CallbackResult settle(TaskAct act, ContactChannel channel) {
        String opinion = act.fields().text("opinion");
        return switch (act.fields().text("reached")) {
            case "NO" -> callback.recordUnreached(act.number(), channel, opinion, act.actor());
            case "REFUSED" -> callback.recordRefused(act.number(), channel, opinion, act.actor());
            default -> callback.recordAnswers(act.number(), channel, answers(act, opinion), act.actor());
        };
    }

    private static CallbackAnswers answers(TaskAct act, String opinion) {
        Findings findings = new Findings();
        for (String question : new String[] {"contacted", "solved", "satisfaction"}) {
            findings.check(act.fields().text(question) != null, question, "workflow.refused.question-open");
        }
        findings.orRefuse();
        return new CallbackAnswers(
                act.fields().is("contacted", "YES"),
                act.fields().choice("solved", Solved.class),
                act.fields().number("satisfaction").intValueExact(),
                opinion);
    }
}

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.refusal.Refusal;

/** The user tasks of the stage {@code unit-handling}. */
@ProcessTasks
public class UnitHandlingTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final HandlingDesk handling;
    private final CaseClock clock;

    UnitHandlingTasks(DispatchDesk dispatch, HandlingDesk handling, CaseClock clock) {
        this.dispatch = dispatch;
        this.handling = handling;
        this.clock = clock;
    }

    public Date signBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("sign"));
    }

    public String sign(TaskAct act) {
        if (act.fields().is("decision", "NOT_OURS")) {
            String reason = required(act, "reason", "workflow.refused.return-reason");
            dispatch.handBack(act.number(), DispatchDesk.HandBack.BEYOND_US, reason, act.actor());
            return "NOT_OURS";
        }
        dispatch.sign(act.number(), act.actor());
        return "SIGN";
    }

    public String handleAsUnit(TaskAct act) {
        String work = act.fields().text("work");
        if (act.fields().is("result", "BEYOND_US")) {
            dispatch.handBack(act.number(), DispatchDesk.HandBack.BEYOND_US, work, act.actor());
            return "BEYOND_US";
        }
        String reply = required(act, "reply", "workflow.refused.reply-needed");
        if (act.fields().is("contacted", "YES")) {
            handling.contact(
                    act.number(),
                    ContactChannel.PHONE,
                    true,
                    work.substring(0, Math.min(500, work.length())),
                    act.actor());
        }
        handling.worked(act.number(), work, act.actor());
        handling.reply(act.number(), reply, act.actor());
        return "DONE";
    }

    private static String required(TaskAct act, String field, String key) {
        String text = act.fields().text(field);
        if (text == null) {
            throw Refusal.invalid(field, key);
        }
        return text;
    }
}

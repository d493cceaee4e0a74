package org.sangyu.workflow;

import org.sangyu.cases.ClosingCode;
import org.sangyu.cases.ClosingDesk;
import org.sangyu.cases.HandlingDesk;

/** The user tasks of the stage {@code check-and-close}. */
@ProcessTasks
public class CheckAndCloseTasks implements StageTasks {

    private final HandlingDesk handling;
    private final ClosingDesk closing;

    CheckAndCloseTasks(HandlingDesk handling, ClosingDesk closing) {
        this.handling = handling;
        this.closing = closing;
    }

    public String reply(TaskAct act) {
        handling.reply(act.number(), act.fields().text("reply"), act.actor());
        return "REPLIED";
    }

    public String checkOnSpot(TaskAct act) {
        String finding = act.fields().text("finding");
        if (act.fields().is("passed", "NO")) {
            closing.sendBack(act.number(), finding, act.actor());
            return "FAILED";
        }
        closing.close(
                act.number(),
                act.fields().choice("closingCode", ClosingCode.class),
                act.fields().date("promiseDate"),
                finding,
                act.actor());
        return "PASSED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return taskName.equals("checkOnSpot")
                ? Prefill.none().value("closingCode", ClosingCode.C1_DONE.name())
                : Prefill.none();
    }
}

package org.sangyu.workflow;

import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.DispatchDesk;

/** The user task of the stage {@code next-tier}: what becomes of a case that was redone twice in vain. */
@ProcessTasks
public class NextTierTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final CallbackDesk callback;

    NextTierTasks(DispatchDesk dispatch, CallbackDesk callback) {
        this.dispatch = dispatch;
        this.callback = callback;
    }

    public String decideUnresolved(TaskAct act) {
        String reason = act.fields().text("reason");
        if (act.fields().is("decision", "TAKE_OVER")) {
            dispatch.takeUnresolved(act.number(), reason, act.actor());
            return "TAKE_OVER";
        }
        callback.archiveUnresolved(act.number(), reason, act.actor());
        return "ARCHIVE";
    }
}

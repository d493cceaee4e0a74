package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.people.TalentPool;
import org.sangyu.security.Actor;

/** What the process {@code talent-entry} asks of the talent pool. */
@ProcessTasks
public class TalentEntryTasks {

    private static final Actor RULE = Actor.system("talent-rule");

    private final TalentPool pool;

    TalentEntryTasks(TalentPool pool) {
        this.pool = pool;
    }

    public void enter(DelegateExecution execution) {
        pool.enter(execution.getProcessBusinessKey());
    }

    public Date renewFrom(DelegateExecution execution) {
        return Date.from(pool.renewFrom(execution.getProcessBusinessKey()));
    }

    public Date validTo(DelegateExecution execution) {
        return Date.from(pool.endsAt(execution.getProcessBusinessKey()));
    }

    public void expire(DelegateExecution execution) {
        pool.leave(execution.getProcessBusinessKey(), RULE);
    }
}

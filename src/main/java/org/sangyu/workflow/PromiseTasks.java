package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.PromiseDesk;

/** What the process {@code promise} asks of the domain: until when it waits, and that the day came. */
@ProcessTasks
public class PromiseTasks {

    private final PromiseDesk promises;

    PromiseTasks(PromiseDesk promises) {
        this.promises = promises;
    }

    public Date promisedUntil(DelegateExecution execution) {
        return Date.from(promises.open(execution.getProcessBusinessKey()).dueAt());
    }

    public void markDue(DelegateExecution execution) {
        promises.markDue(execution.getProcessBusinessKey());
    }
}

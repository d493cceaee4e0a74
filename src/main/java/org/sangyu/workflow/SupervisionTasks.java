package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.SupervisionDesk;

/** What the process {@code supervision} asks of the domain: until when an answer is due, and that it is late. */
@ProcessTasks
public class SupervisionTasks {

    private final SupervisionDesk supervision;

    SupervisionTasks(SupervisionDesk supervision) {
        this.supervision = supervision;
    }

    public Date answerBy(DelegateExecution execution) {
        return Date.from(supervision.open(execution.getProcessBusinessKey()).dueAt());
    }

    public void markLate(DelegateExecution execution) {
        supervision.markLate(execution.getProcessBusinessKey());
    }
}

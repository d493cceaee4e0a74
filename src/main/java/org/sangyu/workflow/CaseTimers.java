package org.sangyu.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sangyu.cases.CaseFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves what waits in the engine when the case itself has moved: its timers, and how pressing its tasks are. */
@Component
class CaseTimers {

    /** Above the 50 that every task begins with; each urging adds to it. */
    private static final int PER_URGING = 10;

    // looked up when used: the engine itself needs the tasks of which this is a part
    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<EngineActs> engine;

    CaseTimers(
            ObjectProvider<ManagementService> management,
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<EngineActs> engine) {
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
    }

    void moveTo(CaseFacts facts, Instant red) {
        asEngine(() -> {
            ProcessInstance main = runtime.getObject()
                    .createProcessInstanceQuery()
                    .processDefinitionKey(LivelihoodCaseWorkflow.PROCESS)
                    .processInstanceBusinessKey(facts.number())
                    .singleResult();
            // a case that came in before there was a procedure has none
            if (main != null) {
                move(main, "yellow", facts.yellowAt());
                move(main, "red", red);
            }
            return null;
        });
    }

    /** Open tasks that were to be done by the case's deadline are now to be done by the new one. */
    void moveTasks(String number, Instant was, Instant now) {
        asEngine(() -> {
            for (Task task : tasks.getObject()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .list()) {
                // the engine keeps milliseconds
                if (task.getDueDate() != null && task.getDueDate().getTime() == was.toEpochMilli()) {
                    task.setDueDate(Date.from(now));
                    tasks.getObject().saveTask(task);
                }
            }
            return null;
        });
    }

    void raisePriority(String number) {
        asEngine(() -> {
            for (Task task : tasks.getObject()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .list()) {
                tasks.getObject().setPriority(task.getId(), Math.min(100, task.getPriority() + PER_URGING));
            }
            return null;
        });
    }

    private void move(ProcessInstance main, String timer, Instant at) {
        Job job = management
                .getObject()
                .createJobQuery()
                .processInstanceId(main.getId())
                .activityId(timer)
                .singleResult();
        // a mark that was already set stays set
        if (job != null) {
            management.getObject().setJobDuedate(job.getId(), Date.from(at));
        }
    }

    private void asEngine(Supplier<Void> act) {
        engine.getObject().asItself(act);
    }
}

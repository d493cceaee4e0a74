package org.sangyu.workflow;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people claim and complete their tasks, on our pages and by the API. The engine is asked in the person's name and
 * checks again that the task is theirs; what it submits goes through the same door as Tasklist's.
 */
@Service
public class WorkInbox {

    private final TaskService tasks;
    private final FormService forms;
    private final EngineActs engine;
    private final WorkItemQueries queries;
    private final DispatchDesk dispatch;

    WorkInbox(TaskService tasks, FormService forms, EngineActs engine, WorkItemQueries queries, DispatchDesk dispatch) {
        this.tasks = tasks;
        this.forms = forms;
        this.engine = engine;
        this.queries = queries;
        this.dispatch = dispatch;
    }

    /** @throws Refusal saying who has it when somebody else was first */
    @Transactional
    public void claim(String taskId, Actor actor) {
        WorkItem item = require(taskId, actor);
        if (item.isHeldBy(actor.username())) {
            return;
        }
        asking(actor, () -> {
            tasks.claim(taskId, actor.username());
            return null;
        });
    }

    /** Puts a task back for others; only its holder can. */
    @Transactional
    public void unclaim(String taskId, Actor actor) {
        WorkItem item = require(taskId, actor);
        if (item.assignee() != null && !item.isHeldBy(actor.username())) {
            throw Refusal.conflict("workflow.refused.claimed-by", item.assigneeName());
        }
        asking(actor, () -> {
            tasks.setAssignee(taskId, null);
            return null;
        });
    }

    /**
     * Completes a task with its form's fields.
     *
     * @return what it was about, as it is afterwards
     * @throws Refusal with the fields that do not fit, or because somebody else was first
     */
    @Transactional
    public Completed complete(String taskId, Map<String, Object> fields, Actor actor) {
        WorkItem item = require(taskId, actor);
        asking(actor, () -> {
            forms.submitTaskForm(taskId, fields);
            return null;
        });
        return new Completed(item.caseNumber(), item.isOfCase() ? caseStatus(item) : null);
    }

    private String caseStatus(WorkItem item) {
        return dispatch.facts(item.caseNumber()).status().name();
    }

    private WorkItem require(String taskId, Actor actor) {
        if (!actor.may(Permission.WORK_TASKS)) {
            throw Refusal.notFound("workflow.refused.no-such-task");
        }
        return queries.require(taskId, actor);
    }

    private void asking(Actor actor, Supplier<Void> act) {
        try {
            engine.as(actor, act);
        } catch (NullValueException | AuthorizationException e) {
            throw Refusal.notFound("workflow.refused.no-such-task");
        } catch (ProcessEngineException e) {
            throw refusalIn(e);
        }
    }

    private static RuntimeException refusalIn(ProcessEngineException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskRefused refused) {
                return refused.refusal();
            }
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return thrown;
    }
}

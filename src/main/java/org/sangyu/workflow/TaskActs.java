package org.sangyu.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.Variables;
import org.sangyu.cases.Recusals;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lets the domain act when a task's form is submitted: the method of the task's name in its stage's Tasks class. */
@Component
class TaskActs {

    /** Set for the length of the transaction on a task whose act took place; no request can make one. */
    private static final String DONE = "actTookPlace";

    private final Stages stages;
    private final TaskForms forms;
    private final Accounts accounts;
    private final Recusals recusals;
    private final IdentityService identity;
    private final Refusals refusals;

    TaskActs(
            Stages stages,
            TaskForms forms,
            Accounts accounts,
            Recusals recusals,
            IdentityService identity,
            Refusals refusals) {
        this.stages = stages;
        this.forms = forms;
        this.accounts = accounts;
        this.recusals = recusals;
        this.identity = identity;
        this.refusals = refusals;
    }

    /** @throws TaskRefused in the reader's words when the form or the domain says no */
    void complete(DelegateTask task, Map<String, Object> submitted) {
        try {
            Actor actor = actor();
            if (task.getExecution() == null) {
                // somebody else has completed it since this command read the task
                throw Refusal.conflict("workflow.refused.overtaken");
            }
            if (!actor.username().equals(task.getAssignee())) {
                throw Refusal.conflict(
                        task.getAssignee() == null ? "workflow.refused.claim-first" : "workflow.refused.claimed-by",
                        task.getAssignee() == null ? "" : accounts.displayName(task.getAssignee()));
            }
            String name = task.getTaskDefinitionKey();
            String number = task.getExecution().getProcessBusinessKey();
            if (recusals.hides(number, actor)) {
                throw Refusal.notFound("workflow.refused.no-such-task");
            }
            StageTasks stage = stages.of(task.getProcessDefinitionId());
            Prefill prefill = stage.prefill(name, number, task.getTenantId());
            SubmittedFields fields = FormCheck.check(forms.of(name), prefill.options(), submitted);
            task.setVariable("outcome", act(stage, name, new TaskAct(number, task.getTenantId(), fields, actor)));
            task.setVariableLocal(DONE, Variables.untypedValue(new ActTookPlace(), true));
        } catch (Refusal refusal) {
            throw new TaskRefused(refusals.text(refusal, LocaleContextHolder.getLocale()), refusal);
        }
    }

    static boolean tookPlace(DelegateTask task) {
        return task.getVariableLocal(DONE) instanceof ActTookPlace;
    }

    Prefill prefill(String processDefinitionId, WorkItem item) {
        return stages.of(processDefinitionId).prefill(item.taskName(), item.caseNumber(), item.orgCode());
    }

    private Actor actor() {
        Authentication authentication = identity.getCurrentAuthentication();
        if (authentication == null) {
            throw Refusal.notPermitted("workflow.refused.nobody");
        }
        return accounts.actor(authentication.getUserId())
                .orElseThrow(() -> Refusal.notPermitted("workflow.refused.nobody"));
    }

    private static String act(StageTasks stage, String name, TaskAct act) {
        try {
            Method method = stage.getClass().getMethod(name, TaskAct.class);
            return (String) method.invoke(stage, act);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No act for the task " + name, e);
        }
    }

    private record ActTookPlace() {}
}

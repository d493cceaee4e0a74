package org.sangyu.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sangyu.cases.CaseRecused;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.Recusals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goes on with what lies, beside the handling, with an organisation from which the case is kept now: otherwise nobody
 * could ever do it. The handling itself is taken over by the next desk.
 */
@Component
class RecusedStages {

    /** Somebody else does it: by the task, the activity of the calling process that finds out who. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "answerSupervision", "answering",
            "reviewSupervision", "supervisionReview",
            "decideOverdue", "overdue",
            "callBack", "callback",
            "decideUnresolved", "nextTier",
            "decideReopening", "newFactsReview",
            "reviewAppeal", "firstReview",
            "followPromise", "checking");

    /** It is done without them: by the task, where its process ends. */
    private static final Map<String, String> WITHOUT = Map.of("arrive", "arrived", "coHandle", "delivered");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineActs engine;
    private final Recusals recusals;
    private final DispatchDesk dispatch;

    RecusedStages(
            RuntimeService runtime, TaskService tasks, EngineActs engine, Recusals recusals, DispatchDesk dispatch) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.recusals = recusals;
        this.dispatch = dispatch;
    }

    @EventListener
    void on(CaseRecused event) {
        long caseId = dispatch.facts(event.number()).id();
        engine.doAsItself(() -> {
            for (Task task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(event.number())
                    .list()) {
                if (recusals.excludes(caseId, task.getTenantId())) {
                    goOn(task);
                }
            }
        });
    }

    private void goOn(Task task) {
        String name = task.getTaskDefinitionKey();
        if (ELSEWHERE.containsKey(name)) {
            move(caller(task), ELSEWHERE.get(name), ELSEWHERE.get(name));
        } else if (WITHOUT.containsKey(name)) {
            move(task.getProcessInstanceId(), name, WITHOUT.get(name));
        }
    }

    private String caller(Task task) {
        return runtime.createProcessInstanceQuery()
                .subProcessInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getId();
    }

    private void move(String process, String from, String to) {
        runtime.createProcessInstanceModification(process)
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .execute();
    }
}

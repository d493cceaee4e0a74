package org.sangyu.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.sangyu.cases.CaseQueries;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** How far a case came 办到哪一步了: its processes drawn on their diagrams, and told in words. */
@Service
public class CaseProcedure {

    /** Nobody reads more steps of one process, and the newest matter most. */
    private static final int MOST_STEPS = 500;

    private static final int MOST_STAGES = 100;

    private final CaseQueries cases;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineActs engine;
    private final MessageSource messages;

    CaseProcedure(
            CaseQueries cases,
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            EngineActs engine,
            MessageSource messages) {
        this.cases = cases;
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.engine = engine;
        this.messages = messages;
    }

    /**
     * The main process first, then what runs, then what is over; empty when the engine's history was cleaned away.
     *
     * @throws Refusal not found, when there is no such case or the actor may not see it
     */
    public List<ProcedureStage> of(String number, Actor actor, Locale locale) {
        cases.view(number, actor);
        return engine.asItself(() -> {
            List<ProcedureStage> stages = new ArrayList<>();
            for (HistoricProcessInstance one : history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .listPage(0, MOST_STAGES)) {
                stages.add(stage(one, locale));
            }
            stages.sort(Comparator.comparing((ProcedureStage stage) -> !isMain(stage.key()))
                    .thenComparing(stage -> !stage.isRunning()));
            return stages;
        });
    }

    private ProcedureStage stage(HistoricProcessInstance one, Locale locale) {
        ProcessDefinition definition = repository.getProcessDefinition(one.getProcessDefinitionId());
        boolean drawn = one.getEndTime() == null || isMain(definition.getKey());
        WalkedPath path = drawn ? path(one) : null;
        return new ProcedureStage(
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                instant(one.getStartTime()),
                instant(one.getEndTime()),
                drawn ? picture(one, definition, path, locale) : null,
                drawn ? path.steps() : List.of());
    }

    private WalkedPath path(HistoricProcessInstance one) {
        return new WalkedPath(
                model(one),
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(one.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .listPage(0, MOST_STEPS),
                one.getEndTime() == null ? runtime.getActivityInstance(one.getId()) : null);
    }

    private String picture(HistoricProcessInstance one, ProcessDefinition definition, WalkedPath path, Locale locale) {
        return new DiagramPicture(model(one))
                .draw(
                        path.walk(),
                        "p" + one.getId().substring(0, 8),
                        messages.getMessage("workflow.procedure.picture", new Object[] {definition.getName()}, locale),
                        messages.getMessage("workflow.procedure.here", null, locale));
    }

    private BpmnModelInstance model(HistoricProcessInstance one) {
        return repository.getBpmnModelInstance(one.getProcessDefinitionId());
    }

    private static boolean isMain(String key) {
        return key.equals(LivelihoodCaseWorkflow.PROCESS);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}

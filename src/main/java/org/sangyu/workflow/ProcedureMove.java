package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves what runs by an older diagram to the newest one, each instance by itself: what cannot be moved stays as it is,
 * and the report says why. Steps are matched by their ids; timers keep the instants for which they wait, and tasks their
 * holders.
 */
@Service
public class ProcedureMove {

    /** So that one request comes to an end; whoever has more asks again. */
    static final int MOST = 1000;

    private static final int PAGE = 100;

    private final ProcedureVersions versions;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineActs engine;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ProcedureMove(
            ProcedureVersions versions,
            RuntimeService runtime,
            RepositoryService repository,
            EngineActs engine,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.versions = versions;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @throws Refusal when there is no such version, or it is the newest already */
    public MoveReport move(String process, int version, Actor actor) {
        if (!actor.may(Permission.ADMINISTER)) {
            throw Refusal.notPermitted("workflow.refused.move-not-permitted");
        }
        MoveReport report = engine.asItself(() -> move(process, version));
        audit.record(
                actor,
                "procedure-moved",
                process,
                true,
                Map.of(
                        "from", report.from(),
                        "to", report.to(),
                        "moved", report.moved(),
                        "refused", report.refused().size()));
        return report;
    }

    private MoveReport move(String process, int version) {
        ProcessDefinition source = versions.require(process, version);
        ProcessDefinition target = versions.newest(process);
        if (source.getId().equals(target.getId())) {
            throw Refusal.conflict("workflow.refused.newest-already");
        }
        // event triggers are left as they are: a timer that waits for an instant would else begin to count anew
        MigrationPlan plan = runtime.createMigrationPlan(source.getId(), target.getId())
                .mapEqualActivities()
                .build();
        List<MoveReport.Stays> refused = new ArrayList<>();
        int moved = 0;
        List<ProcessInstance> page;
        do {
            // what was moved is gone from the list, what was refused stands at its beginning
            page = runtime.createProcessInstanceQuery()
                    .processDefinitionId(source.getId())
                    .orderByProcessInstanceId()
                    .asc()
                    .listPage(refused.size(), PAGE);
            for (ProcessInstance one : page) {
                MoveReport.Stays stays = tryToMove(plan, one, source);
                if (stays == null) {
                    moved++;
                } else {
                    refused.add(stays);
                }
            }
        } while (page.size() == PAGE && moved + refused.size() < MOST);
        long left = runtime.createProcessInstanceQuery()
                .processDefinitionId(source.getId())
                .count();
        return new MoveReport(source.getName(), version, target.getVersion(), moved, refused, left);
    }

    /** @return {@code null} when it was moved */
    private MoveReport.Stays tryToMove(MigrationPlan plan, ProcessInstance one, ProcessDefinition source) {
        try {
            transaction.executeWithoutResult(status -> runtime.newMigration(plan)
                    .processInstanceIds(one.getProcessInstanceId())
                    .execute());
            return null;
        } catch (MigratingProcessInstanceValidationException e) {
            return stays(one, source, e.getValidationReport());
        } catch (ProcessEngineException | Refusal e) {
            return new MoveReport.Stays(one.getBusinessKey(), List.of(), e.getMessage());
        }
    }

    private MoveReport.Stays stays(
            ProcessInstance one, ProcessDefinition source, MigratingProcessInstanceValidationReport report) {
        BpmnModelInstance model = repository.getBpmnModelInstance(source.getId());
        List<String> steps = Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .map(MigratingActivityInstanceValidationReport::getSourceScopeId),
                        report.getTransitionInstanceReports().stream()
                                .map(MigratingTransitionInstanceValidationReport::getSourceScopeId))
                .distinct()
                .map(id -> model.getModelElementById(id) instanceof FlowElement step && step.getName() != null
                        ? step.getName()
                        : id)
                .toList();
        String reason = Stream.of(
                        report.getFailures().stream(),
                        report.getActivityInstanceReports().stream().flatMap(part -> part.getFailures().stream()),
                        report.getTransitionInstanceReports().stream().flatMap(part -> part.getFailures().stream()))
                .flatMap(failures -> failures)
                .distinct()
                .collect(Collectors.joining("; "));
        return new MoveReport.Stays(one.getBusinessKey(), steps, reason);
    }
}

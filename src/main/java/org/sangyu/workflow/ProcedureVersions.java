package org.sangyu.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Service;

/** Which versions of the diagrams there are, and how much still runs by each. */
@Service
public class ProcedureVersions {

    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineActs engine;

    ProcedureVersions(RepositoryService repository, ManagementService management, EngineActs engine) {
        this.repository = repository;
        this.management = management;
        this.engine = engine;
    }

    /** By process, the newest first; of older versions only those by which something runs. */
    public List<ProcedureVersion> list() {
        return engine.asItself(() -> {
            List<ProcessDefinitionStatistics> all =
                    management.createProcessDefinitionStatisticsQuery().list();
            Map<String, Integer> newest = all.stream()
                    .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getVersion, Math::max));
            Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                    .collect(Collectors.toMap(Deployment::getId, deployment -> deployment));
            return all.stream()
                    .map(one -> new ProcedureVersion(
                            one.getKey(),
                            one.getName(),
                            one.getVersion(),
                            one.getVersion() == newest.get(one.getKey()),
                            deployments
                                    .get(one.getDeploymentId())
                                    .getDeploymentTime()
                                    .toInstant(),
                            one.getInstances()))
                    .filter(one -> one.newest() || one.running() > 0)
                    .sorted(Comparator.comparing(ProcedureVersion::process)
                            .thenComparing(Comparator.comparing(ProcedureVersion::version)
                                    .reversed()))
                    .toList();
        });
    }

    /** @throws Refusal not found, when there is no such version */
    ProcessDefinition require(String process, int version) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult();
        if (found == null) {
            throw Refusal.notFound("workflow.refused.no-such-version");
        }
        return found;
    }

    ProcessDefinition newest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }
}

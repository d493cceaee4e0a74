package org.sangyu.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys diagrams, decision tables and forms together, in one deployment that is new only when one of them changed: a
 * case that runs keeps the stages and forms with which it began.
 */
@Component
class DiagramDeployer {

    private final RepositoryService repository;
    private final EngineActs engine;

    DiagramDeployer(RepositoryService repository, EngineActs engine) {
        this.repository = repository;
        this.engine = engine;
    }

    void deploy() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("sangyu").enableDuplicateFiltering(false);
        Stream.of(files("bpmn", "bpmn"), files("bpmn", "dmn"), files("forms", "form"))
                .flatMap(List::stream)
                .forEach(deployment::addClasspathResource);
        engine.asItself(deployment::deploy);
    }

    private static List<String> files(String folder, String extension) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*." + extension);
            return Arrays.stream(found)
                    .map(resource -> folder + "/" + resource.getFilename())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Remembers every sequence flow that a test takes, so that a process's tests can show that they walk all of them. */
@TestComponent
public class WalkedPaths extends AbstractProcessEnginePlugin {

    private final Set<String> walked = ConcurrentHashMap.newKeySet();
    private final ObjectProvider<RepositoryService> repository;

    WalkedPaths(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                ExecutionListener take = execution -> walked.add(
                        ((ExecutionEntity) execution).getProcessDefinition().getKey() + "/" + flow.getId());
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, take);
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** Fails naming the flows of these processes that nobody took; prints the share that was taken. */
    void assertAllWalked(String... processes) {
        for (String process : processes) {
            String definition = repository
                    .getObject()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            Set<String> all = new TreeSet<>();
            repository
                    .getObject()
                    .getBpmnModelInstance(definition)
                    .getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> all.add(process + "/" + flow.getId()));
            Set<String> missed = new TreeSet<>(all);
            missed.removeAll(walked);
            System.out.printf(
                    "Path coverage of %s: %d of %d sequence flows%n", process, all.size() - missed.size(), all.size());
            assertThat(missed)
                    .as("sequence flows of %s that no test takes", process)
                    .isEmpty();
        }
    }
}

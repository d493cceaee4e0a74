package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the routing table suggested when a case came to be dispatched; people decide. */
@Component
class RoutingSuggestion {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<EngineActs> engine;

    RoutingSuggestion(ObjectProvider<RuntimeService> runtime, ObjectProvider<EngineActs> engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** TEAM or UNIT, or null when the case is not being dispatched. */
    String of(String number) {
        return engine.getObject().asItself(() -> {
            var stage = runtime.getObject()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("dispatch")
                    .processInstanceBusinessKey(number)
                    .singleResult();
            if (stage == null) {
                return null;
            }
            VariableInstance suggestion = runtime.getObject()
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(stage.getId())
                    .variableName("suggestion")
                    .singleResult();
            return suggestion == null ? null : (String) suggestion.getValue();
        });
    }
}

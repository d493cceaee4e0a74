package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.outreach.PlanChanged;
import org.sangyu.outreach.PlanStarted;
import org.sangyu.outreach.VisitRecorded;
import org.sangyu.outreach.VisitUnarranged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What plans of calling on somebody tell the process {@code outreach}, in the transaction in which it happens. */
@Component
class OutreachWorkflow {

    private static final String PROCESS = "outreach";

    private final RuntimeService runtime;
    private final EngineActs engine;

    OutreachWorkflow(RuntimeService runtime, EngineActs engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(PlanStarted event) {
        engine.asItself(() -> runtime.startProcessInstanceByKey(PROCESS, event.number()));
    }

    @EventListener
    void on(PlanChanged event) {
        tell("plan-changed", event.number());
    }

    @EventListener
    void on(VisitRecorded event) {
        tell("visit-recorded", event.plan());
    }

    @EventListener
    void on(VisitUnarranged event) {
        tell("visit-unarranged", event.plan());
    }

    /** Not everybody waits for everything: a round that a task is just being completed for is not asked again. */
    private void tell(String message, String number) {
        engine.doAsItself(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll());
    }
}

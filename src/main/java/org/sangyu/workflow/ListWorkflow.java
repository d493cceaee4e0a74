package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.meeting.ItemPassedUp;
import org.sangyu.meeting.ItemSubmitted;
import org.sangyu.meeting.OfferEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the three lists tell the process {@code list-item}, in the transaction in which it happens. */
@Component
class ListWorkflow {

    private final RuntimeService runtime;
    private final EngineActs engine;

    ListWorkflow(RuntimeService runtime, EngineActs engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(ItemSubmitted event) {
        engine.asItself(() -> runtime.startProcessInstanceByKey("list-item", event.number()));
    }

    @EventListener
    void on(ItemPassedUp event) {
        tell("item-passed-up", event.number());
    }

    @EventListener
    void on(OfferEnded event) {
        tell("offer-ended", event.number());
    }

    private void tell(String message, String number) {
        engine.doAsItself(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate());
    }
}

package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.volunteering.CallEnded;
import org.sangyu.volunteering.CallFilled;
import org.sangyu.volunteering.CallPosted;
import org.sangyu.volunteering.PlaceReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What calls for helpers tell the process {@code help-call}, in the transaction in which it happens. */
@Component
class HelpCallWorkflow {

    private final RuntimeService runtime;
    private final EngineActs engine;

    HelpCallWorkflow(RuntimeService runtime, EngineActs engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(CallPosted event) {
        engine.asItself(() -> runtime.startProcessInstanceByKey("help-call", event.number()));
    }

    @EventListener
    void on(CallFilled event) {
        tell("call-filled", event.number());
    }

    @EventListener
    void on(PlaceReleased event) {
        tell("place-released", event.number());
    }

    @EventListener
    void on(CallEnded event) {
        tell("call-ended", event.number());
    }

    /** A call whose time was up has no procedure that still runs, though whoever said yes goes all the same. */
    private void tell(String message, String number) {
        engine.doAsItself(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll());
    }
}

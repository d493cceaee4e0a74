package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.people.MatterWithdrawn;
import org.sangyu.people.RegistrationFiled;
import org.sangyu.people.ReviewOpened;
import org.sangyu.people.TalentProposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the register tells its procedures, in the transaction in which it happens. */
@Component
class RegisterWorkflow {

    private final RuntimeService runtime;
    private final EngineActs engine;

    RegisterWorkflow(RuntimeService runtime, EngineActs engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(RegistrationFiled event) {
        start("member-registration", event.number());
    }

    @EventListener
    void on(TalentProposed event) {
        start("talent-entry", event.number());
    }

    @EventListener
    void on(ReviewOpened event) {
        start("category-review", event.number());
    }

    /** Not every matter has a procedure that still runs: an entry that came from a spreadsheet never had one. */
    @EventListener
    void on(MatterWithdrawn event) {
        engine.doAsItself(() -> runtime.createMessageCorrelation("matter-withdrawn")
                .processInstanceBusinessKey(event.number())
                .correlateAll());
    }

    private void start(String process, String number) {
        engine.asItself(() -> runtime.startProcessInstanceByKey(process, number));
    }
}

package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.recognition.NoneToReview;
import org.sangyu.recognition.ObjectionDropped;
import org.sangyu.recognition.ObjectionFiled;
import org.sangyu.recognition.ObjectionsDecided;
import org.sangyu.recognition.RoundOpened;
import org.sangyu.recognition.RoundWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the yearly selection tells its procedures, in the transaction in which it happens. */
@Component
class RecognitionWorkflow {

    private final RuntimeService runtime;
    private final EngineActs engine;

    RecognitionWorkflow(RuntimeService runtime, EngineActs engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(RoundOpened event) {
        start("recognition", event.number());
    }

    @EventListener
    void on(RoundWithdrawn event) {
        tell("recognition-withdrawn", event.number());
    }

    @EventListener
    void on(ObjectionFiled event) {
        start("recognition-objection", event.number());
    }

    @EventListener
    void on(ObjectionDropped event) {
        tell("objection-dropped", event.number());
    }

    @EventListener
    void on(NoneToReview event) {
        tell("none-to-review", event.number());
    }

    /** Nobody waits for it before the time of publicity is over. */
    @EventListener
    void on(ObjectionsDecided event) {
        tell("objections-decided", event.number());
    }

    private void start(String process, String number) {
        engine.asItself(() -> runtime.startProcessInstanceByKey(process, number));
    }

    private void tell(String message, String number) {
        engine.doAsItself(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll());
    }
}

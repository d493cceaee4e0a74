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
    private final RecognitionReviewTasks review;

    RecognitionWorkflow(RuntimeService runtime, EngineActs engine, RecognitionReviewTasks review) {
        this.runtime = runtime;
        this.engine = engine;
        this.review = review;
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
        engine.doAsItself(() -> {
            boolean heard = !runtime.createMessageCorrelation("none-to-review")
                    .processInstanceBusinessKey(event.number())
                    .correlateAllWithResult()
                    .isEmpty();
            if (!heard) {
                endReview(event.number());
            }
        });
    }

    /** A selection that began by a diagram which does not know of nominees who say no would wait for ever. */
    private void endReview(String number) {
        String process = runtime.createProcessInstanceQuery()
                .processDefinitionKey("recognition")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(process)
                .cancelAllForActivity("reviewing")
                .startBeforeActivity("reviewed")
                .setVariable("outcome", review.close(number))
                .execute();
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

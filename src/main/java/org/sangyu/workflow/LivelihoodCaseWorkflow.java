package org.sangyu.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.cases.CaseAppealed;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseMoved;
import org.sangyu.cases.CasePromised;
import org.sangyu.cases.CaseRegistered;
import org.sangyu.cases.CaseReopenAsked;
import org.sangyu.cases.CaseReopened;
import org.sangyu.cases.CaseSupervised;
import org.sangyu.cases.CaseTakenOver;
import org.sangyu.cases.CaseUrged;
import org.sangyu.cases.CaseWhistled;
import org.sangyu.cases.CaseWithdrawn;
import org.sangyu.cases.DeadlineMoved;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.FeedbackGiven;
import org.sangyu.cases.ParentSettled;
import org.sangyu.cases.WhistleRollClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the application tells the processes {@code livelihood-case}, {@code promise} and {@code appeal}, in the
 * transaction in which it happens.
 */
@Component
class LivelihoodCaseWorkflow {

    static final String PROCESS = "livelihood-case";

    private final RuntimeService runtime;
    private final EngineActs engine;
    private final CaseTimers timers;
    private final CaseClock clock;
    private final DispatchDesk dispatch;

    LivelihoodCaseWorkflow(
            RuntimeService runtime, EngineActs engine, CaseTimers timers, CaseClock clock, DispatchDesk dispatch) {
        this.runtime = runtime;
        this.engine = engine;
        this.timers = timers;
        this.clock = clock;
        this.dispatch = dispatch;
    }

    @EventListener
    void on(CaseRegistered event) {
        engine.asItself(() -> runtime.startProcessInstanceByKey(PROCESS, event.number()));
    }

    @EventListener
    void on(CaseWithdrawn event) {
        tell("withdrawn", event.number());
    }

    @EventListener
    void on(CaseUrged event) {
        tell("urged", event.number());
    }

    @EventListener
    void on(ParentSettled event) {
        tell("parent-settled", event.number());
    }

    @EventListener
    void on(CaseSupervised event) {
        tell("supervised", event.number());
    }

    @EventListener
    void on(CaseWhistled event) {
        tell("whistled", event.number());
    }

    @EventListener
    void on(WhistleRollClosed event) {
        tell("whistle-roll-closed", event.number());
    }

    /** Whoever handles it ends, and whoever was called together about it. */
    @EventListener
    void on(CaseTakenOver event) {
        tellAll("taken-over", event.number());
    }

    /** About what is over, however it ended, the next tier need not decide any more. */
    @EventListener
    void on(CaseMoved event) {
        if (event.from().isOpen() && !event.to().isOpen()) {
            tellAll("case-over", event.number());
        }
    }

    @EventListener
    void on(CasePromised event) {
        engine.asItself(() -> runtime.startProcessInstanceByKey("promise", event.number()));
    }

    @EventListener
    void on(CaseReopenAsked event) {
        engine.doAsItself(() -> runtime.createMessageCorrelation("new-facts")
                .processInstanceBusinessKey(event.number())
                .correlateStartMessage());
    }

    @EventListener
    void on(CaseAppealed event) {
        engine.asItself(() -> runtime.startProcessInstanceByKey("appeal", event.number()));
    }

    /** Few closed cases wait for a promise. */
    @EventListener
    void on(CaseReopened event) {
        tellAll("reopened", event.number());
    }

    @EventListener
    void on(DeadlineMoved event) {
        timers.moveTo(dispatch.facts(event.number()), clock.nextRed(event.number()));
        timers.moveTasks(event.number(), event.was(), event.now());
    }

    @EventListener
    void on(FeedbackGiven event) {
        engine.doAsItself(() -> runtime.createMessageCorrelation("feedback-given")
                .processInstanceBusinessKey(event.number())
                .setVariable("outcome", event.result().name())
                .correlate());
    }

    private void tellAll(String message, String number) {
        engine.doAsItself(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll());
    }

    private void tell(String message, String number) {
        engine.doAsItself(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate());
    }
}

package org.sangyu.workflow;

import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.Promise;
import org.sangyu.cases.PromiseDesk;
import org.sangyu.cases.PromiseOutcome;
import org.sangyu.cases.Recusals;
import org.sangyu.organisation.Tier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The user task of the stage {@code promise-check}: whether what was promised at closing was kept. */
@ProcessTasks
public class PromiseCheckTasks implements StageTasks {

    private final PromiseDesk promises;
    private final DispatchDesk dispatch;
    private final Recusals recusals;
    private final CaseClock clock;
    private final MessageSource messages;

    PromiseCheckTasks(
            PromiseDesk promises, DispatchDesk dispatch, Recusals recusals, CaseClock clock, MessageSource messages) {
        this.promises = promises;
        this.dispatch = dispatch;
        this.recusals = recusals;
        this.clock = clock;
        this.messages = messages;
    }

    public String deskRole(DelegateExecution execution) {
        return checker(dispatch.facts(execution.getProcessBusinessKey())).key();
    }

    /** The tier of the desk that had the case; the next one if that must not know of it any more. */
    Tier checker(CaseFacts facts) {
        Tier promised = Tier.valueOf(promises.open(facts.number()).tier());
        return recusals.lowest(facts.id(), facts.areaCode(), promised);
    }

    public Date checkBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "promise.check"));
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        Promise promise = promises.open(number);
        Locale locale = LocaleContextHolder.getLocale();
        Object[] args = {promise.day().toString(), messages.getMessage("cases.closing." + promise.code(), null, locale)
        };
        String key = promise.putOff() ? "workflow.promise.put-off" : "workflow.promise.first";
        return Prefill.none().value("promise", messages.getMessage(key, args, locale));
    }

    public String followPromise(TaskAct act) {
        PromiseOutcome result = act.fields().choice("result", PromiseOutcome.class);
        String note = act.fields().text("note");
        switch (result) {
            case KEPT -> promises.kept(act.number(), note, act.actor());
            case LATER -> promises.putOff(act.number(), act.fields().date("newDate"), note, act.actor());
            case BROKEN -> promises.broken(act.number(), note, act.actor());
            case MOOT -> throw new IllegalStateException("The form does not offer " + result);
        }
        return result.name();
    }
}

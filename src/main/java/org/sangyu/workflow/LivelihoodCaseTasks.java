package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.FirstContact;
import org.sangyu.organisation.Tier;

/**
 * What the process {@code livelihood-case} and all its stages ask of the domain. Gateways and timers read the case
 * itself, so that no copy of it can go stale in the engine.
 */
@ProcessTasks
public class LivelihoodCaseTasks {

    private final CaseClock clock;
    private final DispatchDesk dispatch;
    private final CallbackDesk callback;
    private final CaseTimers timers;
    private final FirstContact contact;

    LivelihoodCaseTasks(
            CaseClock clock, DispatchDesk dispatch, CallbackDesk callback, CaseTimers timers, FirstContact contact) {
        this.clock = clock;
        this.dispatch = dispatch;
        this.callback = callback;
        this.timers = timers;
        this.contact = contact;
    }

    // what decision tables ask

    public String category(DelegateExecution execution) {
        return facts(execution).category();
    }

    public String type(DelegateExecution execution) {
        return facts(execution).type().name();
    }

    public boolean urgent(DelegateExecution execution) {
        return facts(execution).urgent();
    }

    // the clock

    public void startClock(DelegateExecution execution) {
        clock.limit(number(execution), (String) execution.getVariable("policy"));
    }

    /** After triage the category may have another limit: the timers that already wait are moved. */
    public void adjustClock(DelegateExecution execution) {
        startClock(execution);
        timers.moveTo(facts(execution), clock.nextRed(number(execution)));
    }

    public Date yellowAt(DelegateExecution execution) {
        return Date.from(facts(execution).yellowAt());
    }

    public Date dueAt(DelegateExecution execution) {
        return Date.from(facts(execution).dueAt());
    }

    public Date redAt(DelegateExecution execution) {
        return Date.from(clock.nextRed(number(execution)));
    }

    public void markYellow(DelegateExecution execution) {
        clock.markYellow(number(execution));
    }

    public void markRed(DelegateExecution execution) {
        clock.markRed(number(execution));
    }

    public Date contactBy(DelegateExecution execution) {
        return Date.from(contact.lookAt(number(execution)));
    }

    public void remindOfContact(DelegateExecution execution) {
        contact.remind(number(execution));
    }

    // what gateways ask

    public boolean awaitsTriage(DelegateExecution execution) {
        return facts(execution).status() == CaseStatus.REGISTERED;
    }

    public boolean isReplied(DelegateExecution execution) {
        return facts(execution).status() == CaseStatus.CHECKING;
    }

    public boolean isClosed(DelegateExecution execution) {
        return facts(execution).status() == CaseStatus.CLOSED;
    }

    /** Merged into a case that is still open. */
    public boolean awaitsParent(DelegateExecution execution) {
        return callback.awaitsParent(number(execution));
    }

    public boolean wantsCallback(DelegateExecution execution) {
        return !facts(execution).noReply();
    }

    public boolean hasNextTier(DelegateExecution execution) {
        return Tier.valueOf(facts(execution).tier()) != Tier.CITY;
    }

    // who has the ball

    public String deskRole(DelegateExecution execution) {
        return Tier.valueOf(facts(execution).tier()).key();
    }

    /** Units and, for what stands on its duty list, the community: both handle by the same stage. */
    public String handlerRole(DelegateExecution execution) {
        return facts(execution).handlerKind().field();
    }

    public String nextTierRole(DelegateExecution execution) {
        return Tier.valueOf(facts(execution).tier()).next().key();
    }

    // what the process does by itself

    public void archiveWithoutCallback(DelegateExecution execution) {
        callback.archiveWithoutCallback(number(execution));
    }

    public void raisePriority(DelegateExecution execution) {
        timers.raisePriority(number(execution));
    }

    private CaseFacts facts(DelegateExecution execution) {
        return dispatch.facts(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}

package org.sangyu.volunteering;

import java.time.Clock;
import java.time.Instant;
import org.sangyu.cases.CaseMoved;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseTakenOver;
import org.sangyu.cases.ClosingCode;
import org.sangyu.cases.HandlerKind;
import org.sangyu.meeting.ItemEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a call ends: with the matter that it was for, when its time is up, or because its coordinator says so. */
@Service
@Transactional
public class CallEnding {

    private final HelpCalls calls;
    private final Asks asks;
    private final CallMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallEnding(HelpCalls calls, Asks asks, CallMails mails, ApplicationEventPublisher events, Clock clock) {
        this.calls = calls;
        this.asks = asks;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** Sends everybody who was asked the own link. */
    public void askAll(String number) {
        mails.ask(calls.find(number).orElseThrow());
    }

    @Transactional(readOnly = true)
    public Instant expiresAt(String number) {
        return calls.find(number).orElseThrow().expiresAt();
    }

    /** The time is up and places are free: the coordinator is told, and whoever said yes goes all the same. */
    public void expire(String number) {
        HelpCall call = calls.lock(number).orElseThrow();
        if (call.state() == CallState.OPEN) {
            calls.take(number, call.taken(), CallState.EXPIRED);
            mails.unclaimed(call);
            events.publishEvent(new CallUnclaimed(number, call.taken()));
        }
    }

    /** @param words to those who wanted to come; null for the usual ones */
    void end(String number, boolean withdrawn, String words) {
        HelpCall call = calls.lock(number).orElseThrow();
        if (call.isOver()) {
            return;
        }
        calls.end(number, withdrawn ? CallState.WITHDRAWN : CallState.DONE, words, clock.instant());
        if (withdrawn) {
            mails.withdrawn(call);
        }
        asks.forgetAnswers(number);
        events.publishEvent(new CallEnded(number, withdrawn));
    }

    /** Whether nobody needed to go any more. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(String number) {
        return calls.find(number).orElseThrow().state() == CallState.WITHDRAWN;
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.to() == CaseStatus.CLOSED) {
            endAll(moved.number(), moved.closingCode() == ClosingCode.C6_WITHDRAWN, false);
        } else if (moved.to() == CaseStatus.FILED) {
            // the team gave it back, or it was checked and goes on: either way the team's own people are through with
            // it
            boolean worked = moved.from() == CaseStatus.CHECKING || moved.from() == CaseStatus.REPLIED;
            endAll(moved.number(), !worked, !worked);
        } else if (moved.to() == CaseStatus.DISPATCHED && moved.handlerKind() != HandlerKind.TEAM) {
            endAll(moved.number(), true, false);
        }
    }

    @EventListener
    void on(CaseTakenOver event) {
        endAll(event.number(), true, false);
    }

    @EventListener
    void on(ItemEnded event) {
        calls.runningForItem(event.number()).forEach(call -> end(call.number(), !event.settled(), null));
    }

    private void endAll(String caseNumber, boolean withdrawn, boolean onlyOfTeams) {
        calls.runningForCase(caseNumber).stream()
                .filter(call -> !onlyOfTeams || call.byTeam())
                .forEach(call -> end(call.number(), withdrawn, null));
    }
}

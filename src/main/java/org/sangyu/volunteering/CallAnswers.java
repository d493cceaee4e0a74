package org.sangyu.volunteering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.Helper;
import org.sangyu.people.PersonHidden;
import org.sangyu.people.VolunteerRoll;
import org.sangyu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who were asked answer. The call is locked first, so that the first who say yes have the places and never one
 * more; whoever comes later is told so at once and kindly. No costs nothing and leaves nothing behind.
 */
@Service
@Transactional
public class CallAnswers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HelpCalls calls;
    private final Asks asks;
    private final VolunteerRoll roll;
    private final Candidates candidates;
    private final CallMails mails;
    private final CaseClock caseClock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallAnswers(
            HelpCalls calls,
            Asks asks,
            VolunteerRoll roll,
            Candidates candidates,
            CallMails mails,
            CaseClock caseClock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.asks = asks;
        this.roll = roll;
        this.candidates = candidates;
        this.mails = mails;
        this.caseClock = caseClock;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a yes. */
    public enum Reply {
        /** The person has a place. */
        COMES,
        /** Others were quicker. */
        FULL,
        /** Nobody is looked for any more. */
        OVER
    }

    /**
     * Yes.
     *
     * @param typedBy who types it in for somebody on the phone; null when the person answers
     * @throws Refusal conflict, saying kindly what speaks against it now
     */
    public Reply accept(long askId, String typedBy) {
        HelpCall call = lockOf(askId);
        Ask ask = require(askId);
        if (ask.state() == AskState.ACCEPTED && !call.isOver()) {
            return Reply.COMES;
        }
        if (call.isOver() || call.state() == CallState.EXPIRED) {
            return Reply.OVER;
        }
        if (call.free() == 0) {
            return Reply.FULL;
        }
        asks.lockPerson(ask.personId());
        requireNothingAgainst(call, ask);
        asks.become(askId, AskState.ACCEPTED, typedBy, clock.instant());
        boolean full = call.free() == 1;
        calls.take(call.number(), call.taken() + 1, full ? CallState.FILLED : CallState.OPEN);
        if (full) {
            mails.filled(call);
            events.publishEvent(new CallFilled(call.number()));
        }
        return Reply.COMES;
    }

    /** Not this time. Whoever had said yes before takes that back by {@link #release}. */
    public void decline(long askId) {
        HelpCall call = lockOf(askId);
        if (!call.isOver() && require(askId).state() == AskState.ASKED) {
            asks.become(askId, AskState.DECLINED, null, clock.instant());
        }
    }

    /** Said yes and cannot come after all: the place is free again, and the coordinator is told. */
    public void release(long askId, String typedBy) {
        HelpCall call = lockOf(askId);
        if (call.isOver() || require(askId).state() != AskState.ACCEPTED) {
            return;
        }
        asks.become(askId, AskState.RELEASED, typedBy, clock.instant());
        boolean wasFull = call.state() == CallState.FILLED;
        calls.take(call.number(), call.taken() - 1, wasFull ? CallState.OPEN : call.state());
        if (wasFull && !call.expiresAt().isAfter(clock.instant())) {
            calls.expires(call.number(), caseClock.dueFromNow("volunteer.call"));
        }
        mails.released(calls.find(call.number()).orElseThrow());
        if (wasFull) {
            events.publishEvent(new PlaceReleased(call.number()));
        }
    }

    /** Whoever takes back the yes to being in the register is not counted on any more. */
    @EventListener
    void on(PersonHidden event) {
        asks.runningOf(event.personId()).forEach(ask -> release(ask.id(), null));
    }

    /** The written agreement was signed. */
    void agreed(long askId) {
        asks.agreed(askId, LocalDate.ofInstant(clock.instant(), ZONE));
    }

    private void requireNothingAgainst(HelpCall call, Ask ask) {
        Helper helper = roll.of(ask.personId()).orElseThrow(() -> Refusal.conflict("volunteering.help.not-volunteer"));
        List<String> against = candidates.against(call.wanted(), helper);
        if (!against.isEmpty()) {
            throw Refusal.conflict("volunteering.refused.not-you", String.join("; ", against));
        }
    }

    private HelpCall lockOf(long askId) {
        return calls.lockOf(askId).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
    }

    private Ask require(long askId) {
        return asks.find(askId).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
    }
}

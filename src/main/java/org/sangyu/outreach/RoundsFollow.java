package org.sangyu.outreach;

import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallEnded;
import org.sangyu.volunteering.CallUnclaimed;
import org.sangyu.volunteering.MatterCalls;
import org.sangyu.volunteering.ServiceWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What rounds make of what volunteers do: hours written down, a call that ended or that nobody answered. */
@Component
class RoundsFollow {

    private static final Actor RULE = Actor.system("outreach-rule");

    private final CarePlanTable plans;
    private final VisitTable visits;
    private final OpenRounds rounds;
    private final NextRound next;
    private final CarePlanEvents history;
    private final MatterCalls calls;
    private final ApplicationEventPublisher events;

    RoundsFollow(
            CarePlanTable plans,
            VisitTable visits,
            OpenRounds rounds,
            NextRound next,
            CarePlanEvents history,
            MatterCalls calls,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.visits = visits;
        this.rounds = rounds;
        this.next = next;
        this.history = history;
        this.calls = calls;
        this.events = events;
    }

    /** The first record makes the round done; those of others who went along belong to it as well. */
    @EventListener
    void on(ServiceWritten event) {
        visits.find(event.matter()).filter(visit -> visit.state().isOpen()).ifPresent(visit -> {
            CarePlan plan = plans.lock(visit.plan()).orElseThrow();
            visits.done(visit.number(), event.day(), event.nextStep());
            next.after(plan, visit);
            rounds.running(visit).ifPresent(calls::done);
            history.note(plan.number(), "visited", null, RULE);
            events.publishEvent(new VisitRecorded(plan.number()));
        });
    }

    @EventListener
    void on(CallEnded event) {
        if (event.withdrawn()) {
            unarrange(event.number());
        }
    }

    @EventListener
    void on(CallUnclaimed event) {
        if (event.taken() == 0) {
            unarrange(event.number());
        }
    }

    private void unarrange(String call) {
        visits.arrangedBy(call).ifPresent(visit -> {
            visits.due(visit.number());
            history.note(visit.plan(), "unarranged", call, RULE);
            events.publishEvent(new VisitUnarranged(visit.plan()));
        });
    }
}

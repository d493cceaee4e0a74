package org.sangyu.outreach;

import java.util.Optional;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.MatterCalls;
import org.springframework.stereotype.Component;

/** The round of a plan that is open, and how it is dropped when nobody is to go. */
@Component
class OpenRounds {

    private final VisitTable visits;
    private final MatterCalls calls;

    OpenRounds(VisitTable visits, MatterCalls calls) {
        this.visits = visits;
        this.calls = calls;
    }

    Optional<CareVisit> find(String plan) {
        return visits.open(plan);
    }

    /** Whoever said yes is told that nobody needs to go. */
    void drop(String plan, Actor by) {
        visits.open(plan).ifPresent(visit -> {
            visits.close(visit.number(), VisitState.DROPPED, null);
            callOff(visit, by);
        });
    }

    /** The call of the round, if it still runs. */
    void callOff(CareVisit visit, Actor by) {
        running(visit).ifPresent(number -> calls.withdraw(number, null, by));
    }

    Optional<String> running(CareVisit visit) {
        return visit.callNumber() == null
                ? Optional.empty()
                : calls.find(visit.callNumber())
                        .filter(seen -> !seen.call().isOver())
                        .map(seen -> seen.call().number());
    }
}

package org.sangyu.workflow;

import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.RequestDesk;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Takes a suspended case up again and moves its timers to the deadline that it then has. */
@Component
class Resumption {

    private final RequestDesk requests;
    private final CaseClock clock;
    private final CaseTimers timers;

    Resumption(RequestDesk requests, CaseClock clock, CaseTimers timers) {
        this.requests = requests;
        this.clock = clock;
        this.timers = timers;
    }

    void resume(String number, String reason, Actor actor) {
        CaseFacts facts = requests.resume(number, reason, actor);
        timers.moveTo(facts, clock.nextRed(number));
    }
}

package org.sangyu.outreach;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Says when the next round of a plan is due, once one is over. */
@Component
class NextRound {

    private final CarePlanTable plans;
    private final Clock clock;

    NextRound(CarePlanTable plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    void after(CarePlan plan, CareVisit visit) {
        plans.dueOn(plan.number(), plan.rhythm().after(visit.dueOn(), CarePlanDesk.today(clock)));
    }
}

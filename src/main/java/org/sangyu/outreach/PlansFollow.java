package org.sangyu.outreach;

import java.util.List;
import java.util.Optional;
import org.sangyu.people.CategoriesChanged;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.ConsentTakenBack;
import org.sangyu.people.PersonHidden;
import org.sangyu.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What plans make of what happens to people: another category, a yes taken back, leaving the register. */
@Component
@Transactional
class PlansFollow {

    private static final Actor RULE = Actor.system("outreach-rule");

    private final CarePlanTable plans;
    private final PlanCare care;
    private final Circumstances circumstances;
    private final VisitTable visits;

    PlansFollow(CarePlanTable plans, PlanCare care, Circumstances circumstances, VisitTable visits) {
        this.plans = plans;
        this.care = care;
        this.circumstances = circumstances;
        this.visits = visits;
    }

    /** A plan whose category is no more goes on for another reason, if there is one, or ends. */
    @EventListener
    void on(CategoriesChanged event) {
        for (CarePlan plan : plans.openOf(event.personIds())) {
            if (plan.reason() == OutreachReason.WISH || circumstances.still(plan)) {
                continue;
            }
            Optional<RhythmRule> other = circumstances.now(plan);
            if (other.isPresent()) {
                care.because(plan, other.get(), RULE);
            } else {
                care.end(plan, EndReason.CATEGORY, null, RULE);
            }
        }
    }

    @EventListener
    void on(ConsentTakenBack event) {
        if (event.purpose() == ConsentPurpose.OUTREACH) {
            endAll(event.personId(), EndReason.WISH);
            visits.forget(event.personId());
        }
    }

    @EventListener
    void on(PersonHidden event) {
        endAll(event.personId(), EndReason.LEFT);
        visits.forget(event.personId());
    }

    private void endAll(long personId, EndReason reason) {
        plans.openOf(List.of(personId)).forEach(plan -> care.end(plan, reason, null, RULE));
    }
}

package org.sangyu.outreach;

import org.sangyu.people.PersonDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** Who may see a plan and act on it: whoever keeps the register of the person's branch or community, and the person. */
@Component
class CarePlanDoors {

    private final CarePlanTable plans;
    private final PersonDesk people;

    CarePlanDoors(CarePlanTable plans, PersonDesk people) {
        this.plans = plans;
        this.people = people;
    }

    /** @throws Refusal not found, also for whoever may not know of it */
    CarePlan kept(String number, Actor actor) {
        CarePlan plan = plans.lock(number).orElseThrow(() -> unknown(number));
        if (!keeps(plan, actor)) {
            throw unknown(number);
        }
        return plan;
    }

    /** The same for the person themselves. */
    CarePlan keptOrOwn(String number, Actor actor) {
        CarePlan plan = plans.lock(number).orElseThrow(() -> unknown(number));
        if (!keeps(plan, actor) && !isOwn(plan, actor)) {
            throw unknown(number);
        }
        return plan;
    }

    boolean isOwn(CarePlan plan, Actor actor) {
        return people.self(actor).filter(self -> self.id() == plan.personId()).isPresent();
    }

    static boolean keeps(CarePlan plan, Actor actor) {
        return (plan.branchCode() != null && actor.may(Permission.KEEP_REGISTER, plan.branchCode()))
                || actor.may(Permission.KEEP_REGISTER, plan.areaCode());
    }

    static Refusal unknown(String number) {
        return Refusal.notFound("outreach.unknown", number);
    }
}

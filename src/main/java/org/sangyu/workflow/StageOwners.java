package org.sangyu.workflow;

import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.Recusals;
import org.sangyu.organisation.Tier;
import org.springframework.stereotype.Component;

/** Which organisation has the ball in a stage of a case. */
@Component
class StageOwners {

    private final DispatchDesk dispatch;
    private final Recusals recusals;

    StageOwners(DispatchDesk dispatch, Recusals recusals) {
        this.dispatch = dispatch;
        this.recusals = recusals;
    }

    /** @throws IllegalStateException for a stage that nobody owns: a mistake of ours */
    String of(String stage, String number) {
        CaseFacts facts = dispatch.facts(number);
        return switch (stage) {
            case "intake", "dispatch", "check-and-close" -> facts.deskCode();
            case "volunteer-offer", "volunteer-handling", "unit-handling" -> facts.handlerCode();
            // clerks sit at the town, so that nobody calls back for their own desk
            case "callback" ->
                recusals.lowest(facts.id(), facts.areaCode(), Tier.TOWN).codeFor(facts.areaCode());
            case "overdue", "next-tier" -> Tier.valueOf(facts.tier()).next().codeFor(facts.areaCode());
            default -> throw new IllegalStateException("Nobody owns the stage " + stage);
        };
    }
}

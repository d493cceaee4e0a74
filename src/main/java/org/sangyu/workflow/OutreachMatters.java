package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.outreach.CarePlan;
import org.sangyu.outreach.CareRoundDesk;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/** What the two stages of a plan show of it, and whose tasks they are: the branch's, or the community's in its place. */
@Component
class OutreachMatters {

    private final CareRoundDesk rounds;
    private final Accounts accounts;
    private final RegisterWords words;

    OutreachMatters(CareRoundDesk rounds, Accounts accounts, RegisterWords words) {
        this.rounds = rounds;
        this.accounts = accounts;
        this.words = words;
    }

    Role keeper(String number) {
        return branchAnswers(rounds.require(number)) ? Role.BRANCH : Role.COMMUNITY;
    }

    String owner(String number) {
        CarePlan plan = rounds.require(number);
        return branchAnswers(plan) ? plan.branchCode() : plan.areaCode();
    }

    Matter of(String number) {
        CarePlan plan = rounds.require(number);
        String kind = words.say("outreach.kind." + plan.kind());
        List<Matter.Line> lines = new ArrayList<>(List.of(
                new Matter.Line("workflow.matter.who", plan.name()),
                new Matter.Line("outreach.kind", kind),
                new Matter.Line("outreach.why", words.say("outreach.reason." + plan.reason())),
                new Matter.Line("outreach.rhythm", words.say("outreach.rhythm." + plan.rhythm()))));
        if (plan.wish() != null) {
            lines.add(new Matter.Line("outreach.wish", plan.wish()));
        }
        return new Matter(
                number,
                words.say("workflow.matter.outreach", Masking.name(plan.name()), kind),
                plan.state().name(),
                lines,
                "/outreach/" + number);
    }

    private boolean branchAnswers(CarePlan plan) {
        return plan.branchCode() != null && accounts.isHeld(Role.BRANCH, plan.branchCode());
    }
}

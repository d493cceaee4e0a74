package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.organisation.Tier;

/** The user task of the stage {@code appeal-review}: the tier above supports an appeal, or does not. */
@ProcessTasks
public class AppealReviewTasks implements StageTasks {

    private final AppealDesk appeals;
    private final CaseClock clock;
    private final AppealWords words;
    private final DispatchDesk dispatch;

    AppealReviewTasks(AppealDesk appeals, CaseClock clock, AppealWords words, DispatchDesk dispatch) {
        this.appeals = appeals;
        this.clock = clock;
        this.words = words;
        this.dispatch = dispatch;
    }

    public String reviewerRole(DelegateExecution execution) {
        return reviewer(dispatch.facts(execution.getProcessBusinessKey())).key();
    }

    /** The tier above the desk that had the case; of what the city had, the city itself by somebody else. */
    Tier reviewer(CaseFacts facts) {
        return Tier.valueOf(facts.tier()).next();
    }

    public Date reviewBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "request.decide"));
    }

    public String reviewAppeal(TaskAct act) {
        boolean agreed = act.fields().is("agreed", "YES");
        appeals.review(act.number(), agreed, act.fields().text("opinion"), act.actor());
        return agreed ? "AGREED" : "REFUSED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("appeal", words.of(number));
    }
}

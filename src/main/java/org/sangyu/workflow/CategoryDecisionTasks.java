package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.CategoryDecisions;
import org.sangyu.people.CategoryReview;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.refusal.Findings;

/** The user task of the stage {@code category-decision}: the community decides, and the member is told. */
@ProcessTasks
public class CategoryDecisionTasks implements MatterStage {

    private final CategoryReviews reviews;
    private final CategoryDecisions decisions;
    private final CategoryMatters matters;
    private final RegisterWords words;
    private final CaseClock clock;

    CategoryDecisionTasks(
            CategoryReviews reviews,
            CategoryDecisions decisions,
            CategoryMatters matters,
            RegisterWords words,
            CaseClock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.matters = matters;
        this.words = words;
        this.clock = clock;
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("review.decide"));
    }

    public String decideCategory(TaskAct act) {
        String reason = act.fields().text("reason");
        if (act.fields().is("decision", "AGAIN")) {
            decisions.giveBack(act.number(), reason, act.actor());
            return "AGAIN";
        }
        boolean other = act.fields().is("decision", "OTHER");
        ParticipationCategory category = other
                ? act.fields().choice("category", ParticipationCategory.class)
                : reviews.require(act.number()).proposed();
        new Findings()
                .check(category != null, "category", "workflow.refused.category-needed")
                .check(!other || reason != null, "reason", "workflow.refused.why-needed")
                .orRefuse();
        decisions.decide(
                act.number(), category, other ? reason : null, act.fields().text("toldHow"), act.actor());
        return "DECIDED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        CategoryReview review = reviews.require(number);
        String proposal = words.say(
                "workflow.matter.proposed",
                words.say("people.category." + review.proposed()),
                review.reason() == null ? "" : review.reason());
        return Prefill.none().value("proposal", proposal);
    }

    @Override
    public String owner(String number) {
        return reviews.require(number).areaCode();
    }

    @Override
    public Matter matter(String number) {
        return matters.of(number);
    }
}

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.CategoryDecisions;
import org.sangyu.people.CategoryReview;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;

/** The user task of the stage {@code category-proposal}: the branch says which category fits the member. */
@ProcessTasks
public class CategoryProposalTasks implements MatterStage {

    private final CategoryReviews reviews;
    private final CategoryDecisions decisions;
    private final CategoryMatters matters;
    private final Accounts accounts;
    private final CaseClock clock;

    CategoryProposalTasks(
            CategoryReviews reviews,
            CategoryDecisions decisions,
            CategoryMatters matters,
            Accounts accounts,
            CaseClock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.matters = matters;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Date proposeBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("review.propose"));
    }

    public String proposerRole(DelegateExecution execution) {
        return branchAnswers(execution.getProcessBusinessKey()) ? Role.BRANCH.key() : Role.COMMUNITY.key();
    }

    public String proposeCategory(TaskAct act) {
        decisions.propose(
                act.number(),
                act.fields().choice("category", ParticipationCategory.class),
                act.fields().text("reason"),
                act.actor());
        return "PROPOSED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none()
                .value(
                        "category",
                        reviews.member(number).membership().category().name());
    }

    /** The branch; where nobody of the branch can sign in, the community proposes in its place. */
    @Override
    public String owner(String number) {
        CategoryReview review = reviews.require(number);
        return branchAnswers(number) ? review.branchCode() : review.areaCode();
    }

    @Override
    public Matter matter(String number) {
        return matters.of(number);
    }

    private boolean branchAnswers(String number) {
        return accounts.isHeld(Role.BRANCH, reviews.require(number).branchCode());
    }
}

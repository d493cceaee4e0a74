package org.sangyu.workflow;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.organisation.Tier;
import org.sangyu.recognition.Nomination;
import org.sangyu.recognition.NominationState;
import org.sangyu.recognition.ReviewDesk;
import org.sangyu.recognition.ReviewDesk.Verdict;
import org.sangyu.recognition.RoundBook;

/** The user task of the stage {@code recognition-review}: the office looks at each nominee. */
@ProcessTasks
public class RecognitionReviewTasks implements MatterStage {

    private final ReviewDesk desk;
    private final RoundBook book;
    private final RecognitionMatters matters;
    private final CaseClock clock;

    RecognitionReviewTasks(ReviewDesk desk, RoundBook book, RecognitionMatters matters, CaseClock clock) {
        this.desk = desk;
        this.book = book;
        this.matters = matters;
        this.clock = clock;
    }

    public String reviewerRole(DelegateExecution execution) {
        return Tier.of(owner(execution.getProcessBusinessKey())).key();
    }

    public Date reviewBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("recognition.review"));
    }

    public String reviewNominations(TaskAct act) {
        String number = act.number();
        desk.decide(
                number,
                Long.parseLong(act.fields().text("nominee")),
                act.fields().choice("decision", Verdict.class),
                act.fields().text("reason"),
                act.fields().flag("unrelated"),
                act.actor());
        return desk.any(number, NominationState.NOMINATED) ? "MORE" : close(number);
    }

    /** Of those who waited the last said no: what became of the review is told by the others. */
    public String closeReview(DelegateExecution execution) {
        return close(execution.getProcessBusinessKey());
    }

    String close(String number) {
        if (desk.any(number, NominationState.RETURNED)) {
            desk.askAgain(number, clock.dueFromNow("recognition.again"));
            return "RETURNED";
        }
        return desk.any(number, NominationState.ACCEPTED) ? "ACCEPTED" : "NOBODY";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        List<Nomination> waiting = desk.waiting(number);
        Prefill prefill = Prefill.none()
                .options("nomineeOptions", waiting.stream().map(matters::option).toList());
        return waiting.isEmpty()
                ? prefill
                : prefill.value("nominee", waiting.get(0).key());
    }

    @Override
    public String owner(String number) {
        return book.require(number).areaCode();
    }

    @Override
    public Matter matter(String number) {
        return matters.review(number, desk.waiting(number));
    }
}

package org.sangyu.workflow;

import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.recognition.NominationDesk;
import org.sangyu.recognition.NominationState;
import org.sangyu.recognition.PublicityDesk;
import org.sangyu.recognition.ReviewDesk;
import org.sangyu.recognition.RoundBook;

/** What the process {@code recognition} asks and does by itself: who nominates, until when, publicity, the end. */
@ProcessTasks
public class RecognitionTasks {

    private final RoundBook book;
    private final NominationDesk nomination;
    private final ReviewDesk review;
    private final PublicityDesk publicity;
    private final CaseClock clock;

    RecognitionTasks(
            RoundBook book, NominationDesk nomination, ReviewDesk review, PublicityDesk publicity, CaseClock clock) {
        this.book = book;
        this.nomination = nomination;
        this.review = review;
        this.publicity = publicity;
        this.clock = clock;
    }

    public Collection<String> nominators(DelegateExecution execution) {
        return nomination.nominators(number(execution));
    }

    public Date nominateBy(DelegateExecution execution) {
        return Date.from(book.require(number(execution)).nominateBy());
    }

    public void closeNomination(DelegateExecution execution) {
        nomination.close(number(execution));
    }

    public boolean anyNominated(DelegateExecution execution) {
        return review.any(number(execution), NominationState.NOMINATED);
    }

    public boolean anyAccepted(DelegateExecution execution) {
        return review.any(number(execution), NominationState.ACCEPTED);
    }

    public boolean anyHonoured(DelegateExecution execution) {
        return review.any(number(execution), NominationState.HONOURED);
    }

    public void startPublicity(DelegateExecution execution) {
        publicity.start(number(execution), clock.dueFromNow("recognition.publicity"));
        review.thank(number(execution));
    }

    public Date publicityUntil(DelegateExecution execution) {
        return Date.from(book.require(number(execution)).publicityUntil());
    }

    public boolean awaitsDecision(DelegateExecution execution) {
        return publicity.awaitsDecision(number(execution));
    }

    public void publish(DelegateExecution execution) {
        publicity.publish(number(execution));
    }

    public void endWithNobody(DelegateExecution execution) {
        publicity.endWithNobody(number(execution));
        review.thank(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}

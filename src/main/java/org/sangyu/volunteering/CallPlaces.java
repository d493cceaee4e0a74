package org.sangyu.volunteering;

import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does about a running call: answers for somebody on the phone, notes an agreement, calls it off. */
@Service
@Transactional
public class CallPlaces {

    private final CallQueries queries;
    private final Asks asks;
    private final CallAnswers answers;
    private final CallEnding ending;
    private final AuditLog audit;

    CallPlaces(CallQueries queries, Asks asks, CallAnswers answers, CallEnding ending, AuditLog audit) {
        this.queries = queries;
        this.asks = asks;
        this.answers = answers;
        this.ending = ending;
        this.audit = audit;
    }

    /** Somebody said yes on the phone. */
    public CallAnswers.Reply comes(String number, long personId, Actor by) {
        return answers.accept(ask(number, personId, by).id(), by.username());
    }

    /** Somebody said on the phone that it does not work out after all. */
    public void cannotCome(String number, long personId, Actor by) {
        answers.release(ask(number, personId, by).id(), by.username());
    }

    /** The written agreement of somebody who comes was signed. */
    public void agreed(String number, long personId, Actor by) {
        answers.agreed(ask(number, personId, by).id());
    }

    /**
     * Nobody needs to go any more.
     *
     * @param words a kind word to those who said yes; blank for the usual ones
     */
    public void withdraw(String number, String words, Actor by) {
        HelpCall call = queries.require(number, by).call();
        new Findings()
                .optional(words, 300, "words", "volunteering.call.refused.length")
                .orRefuse();
        if (call.isOver()) {
            throw Refusal.conflict("volunteering.call.refused.over");
        }
        ending.end(number, true, words == null || words.isBlank() ? null : words.strip());
        audit.record(by, "call-withdrawn", number, true, java.util.Map.of());
    }

    private Ask ask(String number, long personId, Actor by) {
        queries.require(number, by);
        return asks.of(number, personId).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
    }
}

package org.sangyu.volunteering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A call for what another module keeps, as that module sees it: who comes, a yes that was said on the phone, and its end.
 * Whether the actor may do that has been asked there.
 */
@Service
@Transactional
public class MatterCalls {

    private final HelpCalls calls;
    private final Asks asks;
    private final CallAnswers answers;
    private final CallEnding ending;
    private final AuditLog audit;

    MatterCalls(HelpCalls calls, Asks asks, CallAnswers answers, CallEnding ending, AuditLog audit) {
        this.calls = calls;
        this.asks = asks;
        this.answers = answers;
        this.ending = ending;
        this.audit = audit;
    }

    /** Empty for no such call. */
    @Transactional(readOnly = true)
    public Optional<CallQueries.Seen> find(String number) {
        return calls.find(number).map(call -> {
            List<Ask> asked = asks.of(number);
            return new CallQueries.Seen(
                    call,
                    asked,
                    CallQueries.in(asked, AskState.ACCEPTED),
                    CallQueries.in(asked, AskState.ASKED).size());
        });
    }

    /** Somebody who was asked said yes on the phone. */
    public CallAnswers.Reply comes(String number, long personId, Actor by) {
        Ask ask = asks.of(number, personId).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
        return answers.accept(ask.id(), by.username());
    }

    /** What it was for is done. */
    public void done(String number) {
        ending.end(number, false, null);
    }

    /** Nobody needs to go any more. @param words to those who wanted to come; null for the usual ones */
    public void withdraw(String number, String words, Actor by) {
        ending.end(number, true, words);
        audit.record(by, "call-withdrawn", number, true, Map.of());
    }
}

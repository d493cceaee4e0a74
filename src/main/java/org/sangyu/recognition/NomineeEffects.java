package org.sangyu.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows when something is decided about a nominee: the log, mail, and the procedure going on. */
@Component
class NomineeEffects {

    private final Objections objections;
    private final RecognitionMails mails;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    NomineeEffects(Objections objections, RecognitionMails mails, AuditLog audit, ApplicationEventPublisher events) {
        this.objections = objections;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
    }

    void nominated(Nomination it, Actor by) {
        audit.record(
                by,
                "recognition-nominated",
                it.roundNumber(),
                true,
                Map.of("category", it.category(), "by", it.orgCode()));
        mails.nominated(it);
    }

    void reviewed(Nomination it, ReviewDesk.Verdict verdict, Actor by) {
        audit.record(
                by,
                "recognition-reviewed",
                it.roundNumber(),
                true,
                Map.of("nomination", it.id(), "verdict", verdict.name()));
    }

    void notListed(Round round, List<Nomination> nominees) {
        mails.thanked(round, nominees);
    }

    /** @param own whether the nominee said so, and not whoever nominated in their name */
    void declined(Nomination it, boolean own, Actor by) {
        audit.record(by, "recognition-no-thanks", it.roundNumber(), true, Map.of("nomination", it.id()));
        if (own) {
            mails.declined(it);
        }
    }

    void standsAgain(Nomination it, Actor by) {
        audit.record(by, "recognition-stands-again", it.roundNumber(), true, Map.of("nomination", it.id()));
    }

    /** An objection was decided. */
    void ruled(ObjectionRuling.Seen seen, boolean upheld, boolean tell, Actor by) {
        audit.record(by, "recognition-objection", seen.objection().number(), true, Map.of("upheld", upheld));
        if (tell) {
            mails.struck(seen.round(), seen.nominee());
        }
    }

    /** What is still open against somebody who is out need not be decided any more. */
    void dropObjections(Nomination out, Instant now) {
        objections.of(out.roundNumber()).stream()
                .filter(it -> it.nominationId() == out.id() && it.state() == ObjectionState.OPEN)
                .forEach(it -> {
                    objections.drop(it.number(), now);
                    events.publishEvent(new ObjectionDropped(it.number()));
                });
    }

    /** Of the objections to a nominee none is open any more. */
    void settled(String round) {
        events.publishEvent(new ObjectionsDecided(round));
    }

    /** While the office reviews, nobody is left whom it could look at. */
    void noneToReview(String round) {
        events.publishEvent(new NoneToReview(round));
    }
}

package org.sangyu.recognition;

import java.util.Map;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a decision about an objection: the log, mail, and the procedure going on. */
@Component
class RulingEffects {

    private final RecognitionMails mails;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RulingEffects(RecognitionMails mails, AuditLog audit, ApplicationEventPublisher events) {
        this.mails = mails;
        this.audit = audit;
        this.events = events;
    }

    void decided(ObjectionRuling.Seen seen, boolean upheld, boolean tell, Actor by) {
        audit.record(by, "recognition-objection", seen.objection().number(), true, Map.of("upheld", upheld));
        if (tell) {
            mails.struck(seen.round(), seen.nominee());
        }
    }

    void dropped(String number) {
        events.publishEvent(new ObjectionDropped(number));
    }

    void allDecided(String round) {
        events.publishEvent(new ObjectionsDecided(round));
    }
}

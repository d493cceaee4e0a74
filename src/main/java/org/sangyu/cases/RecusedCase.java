package org.sangyu.cases;

import org.sangyu.organisation.Tier;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a case away from those who must not see it any more, and gives it to a desk that may. */
@Component
class RecusedCase {

    private static final Actor RULE = Actor.system("recusal");

    private final CaseJournal journal;
    private final Recusals recusals;
    private final CoHandlingDesk coHandling;
    private final CaseStays stays;
    private final ApplicationEventPublisher events;

    RecusedCase(
            CaseJournal journal,
            Recusals recusals,
            CoHandlingDesk coHandling,
            CaseStays stays,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.recusals = recusals;
        this.coHandling = coHandling;
        this.stays = stays;
        this.events = events;
    }

    void takeFromThem(LivelihoodCase it) {
        Tier before = Tier.valueOf(it.tier);
        Tier tier = recusals.lowest(it.id, it.areaCode, before);
        if (tier != before) {
            it.tier = tier.name();
            it.deskCode = tier.codeFor(it.areaCode);
            giveBack(it, "-take-over");
        } else if (recusals.excludes(it.id, it.handlerCode) && it.status.mayBecome(CaseStatus.FILED)) {
            giveBack(it, "-hand-back");
        }
        coHandling.release(it, RULE);
        // nobody gives a closed case away, but somebody else may have to call back
        stays.follow(it, journal.now());
        events.publishEvent(new CaseRecused(it.number));
    }

    private void giveBack(LivelihoodCase it, String act) {
        CaseStatus back = DispatchDesk.comeBack(it.status);
        if (it.status.mayBecome(back)) {
            it.handTo(null, null);
            journal.move(it, back, RULE, RecusalDesk.ACTION + act, null);
        } else {
            journal.note(it, RULE, RecusalDesk.ACTION + act, null);
        }
        // what is closed, rests or is being ended has no stage that could begin again at another desk
        if (it.status == back) {
            events.publishEvent(new CaseTakenOver(it.number));
        }
    }
}

package org.sangyu.cases;

import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the petitioner's side may do at any time while a case is open: urge it 催办, or withdraw it 撤回. */
@Service
public class PetitionersDesk {

    private final CaseJournal journal;
    private final CaseQueries queries;
    private final MergedCases merged;
    private final CaseMails mails;
    private final ApplicationEventPublisher events;

    PetitionersDesk(
            CaseJournal journal,
            CaseQueries queries,
            MergedCases merged,
            CaseMails mails,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.queries = queries;
        this.merged = merged;
        this.mails = mails;
        this.events = events;
    }

    @Transactional
    public void withdraw(String number, String reason, Actor actor) {
        LivelihoodCase it = openFor(number, reason, actor);
        if (!merged.waitingFor(it).isEmpty()) {
            // others brought the same matter: it goes on for them
            it.noReply = true;
            journal.note(it, actor, "withdraw-kept", reason.strip());
            mails.withdrawn(it);
            return;
        }
        it.closingCode = ClosingCode.C6_WITHDRAWN;
        it.excludedCode = Exclusion.X12;
        it.closedAt = journal.now();
        journal.move(it, CaseStatus.CLOSED, actor, "withdraw", reason.strip());
        LivelihoodCase closed = journal.open(number);
        closed.archivedAt = journal.now();
        journal.move(closed, CaseStatus.ARCHIVED, Actor.system("archive"), "archive", null);
        mails.withdrawn(closed);
        events.publishEvent(new CaseWithdrawn(number));
    }

    @Transactional
    public void urge(String number, String reason, Actor actor) {
        LivelihoodCase it = openFor(number, reason, actor);
        it.urgeCount++;
        journal.note(it, actor, "urge", reason.strip());
        mails.urged(it);
        events.publishEvent(new CaseUrged(number));
    }

    /** Who submitted it, and the desks of its area. */
    static boolean speaksFor(LivelihoodCase it, Actor actor) {
        return it.submittedBy == actor.accountId() || actor.may(Permission.SPEAK_FOR_PETITIONER, it.areaCode);
    }

    private LivelihoodCase openFor(String number, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        if (!queries.isSeenBy(actor, number)) {
            throw CaseQueries.unknown(number);
        }
        if (!speaksFor(it, actor)) {
            throw Refusal.notFound("cases.refused.not-found", number);
        }
        new Findings()
                .text(reason, 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length")
                .orRefuse();
        if (!it.status.isOpen()) {
            throw Refusal.conflict("cases.refused.closed-already", number, it.status);
        }
        return it;
    }
}

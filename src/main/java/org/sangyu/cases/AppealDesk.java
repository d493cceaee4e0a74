package org.sangyu.cases;

import java.util.EnumSet;
import java.util.Set;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 申诉: once a case is closed, those who had it may say, once, why it should not count against them. The tier above and
 * the city decide, three different people; a granted appeal changes the figures and no fact (domain.md §3.5, §13.10).
 */
@Service
public class AppealDesk {

    private static final Set<CaseStatus> AFTER_CLOSING =
            EnumSet.of(CaseStatus.CLOSED, CaseStatus.CALLED_BACK, CaseStatus.ARCHIVED);

    private final CaseJournal journal;
    private final AppealBook book;
    private final ApplicationEventPublisher events;

    AppealDesk(CaseJournal journal, AppealBook book, ApplicationEventPublisher events) {
        this.journal = journal;
        this.book = book;
        this.events = events;
    }

    /** Whether this person's side had the case, it is closed, and nobody appealed yet. */
    @Transactional(readOnly = true)
    public boolean mayAppeal(String number, Actor actor) {
        LivelihoodCase it = journal.read(number);
        return AFTER_CLOSING.contains(it.status) && hadIt(it, actor) && !book.hasOne(it.id);
    }

    /** @throws Refusal beside the field, or because nothing of this case can be appealed against (any more) */
    @Transactional
    public void ask(String number, AppealKind kind, String evidence, Actor actor) {
        LivelihoodCase it = journal.open(number);
        if (!hadIt(it, actor)) {
            throw Refusal.notPermitted("cases.refused.appeal-not-yours");
        }
        if (!AFTER_CLOSING.contains(it.status)) {
            throw Refusal.conflict("cases.refused.appeal-open", number, it.status);
        }
        if (book.hasOne(it.id)) {
            throw Refusal.conflict("cases.refused.appealed-already", number);
        }
        new Findings()
                .check(kind != null, "kind", "cases.refused.appeal-kind")
                .check(kind == null || appliesTo(it, kind), "kind", "cases.refused.appeal-" + kind)
                .text(evidence, 1000, "evidence", "cases.refused.evidence-missing", "cases.refused.reason-length")
                .orRefuse();
        book.ask(it.id, kind, evidence.strip(), journal.now(), actor);
        journal.note(it, actor, "appeal", evidence.strip());
        events.publishEvent(new CaseAppealed(number));
    }

    /** @throws Refusal when none is on its way */
    @Transactional(readOnly = true)
    public Appeal open(String number) {
        return require(journal.read(number));
    }

    /** The tier above says whether the city shall decide. */
    @Transactional
    public void review(String number, boolean supported, String opinion, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Appeal appeal = requireOthers(it, actor);
        requireOpinion(supported, opinion);
        book.review(appeal.id(), supported, opinion, journal.now(), actor);
        journal.note(it, actor, supported ? "appeal-supported" : "appeal-dismissed", opinion);
    }

    /** The city decides; what is granted counts from now on. */
    @Transactional
    public void decide(String number, boolean granted, String opinion, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Appeal appeal = requireOthers(it, actor);
        if (!appeal.isReviewed()) {
            throw Refusal.conflict("cases.refused.request-not-reviewed");
        }
        requireOpinion(granted, opinion);
        book.decide(appeal.id(), granted, opinion, journal.now(), actor);
        if (granted && appeal.kind() == AppealKind.OVERDUE) {
            book.exempt(it.id);
        } else if (granted) {
            it.excludedCode = appeal.kind().exclusion();
        }
        journal.note(it, actor, granted ? "appeal-granted" : "appeal-dismissed", opinion);
    }

    private boolean appliesTo(LivelihoodCase it, AppealKind kind) {
        return switch (kind) {
            case OVERDUE -> it.redMarkedAt != null;
            case DISSATISFIED -> it.excludedCode == null && book.wasCalledUnsatisfied(it.id);
            case EXCLUSION -> it.excludedCode == null;
        };
    }

    /** A unit for itself, and the desk for its volunteers and its own work. */
    private static boolean hadIt(LivelihoodCase it, Actor actor) {
        return actor.grants().stream().anyMatch(grant -> hadIt(it, grant));
    }

    private static boolean hadIt(LivelihoodCase it, Grant grant) {
        return it.handlerKind == HandlerKind.UNIT
                ? (grant.role() == Role.UNIT || grant.role() == Role.UNIT_LEAD)
                        && grant.scope().equals(it.handlerCode)
                : grant.role() == Role.valueOf(it.tier) && grant.scope().equals(it.deskCode);
    }

    private Appeal require(LivelihoodCase it) {
        return book.open(it.id).orElseThrow(() -> Refusal.conflict("cases.refused.request-gone"));
    }

    private Appeal requireOthers(LivelihoodCase it, Actor actor) {
        Appeal appeal = require(it);
        boolean own = appeal.askedBy() == actor.accountId();
        boolean reviewed = appeal.isReviewed() && appeal.reviewedBy() == actor.accountId();
        if (own || reviewed) {
            throw Refusal.notPermitted("cases.refused.own-request");
        }
        return appeal;
    }

    private static void requireOpinion(boolean agreed, String opinion) {
        new Findings()
                .check(agreed || (opinion != null && !opinion.isBlank()), "opinion", "cases.refused.opinion-missing")
                .optional(opinion, 1000, "opinion", "cases.refused.note-length")
                .orRefuse();
    }
}

package org.sangyu.cases;

import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extension 延期, suspension 挂账 and termination 终止: asked for by those who handle the case, reviewed by their lead and
 * decided by a desk, by three different people (domain.md §2, §3.5). One request of a case waits at a time.
 */
@Service
public class RequestDesk {

    private final CaseJournal journal;
    private final RequestRules rules;
    private final RequestBook book;
    private final CaseClock clock;
    private final CasePauses pauses;
    private final AutomaticActs automatic;
    private final MergedCases merged;
    private final CaseMails mails;

    RequestDesk(
            CaseJournal journal,
            RequestRules rules,
            RequestBook book,
            CaseClock clock,
            CasePauses pauses,
            AutomaticActs automatic,
            MergedCases merged,
            CaseMails mails) {
        this.automatic = automatic;
        this.journal = journal;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
        this.pauses = pauses;
        this.merged = merged;
        this.mails = mails;
    }

    /** @throws Refusal when a request waits: what would make it pointless has to wait with it */
    @Transactional(readOnly = true)
    public void requireNonePending(String number) {
        if (book.pending(journal.read(number).id).isPresent()) {
            throw Refusal.conflict("cases.refused.request-pending");
        }
    }

    /** @throws Refusal beside the field, or because the case does not allow it now */
    @Transactional
    public void ask(String number, NewRequest asked, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.HANDLING);
        if (book.pending(it.id).isPresent()) {
            throw Refusal.conflict("cases.refused.request-pending");
        }
        rules.check(it, asked, journal.now());
        book.ask(it.id, asked, journal.now(), actor);
        String note = asked.reason().strip();
        if (asked.kind() == RequestKind.TERMINATION) {
            journal.move(it, CaseStatus.TERMINATING, actor, asked.kind().asked(), note);
        } else {
            journal.note(it, actor, asked.kind().asked(), note);
        }
    }

    /** What waits to be reviewed or decided, for those who do it; empty when the case moved on. */
    @Transactional(readOnly = true)
    public Optional<PendingRequest> pending(String number) {
        return book.pending(journal.read(number).id)
                .map(it -> new PendingRequest(it.kind(), it.reason(), it.days(), it.untilDay()));
    }

    /** The handler's own lead says whether the request shall go to the desk. */
    @Transactional
    public boolean review(String number, boolean agreed, String opinion, Actor actor) {
        LivelihoodCase it = journal.open(number);
        CaseRequest request = require(it, actor);
        requireOpinion(agreed, opinion);
        book.review(request.id(), agreed, opinion, journal.now(), actor);
        if (agreed) {
            journal.note(it, actor, "request-reviewed", opinion);
        } else {
            refuse(it, request, opinion, actor);
        }
        return agreed;
    }

    /** The desk decides; what was asked for happens at once, and the petitioner is told of it. */
    @Transactional
    public CaseFacts decide(String number, boolean agreed, String opinion, Actor actor) {
        LivelihoodCase it = journal.open(number);
        CaseRequest request = require(it, actor);
        if (!request.isReviewed()) {
            throw Refusal.conflict("cases.refused.request-not-reviewed");
        }
        requireOpinion(agreed, opinion);
        book.decide(request.id(), agreed, opinion, journal.now(), actor);
        LivelihoodCase decided = agreed ? grant(it, request, actor) : refuse(it, request, opinion, actor);
        return decided.facts(journal.now());
    }

    /** The case moves on before anybody decided. */
    @Transactional
    public void lapse(String number) {
        book.lapse(journal.read(number).id);
    }

    private LivelihoodCase grant(LivelihoodCase it, CaseRequest request, Actor actor) {
        String act = request.kind().granted();
        LivelihoodCase granted =
                switch (request.kind()) {
                    case EXTENSION -> {
                        rules.notLate(it, "cases.refused.extension-late", journal.now());
                        clock.extend(it, request.days());
                        it.extendedDays += request.days();
                        it.extensions++;
                        yield journal.note(it, actor, act, request.days() + " · " + request.reason());
                    }
                    case SUSPENSION -> {
                        rules.notLate(it, "cases.refused.suspension-late", journal.now());
                        pauses.suspend(it, request.untilDay());
                        yield journal.move(
                                it, CaseStatus.SUSPENDED, actor, act, request.untilDay() + " · " + request.reason());
                    }
                    case TERMINATION -> {
                        it.reply = request.reason();
                        it.repliedAt = journal.now();
                        it.closingCode = ClosingCode.C5_TERMINATED;
                        it.closedAt = journal.now();
                        yield journal.move(it, CaseStatus.CLOSED, actor, act, request.reason());
                    }
                };
        mails.granted(granted, granted, request.kind());
        if (request.kind() == RequestKind.TERMINATION) {
            merged.settle(granted);
        } else {
            merged.waitingFor(granted).forEach(child -> mails.granted(child, granted, request.kind()));
        }
        return granted;
    }

    private LivelihoodCase refuse(LivelihoodCase it, CaseRequest request, String opinion, Actor actor) {
        return request.kind() == RequestKind.TERMINATION
                ? journal.move(it, CaseStatus.HANDLING, actor, "request-refused", opinion)
                : journal.note(it, actor, "request-refused", opinion);
    }

    /** 恢复办理, before the chosen day or on it; the time that was left is given back. */
    @Transactional
    public CaseFacts resume(String number, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.SUSPENDED);
        pauses.resume(it);
        if (!actor.isPerson()) {
            automatic.resumed(it);
        }
        return journal.move(it, CaseStatus.HANDLING, actor, "resume", reason).facts(journal.now());
    }

    private CaseRequest require(LivelihoodCase it, Actor actor) {
        CaseRequest request = book.pending(it.id).orElseThrow(() -> Refusal.conflict("cases.refused.request-gone"));
        boolean ownRequest = request.askedBy() == actor.accountId();
        boolean ownReview = request.isReviewed() && request.reviewedBy() == actor.accountId();
        if (ownRequest || ownReview) {
            throw Refusal.notPermitted("cases.refused.own-request");
        }
        return request;
    }

    private static void requireOpinion(boolean agreed, String opinion) {
        new Findings()
                .check(agreed || (opinion != null && !opinion.isBlank()), "opinion", "cases.refused.opinion-missing")
                .optional(opinion, 1000, "opinion", "cases.refused.note-length")
                .orRefuse();
    }
}

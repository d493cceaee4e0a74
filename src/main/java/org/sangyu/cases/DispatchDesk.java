package org.sangyu.cases;

import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who shall handle a case 派单, whether they take it, and what happens when they cannot (domain.md §3.3). Teams are
 * offered a case and never ordered (志愿服务条例 art. 25).
 */
@Service
public class DispatchDesk {

    private final CaseJournal journal;
    private final CaseClock clock;
    private final DispatchRules rules;
    private final FirstContact contact;
    private final ObjectionDesk objections;
    private final ApplicationEventPublisher events;

    DispatchDesk(
            CaseJournal journal,
            CaseClock clock,
            DispatchRules rules,
            FirstContact contact,
            ObjectionDesk objections,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.clock = clock;
        this.rules = rules;
        this.contact = contact;
        this.objections = objections;
        this.events = events;
    }

    /** Sends the case to a team, unit or community that serves its area and may have it ({@link DispatchRules}). */
    @Transactional
    public CaseFacts dispatch(String number, HandlerKind kind, String handlerCode, String note, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Findings findings = new Findings();
        Organisation handler = rules.check(it, kind, handlerCode, findings);
        findings.optional(note, 500, "note", "cases.refused.note-length")
                .check(
                        !objections.wasReleased(it, handlerCode),
                        kind.field(),
                        "cases.refused.unit-released",
                        handler == null ? "" : handler.name())
                .orRefuse();
        it.handTo(kind, handlerCode);
        String told = note == null || note.isBlank() ? handler.name() : handler.name() + " · " + note.strip();
        return journal.move(it, CaseStatus.DISPATCHED, actor, "dispatch-" + kind.field(), told)
                .facts(journal.now());
    }

    /** Whether the case may be sent there now: what {@link #dispatch} would refuse is not. */
    @Transactional(readOnly = true)
    public boolean fits(String number, HandlerKind kind, String handlerCode) {
        LivelihoodCase it = journal.read(number);
        Findings findings = new Findings();
        rules.check(it, kind, handlerCode, findings);
        return findings.errors().isEmpty() && !objections.wasReleased(it, handlerCode);
    }

    /** 签收: the team accepted, or the unit signed. */
    @Transactional
    public CaseFacts sign(String number, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.DISPATCHED);
        contact.await(it);
        return journal.move(it, CaseStatus.SIGNED, actor, "sign", null).facts(journal.now());
    }

    /** The case comes back to the desk: declined, not answered in time, or beyond those who had it. The clock runs on. */
    @Transactional
    public CaseFacts handBack(String number, HandBack why, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.DISPATCHED, CaseStatus.SIGNED, CaseStatus.HANDLING);
        new Findings()
                .optional(reason, 1000, "reason", "cases.refused.reason-length")
                .orRefuse();
        it.handTo(null, null);
        return journal.move(it, CaseStatus.FILED, actor, why.action(), reason).facts(journal.now());
    }

    /** An overdue case stays with those who have it, and why. */
    @Transactional
    public void keep(String number, String reason, Actor actor) {
        requireReason(reason);
        journal.note(journal.open(number), actor, "keep", reason);
    }

    /** 提级: the next tier takes the case to its own desk; whatever is going on below ends. */
    @Transactional
    public CaseFacts takeOver(String number, String reason, Actor actor) {
        requireReason(reason);
        LivelihoodCase it = journal.open(number);
        raise(it);
        it.handTo(null, null);
        CaseStatus back = comeBack(it.status);
        LivelihoodCase taken = back == it.status
                ? journal.note(it, actor, "take-over", reason)
                : journal.move(it, back, actor, "take-over", reason);
        CaseFacts facts = taken.facts(journal.now());
        events.publishEvent(new CaseTakenOver(number));
        return facts;
    }

    /** The next tier takes a case whose redos are used up, with a fresh limit of its own. */
    @Transactional
    public CaseFacts takeUnresolved(String number, String reason, Actor actor) {
        requireReason(reason);
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.CALLED_BACK);
        raise(it);
        it.handTo(null, null);
        it.callbackRound++;
        it.closedAt = null;
        it.closingCode = null;
        clock.restart(it, "redo");
        CaseFacts facts =
                journal.move(it, CaseStatus.REDO, actor, "take-over", reason).facts(journal.now());
        events.publishEvent(new CaseReopened(number));
        return facts;
    }

    /** What a case is that goes to another desk: to be looked at, or to be dispatched, by that one. */
    static CaseStatus comeBack(CaseStatus status) {
        return switch (status) {
            case REGISTERED, FILED, REDO -> status;
            case VERIFYING -> CaseStatus.REGISTERED;
            default -> CaseStatus.FILED;
        };
    }

    private static void raise(LivelihoodCase it) {
        Tier next = Tier.valueOf(it.tier).next();
        it.tier = next.name();
        it.deskCode = next.codeFor(it.areaCode);
    }

    private static void requireReason(String reason) {
        new Findings()
                .text(reason, 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length")
                .orRefuse();
    }

    /** Why a case came back to the desk. */
    public enum HandBack {
        DECLINED("offer-declined"),
        EXPIRED("offer-expired"),
        BEYOND_US("hand-back");

        private final String action;

        HandBack(String action) {
            this.action = action;
        }

        String action() {
            return action;
        }
    }

    /** @throws Refusal when there is no such case */
    @Transactional(readOnly = true)
    public CaseFacts facts(String number) {
        return journal.read(number).facts(journal.now());
    }
}

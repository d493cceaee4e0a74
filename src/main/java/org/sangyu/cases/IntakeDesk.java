package org.sangyu.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where needs come in 登记 and are looked at for the first time 甄别 (domain.md §3.2). */
@Service
public class IntakeDesk {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseJournal journal;
    private final LivelihoodCases cases;
    private final CaseClock clock;
    private final Categories categories;
    private final Organisations organisations;
    private final MergedCases merged;
    private final CaseMails mails;
    private final Accusations accusations;
    private final ApplicationEventPublisher events;

    IntakeDesk(
            CaseJournal journal,
            LivelihoodCases cases,
            CaseClock clock,
            Categories categories,
            Organisations organisations,
            MergedCases merged,
            CaseMails mails,
            Accusations accusations,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.cases = cases;
        this.clock = clock;
        this.categories = categories;
        this.organisations = organisations;
        this.merged = merged;
        this.mails = mails;
        this.accusations = accusations;
        this.events = events;
    }

    /**
     * Files a need: it has a number, a clock and a procedure when this returns.
     *
     * @throws Refusal with every field that is wrong, or when the actor may not file needs in that area
     */
    @Transactional
    public Registered register(NewCase filed, Actor actor) {
        boolean areaKnown = filed.areaCode() != null && organisations.isArea(filed.areaCode());
        Findings findings = filed.check()
                .check(areaKnown, "areaCode", "cases.refused.area-unknown")
                .check(isKnownCategory(filed.category()), "category", "cases.refused.category-unknown");
        accusations.check(filed, findings);
        findings.orRefuse();
        if (actor.isPerson() && !actor.may(Permission.SUBMIT_CASE, filed.areaCode())) {
            throw Refusal.invalid("areaCode", "cases.refused.area-outside");
        }
        Instant now = journal.now();
        LivelihoodCase fresh =
                LivelihoodCase.file(filed, number(filed.areaCode(), now), actor.accountId(), actor.displayName(), now);
        Tier tier = accusations.deskFor(filed);
        fresh.deskCode = tier.codeFor(filed.areaCode());
        fresh.tier = tier.name();
        clock.begin(fresh, "handle.normal");
        if (filed.type() == CaseType.SUGGESTION || filed.type() == CaseType.PRAISE) {
            fresh.excludedCode = Exclusion.X03;
        } else if (filed.petitioner().noReply()) {
            fresh.excludedCode = Exclusion.X09;
        }
        journal.begin(fresh, actor);
        accusations.record(fresh, filed, actor);
        events.publishEvent(new CaseRegistered(fresh.number));
        LivelihoodCase registered = journal.open(fresh.number);
        mails.receipt(registered);
        return new Registered(registered.number, registered.status, registered.dueAt);
    }

    /** Decides what becomes of a need that was filed. The reason is told to the petitioner. */
    @Transactional
    public CaseFacts triage(String number, Triage triage, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.REGISTERED);
        String category = triage.category() == null ? it.category : triage.category();
        boolean accepting = triage.outcome() == Triage.Outcome.ACCEPT;
        Findings findings = new Findings()
                .check(isKnownCategory(category), "category", "cases.refused.category-unknown")
                .check(!accepting || category != null, "category", "cases.refused.category-missing");
        boolean compared = triage.outcome().mayCompare() && triage.namesAnother();
        if (accepting && !compared) {
            findings.optional(triage.reason(), 1000, "reason", "cases.refused.reason-length");
        } else {
            findings.text(
                    triage.reason(), 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length");
        }
        findings.orRefuse();
        String earlier = compared ? parentOf(it, triage.duplicateOf(), actor).number : null;
        it.category = category;
        it.urgent = triage.urgent();
        it.acceptedAt = journal.now();
        switch (triage.outcome()) {
            case ACCEPT -> journal.move(it, CaseStatus.FILED, actor, "accept", triage.reason());
            case ANSWER -> {
                end(it, CaseStatus.ANSWERED, Exclusion.X02, actor, "answer", triage.reason());
                mails.answered(it);
            }
            case REFUSE -> {
                end(it, CaseStatus.NOT_ACCEPTED, Exclusion.X06, actor, "refuse", triage.reason());
                mails.notAccepted(it);
            }
            case TRANSFER -> {
                end(it, CaseStatus.TRANSFERRED, Exclusion.X04, actor, "transfer", triage.reason());
                mails.notAccepted(it);
            }
            case DUPLICATE -> {
                LivelihoodCase parent = parentOf(it, triage.duplicateOf(), actor);
                it.duplicateOf = parent.number;
                end(it, CaseStatus.MERGED, Exclusion.X01, actor, "duplicate", triage.reason());
                merged.follow(it, parent);
                mails.answered(it);
                accusations.join(it, parent);
            }
            case VERIFY -> journal.move(it, CaseStatus.VERIFYING, actor, "order-verification", triage.reason());
        }
        if (compared) {
            // new facts or reasons, or the same ones: whoever compared wrote the difference down (domain.md §13.5)
            String found = accepting ? "new-facts" : "same-facts";
            it = journal.note(journal.open(number), actor, found, earlier + " · " + triage.reason());
        }
        if (it.status.isEnd() && it.status != CaseStatus.MERGED) {
            merged.settle(it);
        }
        return it.facts(journal.now());
    }

    /** What somebody shall look for. */
    @Transactional(readOnly = true)
    public String toVerify(String number) {
        return journal.lastNote(number, "order-verification");
    }

    /** 核实: somebody went and looked; triage goes on with what they found (domain.md §3.1). */
    @Transactional
    public CaseFacts verified(String number, String found, Actor actor) {
        new Findings()
                .text(found, 1000, "found", "cases.refused.found-missing", "cases.refused.note-length")
                .orRefuse();
        return journal.move(journal.open(number), CaseStatus.REGISTERED, actor, "verify", found.strip())
                .facts(journal.now());
    }

    private void end(
            LivelihoodCase it, CaseStatus status, Exclusion exclusion, Actor actor, String action, String reason) {
        it.excludedCode = exclusion;
        it.reply = reason;
        it.repliedAt = journal.now();
        it.closedAt = journal.now();
        journal.move(it, status, actor, action, reason);
    }

    private LivelihoodCase parentOf(LivelihoodCase it, String parentNumber, Actor actor) {
        String wanted = parentNumber == null ? "" : parentNumber.strip();
        // locked: a parent that closes at this instant either settles the new child or is seen as closed
        LivelihoodCase parent = cases.lock(wanted)
                .filter(found -> found.deskCode.startsWith(it.deskCode) || it.deskCode.startsWith(found.deskCode))
                .filter(found -> accusations.mayKnowOf(found, actor))
                .orElseThrow(() -> Refusal.invalid("duplicateOf", "cases.refused.no-such-duplicate"));
        if (parent.number.equals(it.number) || parent.status == CaseStatus.MERGED) {
            throw Refusal.invalid("duplicateOf", "cases.refused.duplicate-self");
        }
        return parent;
    }

    private boolean isKnownCategory(String category) {
        return category == null || categories.find(category).isPresent();
    }

    private String number(String areaCode, Instant now) {
        return "MS-%s-%s-%06d".formatted(areaCode.substring(0, 6), DAY.format(now), cases.nextSerial());
    }
}

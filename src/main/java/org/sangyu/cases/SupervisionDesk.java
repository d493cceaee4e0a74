package org.sangyu.cases;

import java.time.Instant;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办: a tier above the desk that has a case asks those who have it for an answer within a limit, and says whether the
 * answer will do (domain.md §3.6). Handling goes on beside it.
 */
@Service
public class SupervisionDesk {

    private final CaseJournal journal;
    private final CaseClock clock;
    private final AutomaticActs automatic;
    private final CaseMails mails;
    private final Recusals recusals;
    private final SupervisionBook book;
    private final ApplicationEventPublisher events;

    SupervisionDesk(
            CaseJournal journal,
            CaseClock clock,
            AutomaticActs automatic,
            CaseMails mails,
            Recusals recusals,
            SupervisionBook book,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.clock = clock;
        this.automatic = automatic;
        this.mails = mails;
        this.recusals = recusals;
        this.book = book;
        this.events = events;
    }

    /** Whether this person sits at a tier that may supervise the case as it is now. */
    @Transactional(readOnly = true)
    public boolean maySupervise(String number, Actor actor) {
        LivelihoodCase it = journal.read(number);
        return it.status.isOpen() && supervisor(it, actor) != null;
    }

    /** @throws Refusal when the actor is no tier above the case's desk, or one supervision is still open */
    @Transactional
    public void order(String number, SupervisionKind kind, String demand, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Grant supervisor = supervisor(it, actor);
        if (supervisor == null) {
            throw Refusal.notPermitted("cases.refused.not-supervisor");
        }
        if (!it.status.isOpen()) {
            throw Refusal.conflict("cases.refused.not-open", number, it.status);
        }
        new Findings()
                .check(kind != null, "kind", "cases.refused.supervision-kind")
                .text(demand, 1000, "demand", "cases.refused.demand-missing", "cases.refused.reason-length")
                .orRefuse();
        try {
            Instant due = clock.dueFromNow(number, "supervise.reply");
            book.write(it.id, kind, demand.strip(), supervisor, journal.now(), due, actor);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("cases.refused.supervised-already");
        }
        journal.note(it, actor, "supervise", demand.strip());
        mails.supervised(it, "ordered:" + journal.now());
        events.publishEvent(new CaseSupervised(number));
    }

    /** The supervision that is open now; the next tier has it instead of one that must not know of the case. */
    @Transactional(readOnly = true)
    public Open open(String number) {
        LivelihoodCase it = journal.read(number);
        SupervisionBook.Open open = book.open(it.id).orElseThrow();
        return new Open(
                open.kind(),
                open.demand(),
                recusals.lowest(it.id, it.areaCode, open.tier()),
                it.areaCode,
                open.orderedAt(),
                open.dueAt(),
                open.lateAt(),
                open.answer());
    }

    /** The reply is overdue: a fact that stays, whatever is answered later. */
    @Transactional
    public void markLate(String number) {
        LivelihoodCase it = journal.open(number);
        Open late = open(number);
        if (late.isMarkedLate()) {
            return; // said of those from whom the case was kept meanwhile; whoever answers now is not late again
        }
        automatic.supervisionLate(number, late.orderedAt(), late.dueAt());
        book.late(it.id, journal.now());
        journal.note(it, Actor.system("clock"), "supervision-late", null);
        mails.supervised(it, "late:" + late.dueAt());
    }

    @Transactional
    public void answer(String number, String answer, Actor actor) {
        LivelihoodCase it = journal.open(number);
        new Findings()
                .text(answer, 1000, "answer", "cases.refused.answer-text-missing", "cases.refused.reason-length")
                .orRefuse();
        book.answered(it.id, answer.strip(), journal.now(), actor);
        journal.note(it, actor, "supervision-answer", answer.strip());
    }

    /** @param accepted otherwise those who have the case answer again, within a fresh limit */
    @Transactional
    public void review(String number, boolean accepted, String review, Actor actor) {
        LivelihoodCase it = journal.open(number);
        new Findings()
                .check(accepted || (review != null && !review.isBlank()), "review", "cases.refused.opinion-missing")
                .optional(review, 1000, "review", "cases.refused.note-length")
                .orRefuse();
        if (accepted) {
            book.accepted(it.id, review, journal.now());
        } else {
            book.again(it.id, review, journal.now(), clock.dueFromNow(number, "supervise.reply"));
        }
        journal.note(it, actor, accepted ? "supervision-accepted" : "supervision-again", review);
    }

    /** The case ended before the supervision did. */
    @Transactional
    public void end(String number) {
        book.ended(journal.read(number).id);
    }

    /** The grant by which somebody stands above the desk that has the case; the city supervises itself. */
    private static Grant supervisor(LivelihoodCase it, Actor actor) {
        Tier desk = Tier.valueOf(it.tier);
        return actor.grants().stream()
                .filter(grant -> grant.role().permissions().contains(Permission.SUPERVISE))
                .filter(grant -> grant.covers(it.areaCode))
                .filter(grant -> Tier.valueOf(grant.role().name()).compareTo(desk) > 0 || desk == Tier.CITY)
                .findFirst()
                .orElse(null);
    }

    /**
     * A supervision that waits for its answer or for its review.
     *
     * @param tier who reviews the answer
     * @param lateAt when an answer was first found late, in this round or an earlier one; {@code null} if none was
     */
    public record Open(
            SupervisionKind kind,
            String demand,
            Tier tier,
            String areaCode,
            Instant orderedAt,
            Instant dueAt,
            Instant lateAt,
            String answer) {

        /** The organisation that reviews the answer. */
        public String code() {
            return tier.codeFor(areaCode);
        }

        private boolean isMarkedLate() {
            return lateAt != null && !lateAt.isBefore(dueAt);
        }
    }
}

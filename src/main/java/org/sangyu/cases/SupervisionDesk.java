package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SupervisionDesk(
            CaseJournal journal,
            CaseClock clock,
            AutomaticActs automatic,
            CaseMails mails,
            Recusals recusals,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.clock = clock;
        this.automatic = automatic;
        this.mails = mails;
        this.recusals = recusals;
        this.jdbc = jdbc;
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
            insert(it, kind, demand.strip(), supervisor, actor);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("cases.refused.supervised-already");
        }
        journal.note(it, actor, "supervise", demand.strip());
        mails.supervised(it, "ordered:" + journal.now());
        events.publishEvent(new CaseSupervised(number));
    }

    private void insert(LivelihoodCase it, SupervisionKind kind, String demand, Grant supervisor, Actor actor) {
        jdbc.sql(
                        """
                        insert into case_supervision (case_id, kind, demand, supervisor_tier, supervisor_code, ordered_at,
                                                      ordered_by, ordered_by_name, due_at, status)
                        values (:case, :kind, :demand, :tier, :code, :at, :by, :name, :due, 'ORDERED')
                        """)
                .param("case", it.id)
                .param("kind", kind.name())
                .param("demand", demand)
                .param("tier", supervisor.role().name())
                .param("code", supervisor.scope())
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("due", Timestamp.from(clock.dueFromNow(it.number, "supervise.reply")))
                .update();
    }

    /** The supervision that is open now; the next tier has it instead of one that must not know of the case. */
    @Transactional(readOnly = true)
    public Open open(String number) {
        LivelihoodCase it = journal.read(number);
        return jdbc.sql(
                        """
                        select kind, demand, supervisor_tier, ordered_at, due_at, late_at, answer from case_supervision
                        where case_id = :case and status in ('ORDERED', 'ANSWERED')
                        """)
                .param("case", it.id)
                .query((row, n) -> new Open(
                        SupervisionKind.valueOf(row.getString("kind")),
                        row.getString("demand"),
                        recusals.lowest(it.id, it.areaCode, Tier.valueOf(row.getString("supervisor_tier"))),
                        it.areaCode,
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getTimestamp("due_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("late_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getString("answer")))
                .single();
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
        change(it, "late_at = coalesce(late_at, :at)", "ORDERED", null, Actor.system("clock"));
        journal.note(it, Actor.system("clock"), "supervision-late", null);
        mails.supervised(it, "late:" + late.dueAt());
    }

    @Transactional
    public void answer(String number, String answer, Actor actor) {
        LivelihoodCase it = journal.open(number);
        new Findings()
                .text(answer, 1000, "answer", "cases.refused.answer-text-missing", "cases.refused.reason-length")
                .orRefuse();
        change(
                it,
                "answer = :text, answered_at = :at, answered_by = :by, answered_by_name = :name, status = 'ANSWERED'",
                "ORDERED",
                answer.strip(),
                actor);
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
        change(
                it,
                accepted
                        ? "review = :text, reviewed_at = :at, status = 'ACCEPTED'"
                        : "review = :text, reviewed_at = :at, rounds = rounds + 1, due_at = :due, status = 'ORDERED'",
                "ANSWERED",
                review,
                actor);
        journal.note(it, actor, accepted ? "supervision-accepted" : "supervision-again", review);
    }

    /** The case ended before the supervision did. */
    @Transactional
    public void end(String number) {
        jdbc.sql(
                        """
                        update case_supervision set status = 'ENDED'
                        where case_id = :case and status in ('ORDERED', 'ANSWERED')
                        """)
                .param("case", journal.read(number).id)
                .update();
    }

    private void change(LivelihoodCase it, String what, String from, String text, Actor actor) {
        jdbc.sql("update case_supervision set " + what + " where case_id = :case and status = :from")
                .param("text", text, java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("due", Timestamp.from(clock.dueFromNow(it.number, "supervise.reply")))
                .param("case", it.id)
                .param("from", from)
                .update();
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

package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Instant;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 退单/派单异议: a unit says that a case is not its duty, and a desk decides (鲁政办字〔2019〕211号; Weifang art. 22; domain.md
 * §3.3). At most once per unit, within the limit for returns; a unit whose objection was rejected is designated and
 * cannot return the case again. The case's own clock runs on all the while.
 */
@Service
public class ObjectionDesk {

    private final CaseJournal journal;
    private final SlaPolicies policies;
    private final WorkingCalendar calendar;
    private final FirstContact contact;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    ObjectionDesk(
            CaseJournal journal,
            SlaPolicies policies,
            WorkingCalendar calendar,
            FirstContact contact,
            Organisations organisations,
            JdbcClient jdbc) {
        this.journal = journal;
        this.policies = policies;
        this.calendar = calendar;
        this.contact = contact;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Transactional
    public void object(String number, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.DISPATCHED, CaseStatus.SIGNED, CaseStatus.HANDLING);
        new Findings()
                .text(reason, 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length")
                .orRefuse();
        if (hasObjected(it)) {
            throw Refusal.conflict("cases.refused.designated");
        }
        Instant dispatched = dispatchedAt(it);
        Limit limit = policies.version("return", it.registeredAt, dispatched).limit();
        Instant last = calendar.at(it.areaCode).due(dispatched, limit).dueAt();
        if (journal.now().isAfter(last)) {
            throw Refusal.conflict("cases.refused.return-late");
        }
        jdbc.sql(
                        """
                        insert into case_objection (case_id, unit_code, reason, objected_at, objected_by)
                        values (:case, :unit, :reason, :at, :by)
                        """)
                .param("case", it.id)
                .param("unit", it.handlerCode)
                .param("reason", reason.strip())
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .update();
        journal.move(it, CaseStatus.OBJECTED, actor, "object", reason.strip());
    }

    /** Why the unit objects, for the one who decides. */
    @Transactional(readOnly = true)
    public String reason(String number) {
        LivelihoodCase it = journal.read(number);
        return jdbc.sql("select reason from case_objection where case_id = :case and upheld is null")
                .param("case", it.id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Whether a unit returned the case before, so that the second dispute is decided one tier higher. */
    @Transactional(readOnly = true)
    public boolean isDisputedAgain(String number) {
        return jdbc.sql("select count(*) > 1 from case_objection where case_id = :case")
                .param("case", journal.read(number).id)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param upheld whether the unit is right: then the case waits for dispatch again; otherwise the unit is designated
     *     and has signed for it
     */
    @Transactional
    public CaseFacts decide(String number, boolean upheld, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.OBJECTED);
        new Findings()
                .text(reason, 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length")
                .orRefuse();
        jdbc.sql(
                        """
                        update case_objection
                        set upheld = :upheld, decision = :reason, decided_at = :at, decided_by = :by,
                            decided_by_name = :name
                        where case_id = :case and upheld is null
                        """)
                .param("upheld", upheld)
                .param("reason", reason.strip())
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("case", it.id)
                .update();
        String unit = organisations.require(it.handlerCode).name();
        if (upheld) {
            it.handTo(null, null);
            return journal.move(it, CaseStatus.FILED, actor, "objection-upheld", unit + " · " + reason.strip())
                    .facts(journal.now());
        }
        contact.await(it);
        return journal.move(it, CaseStatus.SIGNED, actor, "objection-rejected", unit + " · " + reason.strip())
                .facts(journal.now());
    }

    /** Whether this unit has returned the case and was found right: it is not sent there again. */
    boolean wasReleased(LivelihoodCase it, String unit) {
        return jdbc.sql(
                        "select exists (select 1 from case_objection where case_id = :case and unit_code = :unit and upheld)")
                .param("case", it.id)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    private boolean hasObjected(LivelihoodCase it) {
        return jdbc.sql("select exists (select 1 from case_objection where case_id = :case and unit_code = :unit)")
                .param("case", it.id)
                .param("unit", it.handlerCode)
                .query(Boolean.class)
                .single();
    }

    private Instant dispatchedAt(LivelihoodCase it) {
        return jdbc.sql("select max(at) from case_event where case_id = :case and to_status = 'DISPATCHED'")
                .param("case", it.id)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}

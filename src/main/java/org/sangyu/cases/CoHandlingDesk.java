package org.sangyu.cases;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首接负责与协办: the unit that has the case leads and asks others for their part; their results go to it and not to the
 * petitioner (Beijing art. 14; domain.md §3.3, §13.1). Each co-unit has a limit of its own.
 */
@Service
public class CoHandlingDesk {

    private final CaseJournal journal;
    private final CaseClock clock;
    private final Recusals recusals;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    CoHandlingDesk(
            CaseJournal journal, CaseClock clock, Recusals recusals, Organisations organisations, JdbcClient jdbc) {
        this.journal = journal;
        this.clock = clock;
        this.recusals = recusals;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** Asks another unit for its part. */
    @Transactional
    public void ask(String number, String unit, String ask, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.HANDLING);
        Organisation asked = recusals.mayKnow(it.id, organisations.unitsServing(it.areaCode)).stream()
                .filter(serving ->
                        serving.code().equals(unit) && !serving.code().equals(it.handlerCode))
                .findFirst()
                .orElse(null);
        new Findings()
                .check(asked != null, "coUnit", "cases.refused.co-unit-unknown")
                .text(ask, 1000, "reason", "cases.refused.ask-missing", "cases.refused.reason-length")
                .orRefuse();
        int written = jdbc.sql(
                        """
                        insert into case_co_handling (case_id, unit_code, ask, asked_at, asked_by, due_at, status)
                        values (:case, :unit, :ask, :at, :by, :due, 'ASKED')
                        on conflict (case_id, unit_code) where status = 'ASKED' do nothing
                        """)
                .param("case", it.id)
                .param("unit", unit)
                .param("ask", ask.strip())
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("due", Timestamp.from(clock.dueFromNow(number, "co-handle")))
                .update();
        if (written == 0) {
            throw Refusal.invalid("coUnit", "cases.refused.co-unit-asked", asked.name());
        }
        journal.note(it, actor, "co-ask", asked.name() + " · " + ask.strip());
    }

    /** The units that were asked and have no task yet; from now on they have one. */
    @Transactional
    public List<String> begin(String number) {
        return jdbc.sql(
                        """
                        update case_co_handling set started = true
                        where case_id = :case and status = 'ASKED' and not started returning unit_code
                        """)
                .param("case", journal.read(number).id)
                .query(String.class)
                .list();
    }

    /** What a unit is asked for and until when. */
    @Transactional(readOnly = true)
    public CoAsk asked(String number, String unit) {
        return jdbc.sql(
                        """
                        select ask, due_at from case_co_handling
                        where case_id = :case and unit_code = :unit and status = 'ASKED'
                        """)
                .param("case", journal.read(number).id)
                .param("unit", unit)
                .query((row, n) -> new CoAsk(
                        row.getString("ask"), row.getTimestamp("due_at").toInstant()))
                .single();
    }

    /** A co-unit hands its result, or why it cannot, to the unit that leads. */
    @Transactional
    public void deliver(String number, String unit, boolean able, String result, Actor actor) {
        LivelihoodCase it = journal.open(number);
        new Findings()
                .text(result, 1000, "result", "cases.refused.result-missing", "cases.refused.note-length")
                .orRefuse();
        if (end(it, unit, able ? "DELIVERED" : "UNABLE", result.strip(), actor) == 0) {
            throw Refusal.conflict("cases.refused.request-gone");
        }
        String name = organisations.require(unit).name();
        journal.note(it, actor, able ? "co-deliver" : "co-unable", name + " · " + result.strip());
    }

    /** The unit that leads has replied, or no longer leads: whoever has not delivered need not any more. */
    @Transactional
    public void cutShort(String number) {
        end(journal.open(number), null, "CUT_SHORT", null, Actor.system("co-handling"));
    }

    /** Of the units that are waited for, those from which the case is kept now need not deliver any more. */
    void release(LivelihoodCase it, Actor by) {
        List<Organisation> asked = jdbc
                .sql("select unit_code from case_co_handling where case_id = :case and status = 'ASKED' order by id")
                .param("case", it.id)
                .query(String.class)
                .list()
                .stream()
                .map(organisations::require)
                .toList();
        List<Organisation> mayKnow = recusals.mayKnow(it.id, asked);
        asked.stream().filter(unit -> !mayKnow.contains(unit)).forEach(unit -> {
            end(it, unit.code(), "CUT_SHORT", null, by);
            journal.note(it, by, "recuse-co-release", unit.name());
        });
    }

    /** @return how many units are no longer waited for */
    private int end(LivelihoodCase it, String unit, String status, String result, Actor actor) {
        return jdbc.sql(
                        """
                        update case_co_handling
                        set status = :status, result = :result, delivered_at = :at, delivered_by = :by,
                            delivered_name = :name
                        where case_id = :case and status = 'ASKED'
                          and (cast(:unit as text) is null or unit_code = :unit)
                        """)
                .param("status", status)
                .param("result", result, Types.VARCHAR)
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("case", it.id)
                .param("unit", unit, Types.VARCHAR)
                .update();
    }

    /**
     * What the unit that leads wants from another.
     *
     * @param dueAt the end of the co-unit's own limit
     */
    public record CoAsk(String ask, Instant dueAt) {}
}

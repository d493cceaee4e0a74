package org.sangyu.cases;

import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重启: for some days after a case was archived its petitioner may bring new facts or reasons. The desk compares and
 * writes the difference down: new ones open it again, the same ones do not (Jinan art. 25, Beijing art. 11(3);
 * domain.md §13.5).
 */
@Service
public class ReopeningDesk {

    /** Codes that say how a case ended the last time; one that is opened again has not ended. */
    private static final Set<Exclusion> ENDED_AS = EnumSet.of(Exclusion.X10, Exclusion.X11, Exclusion.X12);

    private final CaseJournal journal;
    private final CaseQueries queries;
    private final CaseClock clock;
    private final SlaPolicies policies;
    private final WorkingCalendar calendar;
    private final CaseMails mails;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReopeningDesk(
            CaseJournal journal,
            CaseQueries queries,
            CaseClock clock,
            SlaPolicies policies,
            WorkingCalendar calendar,
            CaseMails mails,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.queries = queries;
        this.clock = clock;
        this.policies = policies;
        this.calendar = calendar;
        this.mails = mails;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether this person may still bring new facts about the case, and none wait to be compared. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String number, Actor actor) {
        LivelihoodCase it = journal.read(number);
        return it.status == CaseStatus.ARCHIVED
                && PetitionersDesk.speaksFor(it, actor)
                && !isOver(it)
                && find(it).isEmpty();
    }

    /** @throws Refusal beside the field, or because the case is not archived, was so too long ago, or is compared now */
    @Transactional
    public void ask(String number, String facts, Actor actor) {
        LivelihoodCase it = journal.open(number);
        if (!queries.isSeenBy(actor, number) || !PetitionersDesk.speaksFor(it, actor)) {
            throw CaseQueries.unknown(number);
        }
        if (it.status != CaseStatus.ARCHIVED) {
            throw Refusal.conflict("cases.refused.reopen-not-archived", number, it.status);
        }
        if (isOver(it)) {
            throw Refusal.conflict("cases.refused.reopen-over", number);
        }
        if (find(it).isPresent()) {
            throw Refusal.conflict("cases.refused.reopen-pending", number);
        }
        new Findings()
                .text(facts, 1000, "facts", "cases.refused.facts-missing", "cases.refused.reason-length")
                .orRefuse();
        jdbc.sql(
                        """
                        insert into case_reopening (case_id, facts, asked_at, asked_by, asked_by_name)
                        values (:case, :facts, :at, :by, :name)
                        """)
                .param("case", it.id)
                .param("facts", facts.strip())
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .update();
        journal.note(it, actor, "ask-reopening", facts.strip());
        events.publishEvent(new CaseReopenAsked(number));
    }

    /** @throws Refusal when nothing waits to be compared */
    @Transactional(readOnly = true)
    public Reopening open(String number) {
        return require(journal.read(number));
    }

    /**
     * @param isNew whether there are facts or reasons that were not there before: then it is handled again
     * @param difference what differs, or that nothing does; the petitioner is told
     */
    @Transactional
    public void decide(String number, boolean isNew, String difference, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Reopening asked = require(it);
        new Findings()
                .text(difference, 1000, "difference", "cases.refused.difference-missing", "cases.refused.reason-length")
                .orRefuse();
        jdbc.sql(
                        """
                        update case_reopening
                        set is_new = :new, difference = :difference, decided_at = :at, decided_by = :by,
                            decided_by_name = :name
                        where id = :id
                        """)
                .param("new", isNew)
                .param("difference", difference.strip())
                .param("at", Timestamp.from(journal.now()))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("id", asked.id())
                .update();
        if (isNew) {
            it.startOver();
            if (it.excludedCode != null && ENDED_AS.contains(it.excludedCode)) {
                it.excludedCode = null;
            }
            clock.restart(it, "redo");
            mails.reopened(journal.move(it, CaseStatus.REDO, actor, "reopen", difference.strip()));
            events.publishEvent(new CaseReopened(number));
        } else {
            mails.notReopened(journal.note(it, actor, "not-reopened", difference.strip()), asked, difference.strip());
        }
    }

    private boolean isOver(LivelihoodCase it) {
        return journal.now()
                .isAfter(calendar.due(
                                it.archivedAt,
                                policies.version("reopen.window", it.registeredAt, it.archivedAt)
                                        .limit())
                        .dueAt());
    }

    private Reopening require(LivelihoodCase it) {
        return find(it).orElseThrow(() -> Refusal.conflict("cases.refused.request-gone"));
    }

    private Optional<Reopening> find(LivelihoodCase it) {
        return jdbc.sql("select id, facts from case_reopening where case_id = :case and decided_at is null")
                .param("case", it.id)
                .query((row, n) -> new Reopening(row.getLong("id"), row.getString("facts"), it.reply))
                .optional();
    }
}

package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The book in which every act on a case is written, once and for good: one row per transition, and one for each act
 * that leaves the status as it is. Locks the case, so that acts on one case come one after the other.
 */
@Component
class CaseJournal {

    private final LivelihoodCases cases;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseStays stays;
    private final Recusals recusals;
    private final ApplicationEventPublisher events;

    CaseJournal(
            LivelihoodCases cases,
            JdbcClient jdbc,
            Clock clock,
            CaseStays stays,
            Recusals recusals,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
        this.stays = stays;
        this.recusals = recusals;
        this.events = events;
    }

    /** @throws Refusal when there is no such case */
    LivelihoodCase open(String number) {
        return cases.lock(number).orElseThrow(() -> Refusal.notFound("cases.refused.not-found", number));
    }

    /** Reads the case without locking it. */
    LivelihoodCase read(String number) {
        return cases.findByNumber(number).orElseThrow(() -> Refusal.notFound("cases.refused.not-found", number));
    }

    Instant now() {
        return clock.instant();
    }

    /** Saves the case in its new status and writes the act down; from whom it is kept finds no such case. */
    LivelihoodCase move(LivelihoodCase it, CaseStatus target, Actor actor, String action, String note) {
        recusals.refuse(it.number, actor);
        CaseStatus from = it.status;
        it.become(target);
        LivelihoodCase saved = saved(it);
        write(saved.id, actor, action, from, target, note, isVisible(action));
        events.publishEvent(new CaseMoved(saved.number, from, target, saved.handlerKind, saved.closingCode));
        return saved;
    }

    /** Saves the case and writes down an act that leaves its status. */
    LivelihoodCase note(LivelihoodCase it, Actor actor, String action, String note) {
        recusals.refuse(it.number, actor);
        LivelihoodCase saved = saved(it);
        write(saved.id, actor, action, it.status, it.status, note, isVisible(action));
        return saved;
    }

    /** Saves the case without writing anything down: nothing happened that people were told. */
    LivelihoodCase keep(LivelihoodCase it) {
        return cases.save(it);
    }

    /** Writes the first row of a case that was just filed. */
    LivelihoodCase begin(LivelihoodCase fresh, Actor actor) {
        LivelihoodCase saved = saved(fresh);
        write(saved.id, actor, "register", null, saved.status, null, true);
        return saved;
    }

    private LivelihoodCase saved(LivelihoodCase it) {
        LivelihoodCase saved = cases.save(it);
        stays.follow(saved, now());
        return saved;
    }

    /** What was written when this act last took place; empty when it never did. */
    String lastNote(String number, String action) {
        return jdbc.sql(
                        """
                        select coalesce(e.note, '') from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number = :number and e.action = :action order by e.id desc limit 1
                        """)
                .param("number", number)
                .param("action", action)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void write(
            long caseId, Actor actor, String action, CaseStatus from, CaseStatus target, String note, boolean visible) {
        jdbc.sql(
                        """
                        insert into case_event (case_id, at, actor_id, actor, action, from_status, to_status, note,
                                                visible_to_petitioner)
                        values (:case, :at, :actorId, :actor, :action, :from, :to, :note, :visible)
                        """)
                .param("case", caseId)
                .param("at", Timestamp.from(now()))
                .param("actorId", actor.accountId())
                .param("actor", actor.displayName())
                .param("action", action)
                .param("from", from == null ? null : from.name())
                .param("to", target.name())
                .param("note", note)
                .param("visible", visible)
                .update();
    }

    /** Inner steps (limits, marks, who was asked in vain) stay inside; the rest is the petitioner's to know. */
    private static boolean isVisible(String action) {
        return switch (action) {
            case "limit",
                    "yellow",
                    "red",
                    "keep",
                    "offer-declined",
                    "offer-expired",
                    "check-failed",
                    "photo",
                    "object",
                    "objection-upheld",
                    "objection-rejected",
                    "ask-extension",
                    "ask-suspension",
                    "ask-termination",
                    "request-reviewed",
                    "request-refused",
                    "co-ask",
                    "co-deliver",
                    "co-unable",
                    "supervise",
                    "supervision-late",
                    "supervision-answer",
                    "supervision-accepted",
                    "supervision-again",
                    "recuse",
                    "recuse-accused",
                    "recuse-hand-back",
                    "recuse-co-release",
                    "recuse-take-over",
                    "whistle",
                    "whistle-arrival",
                    "whistle-late",
                    "whistle-roll-closed",
                    "whistle-decision",
                    "contact-late",
                    "contact-reminded",
                    "promise-due",
                    "appeal",
                    "appeal-supported",
                    "appeal-granted",
                    "appeal-dismissed" -> false;
            default -> true;
        };
    }
}

package org.sangyu.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Tier;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 吹哨报到: a town calls units to the spot, each reports within a limit, and the town decides with them (Beijing art. 16,
 * 33; domain.md §3.3). Both sides can be assessed, so all times are kept. Handling goes on beside it.
 */
@Service
public class WhistleDesk {

    private static final int MOST_UNITS = 8;

    private final CaseJournal journal;
    private final CaseClock clock;
    private final WhistleBook book;
    private final AutomaticActs automatic;
    private final CaseMails mails;
    private final Recusals recusals;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    WhistleDesk(
            CaseJournal journal,
            CaseClock clock,
            WhistleBook book,
            AutomaticActs automatic,
            CaseMails mails,
            Recusals recusals,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.clock = clock;
        this.book = book;
        this.automatic = automatic;
        this.mails = mails;
        this.recusals = recusals;
        this.organisations = organisations;
        this.events = events;
    }

    /** Whether this person's town has the case as it is now, or a community of it has. */
    @Transactional(readOnly = true)
    public boolean mayWhistle(String number, Actor actor) {
        LivelihoodCase it = journal.read(number);
        return it.status.isOpen() && town(it, actor) != null;
    }

    /** The units that can be called about the case, the nearest first. */
    @Transactional(readOnly = true)
    public List<Organisation> units(String number) {
        LivelihoodCase it = journal.read(number);
        return recusals.mayKnow(it.id, organisations.unitsServing(it.areaCode));
    }

    /** @throws Refusal when the actor's town does not have the case, or one whistle is still open */
    @Transactional
    public void blow(String number, Collection<String> unitCodes, String issue, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Grant town = town(it, actor);
        if (town == null) {
            throw Refusal.notPermitted("cases.refused.not-whistler");
        }
        if (!it.status.isOpen()) {
            throw Refusal.conflict("cases.refused.not-open", number, it.status);
        }
        Set<String> wanted = new LinkedHashSet<>(unitCodes);
        List<Organisation> units = recusals.mayKnow(it.id, organisations.unitsServing(it.areaCode)).stream()
                .filter(unit -> wanted.contains(unit.code()))
                .toList();
        new Findings()
                .check(!wanted.isEmpty(), "units", "cases.refused.whistle-units-missing")
                .check(wanted.size() <= MOST_UNITS, "units", "cases.refused.whistle-units-many", MOST_UNITS)
                .check(units.size() == wanted.size(), "units", "cases.refused.whistle-units-unknown")
                .text(issue, 1000, "issue", "cases.refused.issue-missing", "cases.refused.note-length")
                .orRefuse();
        Instant due = clock.dueFromNow(number, "whistle.arrive");
        try {
            book.write(it, town.scope(), units, issue.strip(), journal.now(), due, actor);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("cases.refused.whistled-already");
        }
        String names = units.stream().map(Organisation::name).collect(Collectors.joining(", "));
        journal.note(it, actor, "whistle", names + " · " + issue.strip());
        units.forEach(unit -> mails.called(it, unit.code(), due));
        events.publishEvent(new CaseWhistled(number));
    }

    /** The whistle that is open now. */
    @Transactional(readOnly = true)
    public Optional<Whistle> open(String number) {
        return book.open(journal.read(number).id);
    }

    /** All whistles of a case, in order; empty for a reader who sees no more than a work sheet. */
    @Transactional(readOnly = true)
    public List<Whistle> of(CaseView view) {
        if (view.sight() == Sight.WORKSHEET) {
            return List.of();
        }
        UnaryOperator<String> text = view.sight() == Sight.FULL ? UnaryOperator.identity() : Masking::text;
        return book.of(journal.read(view.number()).id).stream()
                .map(whistle -> whistle.said(text))
                .toList();
    }

    /** A unit reports; the time of it is now. */
    @Transactional
    public void arrive(String number, String unit, String statement, Actor actor) {
        LivelihoodCase it = journal.open(number);
        new Findings()
                .text(statement, 1000, "statement", "cases.refused.statement-missing", "cases.refused.note-length")
                .orRefuse();
        if (!book.arrive(require(it).id(), unit, statement.strip(), journal.now(), actor)) {
            throw Refusal.conflict("cases.refused.whistle-over");
        }
        String name = organisations.require(unit).name();
        journal.note(it, actor, "whistle-arrival", name + " · " + statement.strip());
    }

    /** Whoever has not reported by now is late, and stays so on record. */
    @Transactional
    public void markLate(String number) {
        LivelihoodCase it = journal.open(number);
        Whistle whistle = require(it);
        automatic.whistleLate(number, whistle.blownAt(), whistle.arriveBy());
        book.markLate(whistle.id());
        String names = whistle.calls().stream()
                .filter(call -> call.arrivedAt() == null)
                .map(Whistle.Call::unitName)
                .collect(Collectors.joining(", "));
        journal.note(it, Actor.system("clock"), "whistle-late", names);
    }

    /** The limit is over and the town goes on without those who did not come. */
    @Transactional
    public void closeRoll(String number, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Whistle whistle = require(it);
        if (!mayCloseRoll(whistle, actor)) {
            throw Refusal.notPermitted("cases.refused.not-whistler");
        }
        if (!whistle.isWaiting()) {
            throw Refusal.conflict("cases.refused.whistle-over");
        }
        if (journal.now().isBefore(whistle.arriveBy())) {
            throw Refusal.conflict("cases.refused.whistle-early");
        }
        book.markLate(whistle.id());
        book.closeRoll(whistle.id(), journal.now());
        journal.note(it, actor, "whistle-roll-closed", null);
        events.publishEvent(new WhistleRollClosed(number));
    }

    /** Whether this person sits at the town that called. */
    public boolean mayCloseRoll(Whistle whistle, Actor actor) {
        return actor.grants().stream()
                .anyMatch(grant -> grant.role() == Role.TOWN && grant.scope().equals(whistle.townCode()));
    }

    /** What was decided, and which unit leads. */
    @Transactional
    public void decide(String number, String decision, String lead, Actor actor) {
        LivelihoodCase it = journal.open(number);
        new Findings()
                .text(decision, 1000, "decision", "cases.refused.decision-missing", "cases.refused.note-length")
                .text(lead, 100, "lead", "cases.refused.lead-missing", "cases.refused.note-length")
                .orRefuse();
        book.decide(require(it).id(), decision.strip(), lead.strip(), journal.now(), actor);
        journal.note(it, actor, "whistle-decision", lead.strip() + " · " + decision.strip());
    }

    /** The case ended or went to the next tier before the whistle was decided. */
    void end(String number) {
        book.end(journal.read(number).id);
    }

    private Whistle require(LivelihoodCase it) {
        return book.open(it.id).orElseThrow(() -> Refusal.conflict("cases.refused.whistle-over"));
    }

    /** The grant by which somebody's town has the case, itself or through its community; the city whistles at nobody. */
    private static Grant town(LivelihoodCase it, Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.TOWN && grant.covers(it.areaCode))
                .filter(grant -> Tier.valueOf(it.tier) != Tier.CITY)
                .findFirst()
                .orElse(null);
    }
}

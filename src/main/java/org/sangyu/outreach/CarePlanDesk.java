package org.sangyu.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where plans begin: the table proposes, the branch confirms or declines, and nobody is called on who has not said yes
 * (PIPL art. 14).
 */
@Service
public class CarePlanDesk {

    private final CarePlanTable plans;
    private final CarePlanEvents history;
    private final CarePlanChecks checks;
    private final Rhythms rhythms;
    private final PersonDesk people;
    private final ConsentBook consents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarePlanDesk(
            CarePlanTable plans,
            CarePlanEvents history,
            CarePlanChecks checks,
            Rhythms rhythms,
            PersonDesk people,
            ConsentBook consents,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.history = history;
        this.checks = checks;
        this.rhythms = rhythms;
        this.people = people;
        this.consents = consents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How often somebody is called on in this way by the table; empty where it proposes nothing. */
    @Transactional(readOnly = true)
    public Optional<Rhythm> usual(Person person, OutreachKind kind) {
        return rhythms.of(person, kind).map(RhythmRule::rhythm);
    }

    /** Of one person, the newest first. */
    @Transactional(readOnly = true)
    public List<CarePlan> of(long personId) {
        return plans.of(personId);
    }

    /**
     * Begins a plan.
     *
     * @return its number
     * @throws Refusal with every field that is wrong; conflict when there is one of this kind already
     */
    @Transactional
    public String begin(long personId, NewPlan typed, Actor by) {
        Person person = people.seeToKeep(personId, by);
        Findings findings = new Findings();
        CarePlanChecks.Read read = checks.read(typed, person.communityCode(), findings);
        OutreachKind kind = one(OutreachKind.values(), typed.kind());
        ConsentChannel channel = one(ConsentChannel.values(), typed.consent());
        boolean agreed = consents.has(personId, ConsentPurpose.OUTREACH);
        findings.check(kind != null, "kind", "outreach.refused.kind")
                .check(agreed || channel != null, "consent", "outreach.refused.consent");
        findings.orRefuse();
        if (!agreed) {
            consents.give(personId, ConsentPurpose.OUTREACH, channel, by);
        }
        CarePlan plan = plan(person, kind, read.rhythm(), PlanState.RUNNING, read, null, by);
        insert(plan, "begun", by);
        events.publishEvent(new PlanStarted(plan.number()));
        return plan.number();
    }

    /** The branch says no to a proposal, or the person does; it is not proposed again in this category. */
    @Transactional
    public void decline(long personId, OutreachKind kind, String words, Actor by) {
        Person person = people.seeToKeep(personId, by);
        new Findings()
                .text(words, 300, "words", "outreach.refused.why", "outreach.refused.words-length")
                .orRefuse();
        Rhythm rhythm = usual(person, kind).orElse(Rhythm.MONTH);
        insert(
                plan(
                        person,
                        kind,
                        rhythm,
                        PlanState.DECLINED,
                        new CarePlanChecks.Read(rhythm, null, null, null),
                        words.strip(),
                        by),
                "declined",
                by);
    }

    private void insert(CarePlan plan, String what, Actor by) {
        if (!plans.insert(plan)) {
            throw Refusal.conflict("outreach.refused.there-already");
        }
        history.note(plan.number(), what, plan.words(), by);
        audit.record(
                by,
                "outreach-" + what,
                plan.number(),
                true,
                Map.of("kind", plan.kind().name()));
    }

    private CarePlan plan(
            Person person,
            OutreachKind kind,
            Rhythm rhythm,
            PlanState state,
            CarePlanChecks.Read read,
            String words,
            Actor by) {
        Instant now = clock.instant();
        return new CarePlan(
                plans.number(person.areaCode()),
                person.id(),
                person.name(),
                kind,
                rhythms.of(person, kind).map(RhythmRule::reason).orElse(OutreachReason.WISH),
                rhythm,
                state,
                person.isMember() ? person.membership().branchCode() : null,
                person.communityCode(),
                read.team(),
                read.wish(),
                read.dueOn(),
                words,
                null,
                now,
                by.username(),
                now,
                by.username());
    }

    static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}

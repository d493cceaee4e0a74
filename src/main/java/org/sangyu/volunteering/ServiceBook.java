package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers write down each visit: what was done and how long it took, travel not counted (domain.md §7.2). */
@Service
public class ServiceBook {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RecordTable records;
    private final StayTable stays;
    private final WhoServes who;
    private final DispatchDesk dispatch;
    private final HandlingDesk handling;
    private final RiskBook risks;
    private final WhoMayBeAsked asked;
    private final Clock clock;

    ServiceBook(
            RecordTable records,
            StayTable stays,
            WhoServes who,
            DispatchDesk dispatch,
            HandlingDesk handling,
            RiskBook risks,
            WhoMayBeAsked asked,
            Clock clock) {
        this.records = records;
        this.stays = stays;
        this.who = who;
        this.dispatch = dispatch;
        this.handling = handling;
        this.risks = risks;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Records one visit; a first contact with the petitioner is written into the case as well. Whoever said on their own
     * page when they came and went has that time written down, anybody else the day and the hours.
     */
    @Transactional
    public void record(String caseNumber, Visit visit, Actor volunteer) {
        requireFit(caseNumber, volunteer);
        CaseFacts facts = dispatch.facts(caseNumber);
        check(visit, facts);
        Optional<Long> person = who.personOf(volunteer.accountId());
        person.ifPresent(id -> records.hold(List.of(id)));
        Optional<Stay> stay = person.flatMap(id -> stays.unwritten(id, caseNumber));
        Spell spell = stay.map(Stay::spell).orElseGet(() -> Spell.on(visit.on(), minutes(visit.hours())));
        person.ifPresent(id -> checkBeside(id, spell, volunteer));
        long record = records.insert(
                new NewRecord(
                        person.orElse(null),
                        volunteer.accountId(),
                        person.isPresent() ? null : volunteer.displayName(),
                        caseNumber,
                        caseNumber,
                        facts.handlerCode(),
                        spell,
                        stay.map(Stay::travelMinutes).orElse(0),
                        Written.SELF,
                        visit.work().strip(),
                        stay.map(Stay::nextStep).orElse(null),
                        null),
                volunteer);
        stay.ifPresent(left -> stays.written(left.id(), record));
        if (visit.contacted()) {
            handling.contact(caseNumber, ContactChannel.VISIT, true, shortened(visit.work()), volunteer);
        } else {
            handling.worked(caseNumber, visit.work().strip(), volunteer);
        }
    }

    /** Writes down a visit that no task of a procedure asks about: another one at the same case, or no case at all. */
    @Transactional
    void write(Stay stay, Visit visit, Actor volunteer) {
        checkBeside(stay.personId(), stay.spell(), volunteer);
        long record = records.insert(
                new NewRecord(
                        stay.personId(),
                        volunteer.accountId(),
                        null,
                        stay.matter(),
                        stay.caseNumber(),
                        stay.teamCode(),
                        stay.spell(),
                        stay.travelMinutes(),
                        Written.SELF,
                        visit.work().strip(),
                        stay.nextStep(),
                        null),
                volunteer);
        stays.written(stay.id(), record);
    }

    /** @throws Refusal saying kindly why this volunteer should not go */
    void requireFit(String caseNumber, Actor volunteer) {
        asked.require(volunteer, risks.of(caseNumber).level());
    }

    private void checkBeside(long person, Spell spell, Actor volunteer) {
        Findings findings = new Findings();
        HoursRules.beside(
                spell,
                records.spells(person, spell.day(), ServiceDesk.lastDay(spell), 0),
                volunteer.displayName(),
                spell.isTimed() ? "endedAt" : "hours",
                findings);
        findings.orRefuse();
    }

    private void check(Visit visit, CaseFacts facts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate registered = LocalDate.ofInstant(facts.registeredAt(), ZONE);
        new Findings()
                .check(visit.on() != null, "visitedOn", "volunteering.refused.day-missing")
                .check(visit.on() == null || !visit.on().isAfter(today), "visitedOn", "volunteering.refused.day-ahead")
                .check(
                        visit.on() == null || !visit.on().isBefore(registered),
                        "visitedOn",
                        "volunteering.refused.day-before-case")
                .check(
                        visit.hours() != null
                                && visit.hours().signum() >= 0
                                && visit.hours().compareTo(BigDecimal.valueOf(24)) <= 0,
                        "hours",
                        "volunteering.refused.hours")
                .text(
                        visit.work(),
                        1000,
                        "work",
                        "volunteering.refused.work-missing",
                        "volunteering.refused.work-length")
                .orRefuse();
    }

    private static int minutes(BigDecimal hours) {
        return hours.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** A contact's summary is shorter than a visit's record. */
    private static String shortened(String work) {
        String text = work.strip();
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}

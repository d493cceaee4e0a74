package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Writes down what volunteers say of their own visits, beside all else that they did that day. */
@Component
class HoursBook {

    private final RecordTable records;
    private final StayTable stays;
    private final WhoServes who;

    HoursBook(RecordTable records, StayTable stays, WhoServes who) {
        this.records = records;
        this.stays = stays;
        this.who = who;
    }

    /**
     * A visit that a task asked about: with the times that were said on one's own page, or with the day and the hours.
     * Whoever the register does not know yet is written down by account and name.
     */
    void write(String caseNumber, String teamCode, Visit visit, Actor volunteer) {
        Optional<Long> person = who.personOf(volunteer.accountId());
        person.ifPresent(id -> records.hold(List.of(id)));
        Optional<Stay> stay = person.flatMap(id -> stays.unwritten(id, caseNumber));
        if (stay.isPresent()) {
            write(stay.get(), visit, volunteer);
            return;
        }
        Spell spell = Spell.on(visit.on(), minutes(visit.hours()));
        person.ifPresent(id -> checkBeside(id, spell, volunteer));
        records.insert(
                new NewRecord(
                        person.orElse(null),
                        volunteer.accountId(),
                        person.isPresent() ? null : volunteer.displayName(),
                        caseNumber,
                        caseNumber,
                        teamCode,
                        spell,
                        0,
                        Written.SELF,
                        visit.work().strip(),
                        null,
                        null),
                volunteer);
    }

    /** A visit with its times. */
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

    private static int minutes(BigDecimal hours) {
        return hours.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}

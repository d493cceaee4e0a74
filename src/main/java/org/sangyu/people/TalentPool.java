package org.sangyu.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The silver talent pool 银色人才库: one applies or is recommended, the desk of the level verifies, the person agrees, and
 * after three years is asked again.
 */
@Service
public class TalentPool {

    private static final int YEARS = 3;

    private final TalentTable table;
    private final PersonDoors doors;
    private final PersonTable people;
    private final ConsentBook consents;
    private final MatterNumbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TalentPool(
            TalentTable table,
            PersonDoors doors,
            PersonTable people,
            ConsentBook consents,
            MatterNumbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.doors = doors;
        this.people = people;
        this.consents = consents;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever applies agrees by that; who is recommended is asked after it was verified. */
    @Transactional
    public String propose(long personId, NewTalent typed, Actor by) {
        Person person = doors.keptOrOwn(personId, by);
        boolean self = by.username().equals(person.account());
        Findings findings = new Findings();
        TalentLevel level = PersonChecks.choice(typed.level(), TalentLevel.class, "level", findings);
        findings.check(level != null, "level", "people.refused.level-missing");
        Set<TalentField> fields = PersonChecks.choices(typed.fields(), TalentField.class, "fields", findings);
        findings.check(!fields.isEmpty(), "fields", "people.refused.field-missing")
                .optional(typed.works(), 500, "works", "people.refused.works-length");
        Integer hours = PersonChecks.hours(typed.willingHours(), "willingHours", findings);
        findings.orRefuse();
        TalentEntry entry = new TalentEntry(
                numbers.next("RC", person.areaCode()),
                personId,
                level,
                level.areaOf(person.areaCode()),
                fields,
                PersonChecks.text(typed.works()),
                hours,
                true,
                self ? null : by.username(),
                TalentState.PROPOSED,
                null,
                null,
                null,
                clock.instant());
        if (!table.insert(entry)) {
            throw Refusal.conflict("people.refused.talent-already");
        }
        if (self) {
            consents.note(personId, ConsentPurpose.TALENT, ConsentChannel.PAGE, by);
        }
        audit.record(by, "talent-proposed", entry.number(), true, Map.of("level", level.name()));
        events.publishEvent(new TalentProposed(entry.number()));
        return entry.number();
    }

    /** What was said is true. @return whether the person has agreed already */
    @Transactional
    public boolean verify(String number, Actor by) {
        TalentEntry entry = in(number, TalentState.PROPOSED);
        table.state(number, TalentState.CONSENTING, null);
        table.verified(number, by.username(), clock.instant());
        audit.record(by, "talent-verified", number, true, Map.of());
        return consents.has(entry.personId(), ConsentPurpose.TALENT);
    }

    @Transactional
    public void refuse(String number, String reason, Actor by) {
        String why = PersonChecks.reason(reason);
        in(number, TalentState.PROPOSED);
        table.state(number, TalentState.REFUSED, why);
        audit.record(by, "talent-refused", number, true, Map.of());
    }

    /** The person was asked and said yes. */
    @Transactional
    public void consent(String number, ConsentChannel channel, Actor by) {
        TalentEntry entry = in(number, TalentState.CONSENTING);
        consents.note(entry.personId(), ConsentPurpose.TALENT, channel, by);
    }

    /** The person was asked and would rather not; nothing follows from it. */
    @Transactional
    public void decline(String number, Actor by) {
        in(number, TalentState.CONSENTING);
        table.state(number, TalentState.LEFT, null);
        audit.record(by, "talent-declined", number, true, Map.of());
    }

    /** From now on in the pool, for three years. */
    @Transactional
    public void enter(String number) {
        TalentEntry entry = in(number, TalentState.CONSENTING);
        if (!consents.has(entry.personId(), ConsentPurpose.TALENT)) {
            throw new IllegalStateException("Nobody enters the talent pool without a yes: " + number);
        }
        table.state(number, TalentState.ENTERED, null);
        table.validTo(number, today().plusYears(YEARS));
    }

    /** Asked again at the end, the person stays for three more years. */
    @Transactional
    public void renew(String number, Actor by) {
        in(number, TalentState.ENTERED);
        table.validTo(number, today().plusYears(YEARS));
        audit.record(by, "talent-renewed", number, true, Map.of());
    }

    /** From when on the person is asked whether to stay: a month before the end. */
    public Instant renewFrom(String number) {
        return morning(require(number).validTo().minusMonths(1));
    }

    /** When the entry runs out: with the day up to which it is valid. */
    public Instant endsAt(String number) {
        return morning(require(number).validTo().plusDays(1));
    }

    /** The person leaves the pool; also what happens when nobody could ask. */
    @Transactional
    public void leave(String number, Actor by) {
        in(number, TalentState.ENTERED);
        table.state(number, TalentState.LEFT, null);
        audit.record(by, "talent-left", number, true, Map.of());
    }

    /** @throws Refusal not found */
    public TalentEntry require(String number) {
        return table.find(number).orElseThrow(() -> MatterNumbers.unknown(number));
    }

    public List<TalentEntry> of(long personId) {
        return table.of(personId);
    }

    public Person person(String number) {
        return people.find(require(number).personId()).orElseThrow(() -> MatterNumbers.unknown(number));
    }

    private TalentEntry in(String number, TalentState state) {
        TalentEntry entry = table.lock(number).orElseThrow(() -> MatterNumbers.unknown(number));
        if (entry.state() != state) {
            throw Refusal.conflict("people.refused.decided-already");
        }
        return entry;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}

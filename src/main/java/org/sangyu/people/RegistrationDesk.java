package org.sangyu.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a member registers with the community 双报到: filed by the member or a helper, confirmed by the community; the
 * original unit's branch and the street are told (domain.md §7.3).
 */
@Service
public class RegistrationDesk {

    private final RegistrationTable table;
    private final PersonDoors doors;
    private final PersonTable people;
    private final PersonStates states;
    private final MatterNumbers numbers;
    private final PeopleMails mails;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationDesk(
            RegistrationTable table,
            PersonDoors doors,
            PersonTable people,
            PersonStates states,
            MatterNumbers numbers,
            PeopleMails mails,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.doors = doors;
        this.people = people;
        this.states = states;
        this.numbers = numbers;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal with what is wrong, for whoever is no member, or when one is waiting already */
    @Transactional
    public String file(long personId, NewRegistration typed, Actor by) {
        Person person = doors.keptOrOwn(personId, by);
        if (!person.isMember()) {
            throw Refusal.conflict("people.refused.no-member");
        }
        Findings findings = new Findings();
        Set<ServiceKind> services = PersonChecks.choices(typed.services(), ServiceKind.class, "services", findings);
        findings.optional(typed.serviceDay(), 60, "serviceDay", "people.refused.service-day")
                .optional(typed.note(), 300, "note", "people.refused.note-length")
                .orRefuse();
        Registration registration = new Registration(
                numbers.next("BD", person.areaCode()),
                personId,
                person.communityCode(),
                services,
                PersonChecks.text(typed.serviceDay()),
                PersonChecks.text(typed.note()),
                clock.instant(),
                by.username(),
                by.username().equals(person.account()),
                RegistrationState.FILED,
                null,
                null);
        if (!table.insert(registration)) {
            throw Refusal.conflict("people.refused.registration-waiting");
        }
        audit.record(by, "registration-filed", registration.number(), true, Map.of());
        events.publishEvent(new RegistrationFiled(registration.number()));
        return registration.number();
    }

    /** The community where the member lives says yes; from then on both sides show it. */
    @Transactional
    public void confirm(String number, Actor by) {
        Registration registration = decide(number, RegistrationState.CONFIRMED, null, by);
        states.reported(registration.personId(), clock.instant());
    }

    /** The original unit's side and the street are told of a confirmed registration. */
    @Transactional
    public void tellOthers(String number) {
        mails.registrationConfirmed(number, member(number));
    }

    /** Says no, with the reason: as a rule the person lives elsewhere. */
    @Transactional
    public void refuse(String number, String reason, Actor by) {
        mails.registrationRefused(decide(number, RegistrationState.REFUSED, PersonChecks.reason(reason), by));
    }

    private Registration decide(String number, RegistrationState state, String reason, Actor by) {
        if (!table.decide(number, state, reason, by, clock.instant())) {
            throw Refusal.conflict("people.refused.decided-already");
        }
        audit.record(by, "registration-decided", number, true, Map.of("state", state.name()));
        return require(number);
    }

    /** Nobody answered in time: the community and the town above it are reminded, once. */
    @Transactional
    public void remind(String number) {
        Registration registration = require(number);
        if (table.reminded(number, clock.instant())) {
            mails.registrationWaits(registration);
        }
    }

    /** @throws Refusal not found */
    public Registration require(String number) {
        return table.find(number).orElseThrow(() -> MatterNumbers.unknown(number));
    }

    /** All of a member's registrations, the newest first. */
    public List<Registration> of(long personId) {
        return table.of(personId);
    }

    public Person member(String number) {
        return people.find(require(number).personId()).orElseThrow(() -> MatterNumbers.unknown(number));
    }
}

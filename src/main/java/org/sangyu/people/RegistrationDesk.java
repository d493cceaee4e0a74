package org.sangyu.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a member registers with the community 双报到: filed by the member or a helper, confirmed by the community; the
 * original unit's branch and the street are told (domain.md §7.3).
 */
@Service
public class RegistrationDesk {

    private final JdbcClient jdbc;
    private final PersonDoors doors;
    private final PersonTable people;
    private final MatterNumbers numbers;
    private final PeopleMails mails;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationDesk(
            JdbcClient jdbc,
            PersonDoors doors,
            PersonTable people,
            MatterNumbers numbers,
            PeopleMails mails,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.people = people;
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
        Set<ServiceKind> services = EnumSet.noneOf(ServiceKind.class);
        for (String service : typed.services()) {
            ServiceKind kind = PersonChecks.choice(service, ServiceKind.class, "services", findings);
            if (kind != null) {
                services.add(kind);
            }
        }
        findings.optional(typed.serviceDay(), 60, "serviceDay", "people.refused.service-day")
                .optional(typed.note(), 300, "note", "people.refused.note-length")
                .orRefuse();
        String number = numbers.next("BD", person.areaCode());
        int filed = jdbc.sql(
                        """
                        insert into registration (number, person_id, area_code, services, service_day, note, filed_at,
                                                  filed_by, by_self, state)
                        values (:number, :person, :area, :services, :day, :note, :now, :by, :self, 'FILED')
                        on conflict (person_id) where state = 'FILED' do nothing
                        """)
                .param("number", number)
                .param("person", personId)
                .param("area", person.communityCode())
                .param("services", services.stream().map(Enum::name).toArray(String[]::new))
                .param("day", PersonChecks.text(typed.serviceDay()), Types.VARCHAR)
                .param("note", PersonChecks.text(typed.note()), Types.VARCHAR)
                .param("now", now())
                .param("by", by.username())
                .param("self", by.username().equals(person.account()))
                .update();
        if (filed == 0) {
            throw Refusal.conflict("people.refused.registration-waiting");
        }
        audit.record(by, "registration-filed", number, true, Map.of());
        events.publishEvent(new RegistrationFiled(number));
        return number;
    }

    /** The community where the member lives says yes; from then on both sides show it. */
    @Transactional
    public void confirm(String number, Actor by) {
        Registration registration = decide(number, RegistrationState.CONFIRMED, null, by);
        jdbc.sql("update person set reported_at = :now, version = version + 1 where id = :person")
                .param("now", now())
                .param("person", registration.personId())
                .update();
    }

    /** The original unit's side and the street are told of a confirmed registration. */
    @Transactional
    public void tellOthers(String number) {
        mails.registrationConfirmed(number, member(number));
    }

    /** Says no, with the reason: as a rule the person lives elsewhere. */
    @Transactional
    public void refuse(String number, String reason, Actor by) {
        new Findings()
                .text(reason, 300, "reason", "people.refused.reason-missing", "people.refused.reason-length")
                .orRefuse();
        Registration registration = decide(number, RegistrationState.REFUSED, reason.strip(), by);
        mails.registrationRefused(registration);
    }

    /** Nobody answered in time: the community and the town above it are reminded, once. */
    @Transactional
    public void remind(String number) {
        Registration registration = require(number);
        int first = jdbc.sql(
                        "update registration set reminded_at = :now where number = :number and reminded_at is null")
                .param("now", now())
                .param("number", number)
                .update();
        if (first == 1) {
            mails.registrationWaits(registration);
        }
    }

    /** @throws Refusal not found */
    public Registration require(String number) {
        return jdbc.sql("select * from registration where number = :number")
                .param("number", number)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("people.refused.no-such-matter", number));
    }

    /** All of a member's registrations, the newest first. */
    public List<Registration> of(long personId) {
        return jdbc.sql("select * from registration where person_id = :person order by filed_at desc")
                .param("person", personId)
                .query((row, n) -> read(row))
                .list();
    }

    public Person member(String number) {
        return people.find(require(number).personId())
                .orElseThrow(() -> Refusal.notFound("people.refused.no-such-matter", number));
    }

    @EventListener
    void on(PersonHidden event) {
        jdbc.sql(
                        """
                        update registration set state = 'WITHDRAWN', decided_at = :now
                        where person_id = :person and state = 'FILED' returning number
                        """)
                .param("now", now())
                .param("person", event.personId())
                .query(String.class)
                .list()
                .forEach(number -> events.publishEvent(new MatterWithdrawn(number)));
    }

    private Registration decide(String number, RegistrationState state, String reason, Actor by) {
        int decided = jdbc.sql(
                        """
                        update registration
                        set state = :state, reason = :reason, decided_at = :now, decided_by = :by
                        where number = :number and state = 'FILED'
                        """)
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("now", now())
                .param("by", by.username())
                .param("number", number)
                .update();
        if (decided == 0) {
            throw Refusal.conflict("people.refused.decided-already");
        }
        audit.record(by, "registration-decided", number, true, Map.of("state", state.name()));
        return require(number);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Registration read(java.sql.ResultSet row) throws java.sql.SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Registration(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("area_code"),
                Arrays.stream((String[]) row.getArray("services").getArray())
                        .map(ServiceKind::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("service_day"),
                row.getString("note"),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"),
                row.getBoolean("by_self"),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("reason"),
                decided == null ? null : decided.toInstant());
    }
}

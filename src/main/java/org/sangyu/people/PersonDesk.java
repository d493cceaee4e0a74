package org.sangyu.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people come into the register and are kept up to date; a member's category changes by a review alone. */
@Service
public class PersonDesk {

    private final PersonTable table;
    private final PersonChecks checks;
    private final PersonDoors doors;
    private final ConsentBook consents;
    private final AuditLog audit;
    private final CategoryHistory history;
    private final CategoryReviews reviews;
    private final Clock clock;

    PersonDesk(
            PersonTable table,
            PersonChecks checks,
            PersonDoors doors,
            ConsentBook consents,
            AuditLog audit,
            CategoryHistory history,
            CategoryReviews reviews,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.doors = doors;
        this.consents = consents;
        this.audit = audit;
        this.history = history;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @throws Refusal not found, also for whoever may not know of the person */
    @Transactional(readOnly = true)
    public Person see(long id, Actor reader) {
        return doors.seen(id, reader);
    }

    public boolean mayKeep(Person person, Actor actor) {
        return doors.may(Permission.KEEP_REGISTER, person, actor);
    }

    /** @throws Refusal not found as in {@link #see}, or not permitted for whoever sees the person and no more */
    @Transactional(readOnly = true)
    public Person seeToKeep(long id, Actor keeper) {
        Person person = see(id, keeper);
        if (!mayKeep(person, keeper)) {
            throw Refusal.notPermitted("people.refused.not-kept-there");
        }
        return person;
    }

    /** What is known of what is sealed, for whoever keeps the register there. */
    @Transactional(readOnly = true)
    public SealedFields sealed(long id) {
        return table.sealed(id);
    }

    /** The person whose own account this is. */
    @Transactional(readOnly = true)
    public Optional<Person> self(Actor actor) {
        return table.ofAccount(actor.accountId());
    }

    /** @throws Refusal not permitted, for whoever is not in the register */
    @Transactional(readOnly = true)
    public Person requireSelf(Actor actor) {
        return self(actor).orElseThrow(() -> Refusal.notPermitted("people.refused.no-own"));
    }

    /** @throws Refusal with every field that is wrong, or when the writer does not keep the register there */
    @Transactional
    public Person add(NewPerson typed, Actor by) {
        Findings findings = new Findings();
        CheckedPerson person = checks.check(typed, findings);
        ConsentChannel channel = PersonChecks.choice(typed.consent(), ConsentChannel.class, "consent", findings);
        findings.check(channel != null, "consent", "people.refused.consent")
                .check(
                        person.health() == null || "true".equals(typed.healthConsent()),
                        "healthConsent",
                        "people.refused.health-consent");
        findings.orRefuse();
        if (!mayAdd(person, by)) {
            throw Refusal.invalid("areaCode", "people.refused.not-kept-there");
        }
        refuseDouble(person, null);
        Instant now = clock.instant();
        long id = table.insert(person, by, now);
        beginHistory(id, person, by, now);
        consents.note(id, ConsentPurpose.REGISTER, channel, by);
        if (person.health() != null) {
            consents.note(id, ConsentPurpose.HEALTH, channel, by);
        }
        audit.record(by, "person-added", String.valueOf(id), true, Map.of("area", person.areaCode()));
        return lookAgain(id, person, by);
    }

    /** @throws Refusal with every field that is wrong, or a conflict when somebody changed the person meanwhile */
    @Transactional
    public Person change(long id, NewPerson typed, Actor by) {
        Person before = doors.kept(id, by);
        Findings findings = new Findings();
        CheckedPerson person = checks.check(typed.completed(before), findings);
        findings.check(
                person.health() == null
                        || "true".equals(typed.healthConsent())
                        || consents.has(id, ConsentPurpose.HEALTH),
                "healthConsent",
                "people.refused.health-consent");
        findings.check(
                !before.isMember()
                        || person.category() == null
                        || person.category() == before.membership().category(),
                "category",
                "people.refused.category-by-review");
        findings.orRefuse();
        refuseDouble(person, id);
        Instant now = clock.instant();
        if (typed.version() == null || !table.update(id, typed.version(), person, by, now)) {
            throw Refusal.conflict("people.refused.changed-meanwhile", before.changedBy());
        }
        if (!before.isMember()) {
            beginHistory(id, person, by, now);
        }
        if (person.health() != null && "true".equals(typed.healthConsent())) {
            consents.note(id, ConsentPurpose.HEALTH, ConsentChannel.PAPER, by);
        }
        audit.record(by, "person-changed", String.valueOf(id), true, Map.of());
        return lookAgain(id, person, by);
    }

    /** Gives a person the account by which they sign in; each has one at most. */
    @Transactional
    public void linkAccount(long id, long accountId) {
        table.link(id, accountId);
    }

    private void beginHistory(long id, CheckedPerson person, Actor by, Instant now) {
        if (person.category() != null) {
            history.note(
                    List.of(new CategoryHistory.Entry(id, person.category(), "people.category.first", null)), by, now);
        }
    }

    /** Whoever needs care may not want gatherings as before: it is asked at once, for health is sealed later on. */
    private Person lookAgain(long id, CheckedPerson written, Actor by) {
        Person person = table.find(id).orElseThrow();
        if (written.health() == HealthLevel.NEEDS_CARE
                && person.isMember()
                && person.membership().category() == ParticipationCategory.NORMAL) {
            reviews.hint(person, ReviewHint.HEALTH, by);
        }
        return person;
    }

    private static boolean mayAdd(CheckedPerson person, Actor by) {
        return by.may(Permission.KEEP_REGISTER, person.areaCode())
                || by.may(Permission.KEEP_REGISTER, person.branchCode());
    }

    private void refuseDouble(CheckedPerson person, Long self) {
        table.same(person.name(), person.phone(), person.idNo())
                .filter(other -> !other.equals(self))
                .ifPresent(other -> {
                    throw Refusal.invalid("name", "people.refused.there-already");
                });
    }
}

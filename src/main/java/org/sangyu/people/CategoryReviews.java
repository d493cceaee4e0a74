package org.sangyu.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is asked whether a member's participation category still fits, and where one sees what became of that. What
 * follows is decided in {@link CategoryDecisions}.
 */
@Service
public class CategoryReviews {

    private final CategoryReviewTable table;
    private final PersonDoors doors;
    private final PersonTable people;
    private final MatterNumbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CategoryReviews(
            CategoryReviewTable table,
            PersonDoors doors,
            PersonTable people,
            MatterNumbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.doors = doors;
        this.people = people;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody sees a reason, or the member asks.
     *
     * @throws Refusal for whoever is no member, or when a review is open already
     */
    @Transactional
    public String ask(long personId, ReviewHint hint, Actor by) {
        Person person = doors.keptOrOwn(personId, by);
        if (!person.isMember()) {
            throw Refusal.conflict("people.refused.no-member");
        }
        return hint(person, hint, by).orElseThrow(() -> Refusal.conflict("people.refused.review-open"));
    }

    /** Opens one, unless one is open. */
    Optional<String> hint(Person person, ReviewHint hint, Actor by) {
        String number = numbers.next("LB", person.areaCode());
        if (!table.insert(number, person, hint, clock.instant())) {
            return Optional.empty();
        }
        audit.record(by, "review-opened", number, true, Map.of("hint", hint.name()));
        events.publishEvent(new ReviewOpened(number));
        return Optional.of(number);
    }

    /** @throws Refusal not found */
    public CategoryReview require(String number) {
        return table.find(number).orElseThrow(() -> MatterNumbers.unknown(number));
    }

    /** The newest first, at most twenty. */
    public List<CategoryReview> of(long personId) {
        return table.of(personId);
    }

    public Person member(String number) {
        return people.find(require(number).personId()).orElseThrow(() -> MatterNumbers.unknown(number));
    }
}

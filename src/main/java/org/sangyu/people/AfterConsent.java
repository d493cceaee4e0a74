package org.sangyu.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows when somebody takes a yes back. Whoever takes back the yes to the register is hidden at once and erased
 * within fifteen working days (domain.md §10.4).
 */
@Component
class AfterConsent {

    private static final Limit ERASED_WITHIN = new Limit(15, LimitUnit.WORK_DAY);

    private final PersonStates people;
    private final TalentTable talent;
    private final RegistrationTable registrations;
    private final CategoryReviewTable reviews;
    private final TeamMemberships teams;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterConsent(
            PersonStates people,
            TalentTable talent,
            RegistrationTable registrations,
            CategoryReviewTable reviews,
            TeamMemberships teams,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.talent = talent;
        this.registrations = registrations;
        this.reviews = reviews;
        this.teams = teams;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    void withdrawal(long personId, ConsentPurpose purpose) {
        switch (purpose) {
            case REGISTER -> hide(personId);
            case HEALTH -> people.forgetHealth(personId);
            case TALENT -> leavePool(personId);
            case OUTREACH -> people.livesAlone(personId, null);
            case SHARE_PHONE, HONOUR -> {}
        }
        events.publishEvent(new ConsentTakenBack(personId, purpose));
    }

    private void hide(long personId) {
        Instant now = clock.instant();
        Instant eraseBy = calendar.due(now, ERASED_WITHIN).dueAt();
        people.hide(personId, LocalDate.ofInstant(eraseBy, WorkingCalendar.ZONE));
        leavePool(personId);
        tell(registrations.withdraw(personId, now));
        tell(reviews.withdraw(personId, now));
        teams.quitAll(personId);
        events.publishEvent(new PersonHidden(personId));
    }

    private void leavePool(long personId) {
        tell(talent.leave(personId));
    }

    /** What is under way about the person needs nobody any more. */
    private void tell(List<String> numbers) {
        numbers.forEach(number -> events.publishEvent(new MatterWithdrawn(number)));
    }
}

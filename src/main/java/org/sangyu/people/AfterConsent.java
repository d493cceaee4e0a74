package org.sangyu.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final TeamMemberships teams;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterConsent(
            PersonStates people,
            TalentTable talent,
            TeamMemberships teams,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.talent = talent;
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
            case SHARE_PHONE, HONOUR -> {}
        }
    }

    private void hide(long personId) {
        Instant eraseBy = calendar.due(clock.instant(), ERASED_WITHIN).dueAt();
        people.hide(personId, LocalDate.ofInstant(eraseBy, WorkingCalendar.ZONE));
        leavePool(personId);
        events.publishEvent(new PersonHidden(personId));
        teams.quitAll(personId);
    }

    private void leavePool(long personId) {
        talent.leave(personId).forEach(number -> events.publishEvent(new MatterWithdrawn(number)));
    }
}

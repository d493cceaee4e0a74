package org.sangyu.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.cases.CaseClock;
import org.springframework.stereotype.Component;

/** When a round begins and when it is late. */
@Component
class OutreachTimes {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final WorkingCalendar calendar;
    private final CaseClock limits;
    private final Clock clock;

    OutreachTimes(WorkingCalendar calendar, CaseClock limits, Clock clock) {
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    /** The opening of the first working day from then on; what is due today begins at once. */
    Instant begin(LocalDate day, String areaCode) {
        if (!day.isAfter(CarePlanDesk.today(clock))) {
            return clock.instant();
        }
        Instant midnight = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return calendar.at(areaCode).afterWorkingTime(midnight, A_MINUTE).minus(A_MINUTE);
    }

    /** By the limit {@code outreach.visit}. */
    Instant late() {
        return limits.dueFromNow("outreach.visit");
    }

    /** Nobody can have served before the day on which the round began. */
    Instant earliest() {
        return CarePlanDesk.today(clock).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}

package org.sangyu.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Stops and restarts the clock of a suspended case 挂账 (domain.md §3.5): what was left when it stopped is given back in
 * the unit of the limit.
 */
@Component
class CasePauses {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseJournal journal;
    private final CaseClock clock;
    private final WorkingCalendar calendar;

    CasePauses(CaseJournal journal, CaseClock clock, WorkingCalendar calendar) {
        this.journal = journal;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** The deadline is already that after resumption on the chosen day, so that nothing warns in between. */
    void suspend(LivelihoodCase it, LocalDate until) {
        it.suspensions++;
        it.suspendedAt = journal.now();
        it.suspendedUntil = until.plusDays(1).atStartOfDay(ZONE).toInstant();
        it.dueBeforeSuspension = it.dueAt;
        giveBack(it, it.suspendedUntil);
    }

    void resume(LivelihoodCase it) {
        giveBack(it, journal.now());
        it.suspendedUntil = null;
    }

    private void giveBack(LivelihoodCase it, Instant resumed) {
        WorkingCalendar local = calendar.at(it.areaCode);
        if (it.dueUnit == LimitUnit.WORK_DAY) {
            // a count like any other, which follows later changes of the calendar; what begins at midnight begins
            // with the day before, for the day on which a count begins does not count
            int left = local.workingDaysLeft(it.suspendedAt, it.dueBeforeSuspension);
            clock.count(it, resumed.minus(Duration.ofMillis(1)), new Limit(left, LimitUnit.WORK_DAY));
            return;
        }
        it.dueAt = local.afterPause(it.dueBeforeSuspension, it.dueUnit, it.suspendedAt, resumed);
        it.yellowAt = local.yellowMark(resumed, it.dueAt, new Limit(it.dueAmount, it.dueUnit));
        it.dueProvisional = local.isProvisional(resumed, it.dueAt);
    }
}

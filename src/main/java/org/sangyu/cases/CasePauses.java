package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Moves a deadline when a case is extended, suspended and resumed (domain.md §3.5, §13.8). An extension never shortens
 * and does not stop the clock; a suspension stops it, and gives back what was left in the unit of the limit.
 */
@Component
class CasePauses {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseJournal journal;
    private final SlaPolicies policies;
    private final WorkingCalendar calendar;

    CasePauses(CaseJournal journal, SlaPolicies policies, WorkingCalendar calendar) {
        this.journal = journal;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** @param days working days, counted from the deadline that it had */
    void extend(LivelihoodCase it, int days) {
        Instant later = calendar.due(it.dueAt, new Limit(days, LimitUnit.WORK_DAY)).dueAt();
        due(it, journal.now(), later);
        it.extendedDays += days;
        it.extensions++;
    }

    /** The deadline is already that after resumption on the chosen day, so that nothing warns in between. */
    void suspend(LivelihoodCase it, LocalDate until) {
        it.suspensions++;
        it.suspendedAt = journal.now();
        it.suspendedUntil = until.plusDays(1).atStartOfDay(ZONE).toInstant();
        it.dueBeforeSuspension = it.dueAt;
        due(it, it.suspendedUntil, dueWhenResumedAt(it, it.suspendedUntil));
    }

    void resume(LivelihoodCase it) {
        Instant now = journal.now();
        due(it, now, dueWhenResumedAt(it, now));
        it.suspendedUntil = null;
    }

    private Instant dueWhenResumedAt(LivelihoodCase it, Instant resumed) {
        LimitUnit unit = policies.inForce(it.limitPolicy, it.registeredAt).unit();
        return calendar.afterPause(it.dueBeforeSuspension, unit, it.suspendedAt, resumed);
    }

    private void due(LivelihoodCase it, Instant from, Instant dueAt) {
        Limit limit = policies.inForce(it.limitPolicy, it.registeredAt);
        it.dueAt = dueAt;
        it.yellowAt = calendar.yellowMark(from, dueAt, limit);
        it.dueProvisional = calendar.isProvisional(from, dueAt);
    }
}

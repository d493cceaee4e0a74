package org.sangyu.outreach;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the procedure of a plan asks: whether it runs, when the next round begins, and that it does. */
@Service
@Transactional
public class CareRoundDesk {

    private final CarePlanTable plans;
    private final VisitTable visits;
    private final OutreachTimes times;
    private final OutreachMails mails;
    private final CurrentHome homes;

    CareRoundDesk(CarePlanTable plans, VisitTable visits, OutreachTimes times, OutreachMails mails, CurrentHome homes) {
        this.plans = plans;
        this.visits = visits;
        this.times = times;
        this.mails = mails;
        this.homes = homes;
    }

    /** @throws org.sangyu.refusal.Refusal not found */
    @Transactional(readOnly = true)
    public CarePlan require(String number) {
        return plans.find(number).orElseThrow(() -> CarePlanDoors.unknown(number));
    }

    @Transactional(readOnly = true)
    public Optional<CareVisit> open(String number) {
        return visits.open(number);
    }

    @Transactional(readOnly = true)
    public Optional<CareVisit> toNote(String number) {
        return visits.toNote(number);
    }

    @Transactional(readOnly = true)
    public Instant beginsAt(String number) {
        CarePlan plan = require(number);
        return times.begin(plan.dueOn(), plan.areaCode());
    }

    /** Begins a round, at the branch and community where the person is now. */
    public void begin(String number) {
        CarePlan plan = homes.now(plans.lock(number).orElseThrow());
        visits.insert(plan, times.late(), times.earliest());
    }

    @Transactional(readOnly = true)
    public Instant lateAt(String number) {
        return visits.open(number).map(CareVisit::lateAt).orElseGet(times::late);
    }

    /** A word to the town: nobody has been there in time. */
    public void remind(String number) {
        visits.open(number).ifPresent(visit -> mails.late(visit));
    }
}

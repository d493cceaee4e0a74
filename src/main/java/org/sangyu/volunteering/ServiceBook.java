package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers write down each visit: what was done and how long it took, travel not counted (domain.md §7.2). */
@Service
public class ServiceBook {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HoursBook hours;
    private final DispatchDesk dispatch;
    private final HandlingDesk handling;
    private final RiskBook risks;
    private final Clock clock;

    ServiceBook(HoursBook hours, DispatchDesk dispatch, HandlingDesk handling, RiskBook risks, Clock clock) {
        this.hours = hours;
        this.dispatch = dispatch;
        this.handling = handling;
        this.risks = risks;
        this.clock = clock;
    }

    /**
     * Records one visit; a first contact with the petitioner is written into the case as well. Whoever said on their own
     * page when they came and went has that time written down, anybody else the day and the hours.
     */
    @Transactional
    public void record(String caseNumber, Visit visit, Actor volunteer) {
        risks.requireFit(caseNumber, volunteer);
        CaseFacts facts = dispatch.facts(caseNumber);
        check(visit, facts);
        hours.write(caseNumber, facts.handlerCode(), visit, volunteer);
        if (visit.contacted()) {
            handling.contact(caseNumber, ContactChannel.VISIT, true, shortened(visit.work()), volunteer);
        } else {
            handling.worked(caseNumber, visit.work().strip(), volunteer);
        }
    }

    private void check(Visit visit, CaseFacts facts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate registered = LocalDate.ofInstant(facts.registeredAt(), ZONE);
        new Findings()
                .check(visit.on() != null, "visitedOn", "volunteering.refused.day-missing")
                .check(visit.on() == null || !visit.on().isAfter(today), "visitedOn", "volunteering.refused.day-ahead")
                .check(
                        visit.on() == null || !visit.on().isBefore(registered),
                        "visitedOn",
                        "volunteering.refused.day-before-case")
                .check(
                        visit.hours() != null
                                && visit.hours().signum() >= 0
                                && visit.hours().compareTo(BigDecimal.valueOf(24)) <= 0,
                        "hours",
                        "volunteering.refused.hours")
                .text(
                        visit.work(),
                        1000,
                        "work",
                        "volunteering.refused.work-missing",
                        "volunteering.refused.work-length")
                .orRefuse();
    }

    /** A contact's summary is shorter than a visit's record. */
    private static String shortened(String work) {
        String text = work.strip();
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}

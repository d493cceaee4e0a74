package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers write down each visit: what was done and how long it took, travel not counted (domain.md §7.2). */
@Service
public class ServiceBook {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final DispatchDesk dispatch;
    private final HandlingDesk handling;
    private final RiskBook risks;
    private final WhoMayBeAsked asked;
    private final Clock clock;

    ServiceBook(
            JdbcClient jdbc,
            DispatchDesk dispatch,
            HandlingDesk handling,
            RiskBook risks,
            WhoMayBeAsked asked,
            Clock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.handling = handling;
        this.risks = risks;
        this.asked = asked;
        this.clock = clock;
    }

    /** Records one visit; a first contact with the petitioner is written into the case as well. */
    @Transactional
    public void record(String caseNumber, Visit visit, Actor volunteer) {
        asked.require(volunteer, risks.of(caseNumber).level());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        CaseFacts facts = dispatch.facts(caseNumber);
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
        jdbc.sql(
                        """
                        insert into service_record (case_number, team_code, volunteer_id, volunteer, visited_on, hours,
                                                    work, recorded_at)
                        values (:case, :team, :volunteer, :name, :day, :hours, :work, :now)
                        """)
                .param("case", caseNumber)
                .param("team", facts.handlerCode())
                .param("volunteer", volunteer.accountId())
                .param("name", volunteer.displayName())
                .param("day", Date.valueOf(visit.on()))
                .param("hours", visit.hours())
                .param("work", visit.work().strip())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (visit.contacted()) {
            handling.contact(caseNumber, ContactChannel.VISIT, true, shortened(visit.work()), volunteer);
        } else {
            handling.worked(caseNumber, visit.work().strip(), volunteer);
        }
    }

    /** A contact's summary is shorter than a visit's record. */
    private static String shortened(String work) {
        String text = work.strip();
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}

package org.sangyu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.volunteering.ServiceBook;
import org.sangyu.volunteering.Visit;

/** The user task of the stage {@code volunteer-handling}: one visit, and what comes after it. */
@ProcessTasks
public class VolunteerHandlingTasks implements StageTasks {

    private final ServiceBook serviceBook;
    private final DispatchDesk dispatch;
    private final Clock clock;

    VolunteerHandlingTasks(ServiceBook serviceBook, DispatchDesk dispatch, Clock clock) {
        this.serviceBook = serviceBook;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public String handle(TaskAct act) {
        Visit visit = new Visit(
                act.fields().date("visitedOn"),
                act.fields().number("hours"),
                act.fields().text("work"),
                act.fields().is("contacted", "YES"));
        serviceBook.record(act.number(), visit, act.actor());
        if (act.fields().is("result", "BEYOND_US")) {
            dispatch.handBack(act.number(), DispatchDesk.HandBack.BEYOND_US, visit.work(), act.actor());
        }
        return act.fields().text("result");
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none()
                .value(
                        "visitedOn",
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                                .toString());
    }
}

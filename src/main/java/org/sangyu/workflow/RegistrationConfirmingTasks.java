package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.Person;
import org.sangyu.people.Registration;
import org.sangyu.people.RegistrationDesk;

/** The user task of the stage {@code registration-confirming}: the community where a member lives says yes or no. */
@ProcessTasks
public class RegistrationConfirmingTasks implements MatterStage {

    private final RegistrationDesk registrations;
    private final RegisterWords words;
    private final CaseClock clock;

    RegistrationConfirmingTasks(RegistrationDesk registrations, RegisterWords words, CaseClock clock) {
        this.registrations = registrations;
        this.words = words;
        this.clock = clock;
    }

    public Date confirmBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("register.confirm"));
    }

    public String confirmRegistration(TaskAct act) {
        if (act.fields().is("decision", "YES")) {
            registrations.confirm(act.number(), act.actor());
            return "CONFIRMED";
        }
        registrations.refuse(act.number(), act.fields().text("reason"), act.actor());
        return "REFUSED";
    }

    @Override
    public String owner(String number) {
        return registrations.require(number).areaCode();
    }

    @Override
    public Matter matter(String number) {
        Registration registration = registrations.require(number);
        Person member = registrations.member(number);
        List<Matter.Line> lines = new ArrayList<>();
        lines.add(new Matter.Line("workflow.matter.who", member.name()));
        lines.add(new Matter.Line("workflow.matter.community", words.organisation(registration.areaCode())));
        lines.add(new Matter.Line(
                "workflow.matter.branch", words.organisation(member.membership().branchCode())));
        add(lines, "workflow.matter.home-unit", member.membership().homeUnit());
        add(lines, "workflow.matter.services", words.named("people.service.", registration.services()));
        add(lines, "workflow.matter.service-day", registration.serviceDay());
        add(lines, "workflow.matter.note", registration.note());
        return new Matter(
                number,
                words.say("workflow.matter.registration", words.masked(member)),
                registration.state().name(),
                lines,
                "/register/people/" + member.id());
    }

    private static void add(List<Matter.Line> lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Matter.Line(label, text));
        }
    }
}

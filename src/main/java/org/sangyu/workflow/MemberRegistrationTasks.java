package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.RegistrationDesk;

/** What the process {@code member-registration} asks of the register: who is told, and when somebody is reminded. */
@ProcessTasks
public class MemberRegistrationTasks {

    private final RegistrationDesk registrations;
    private final CaseClock clock;

    MemberRegistrationTasks(RegistrationDesk registrations, CaseClock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    public Date confirmBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("register.confirm"));
    }

    public void tellOthers(DelegateExecution execution) {
        registrations.tellOthers(execution.getProcessBusinessKey());
    }

    public void remind(DelegateExecution execution) {
        registrations.remind(execution.getProcessBusinessKey());
    }
}

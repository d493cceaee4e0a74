package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.IntakeDesk;

/** The user task of the stage {@code verification}: somebody goes and looks before a case is filed 立案前核实. */
@ProcessTasks
public class VerificationTasks implements StageTasks {

    private final IntakeDesk intake;
    private final CaseClock clock;

    VerificationTasks(IntakeDesk intake, CaseClock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    public Date verifyBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "verify"));
    }

    public String verifyOnSpot(TaskAct act) {
        intake.verified(act.number(), act.fields().text("found"), act.actor());
        return "VERIFIED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        return Prefill.none().value("question", intake.toVerify(number));
    }
}

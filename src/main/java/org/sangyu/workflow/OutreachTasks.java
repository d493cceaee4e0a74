package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.outreach.CareRoundDesk;
import org.sangyu.outreach.PlanState;

/** What the process {@code outreach} asks of a plan: whether it runs, when the next round begins and when it is late. */
@ProcessTasks
public class OutreachTasks {

    private final CareRoundDesk rounds;

    OutreachTasks(CareRoundDesk rounds) {
        this.rounds = rounds;
    }

    public boolean runs(DelegateExecution execution) {
        return state(execution) == PlanState.RUNNING;
    }

    public boolean rests(DelegateExecution execution) {
        return state(execution) == PlanState.PAUSED;
    }

    public Date beginsAt(DelegateExecution execution) {
        return Date.from(rounds.beginsAt(execution.getProcessBusinessKey()));
    }

    public void begin(DelegateExecution execution) {
        rounds.begin(execution.getProcessBusinessKey());
    }

    public Date lateAt(DelegateExecution execution) {
        return Date.from(rounds.lateAt(execution.getProcessBusinessKey()));
    }

    public void remind(DelegateExecution execution) {
        rounds.remind(execution.getProcessBusinessKey());
    }

    private PlanState state(DelegateExecution execution) {
        return rounds.require(execution.getProcessBusinessKey()).state();
    }
}

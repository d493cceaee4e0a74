package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.TalentPool;

/** The user task of the stage {@code talent-verification}: the desk of the level looks whether it is true. */
@ProcessTasks
public class TalentVerificationTasks implements MatterStage {

    private final TalentPool pool;
    private final TalentMatters matters;
    private final CaseClock clock;

    TalentVerificationTasks(TalentPool pool, TalentMatters matters, CaseClock clock) {
        this.pool = pool;
        this.matters = matters;
        this.clock = clock;
    }

    public Date verifyBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("talent.verify"));
    }

    public String verifierRole(DelegateExecution execution) {
        return pool.require(execution.getProcessBusinessKey()).level().tier().key();
    }

    /** Whoever applied has agreed by that; who was recommended is asked next. */
    public String verifyTalent(TaskAct act) {
        if (act.fields().is("decision", "YES")) {
            return pool.verify(act.number(), act.actor()) ? "AGREED" : "ASK";
        }
        pool.refuse(act.number(), act.fields().text("reason"), act.actor());
        return "REFUSED";
    }

    @Override
    public String owner(String number) {
        return pool.require(number).areaCode();
    }

    @Override
    public Matter matter(String number) {
        return matters.of(number);
    }
}

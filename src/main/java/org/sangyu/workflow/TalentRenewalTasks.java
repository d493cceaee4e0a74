package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.TalentPool;

/** The user task of the stage {@code talent-renewal}: before an entry runs out, the person is asked whether to stay. */
@ProcessTasks
public class TalentRenewalTasks implements MatterStage {

    private final TalentPool pool;
    private final TalentMatters matters;
    private final CaseClock clock;

    TalentRenewalTasks(TalentPool pool, TalentMatters matters, CaseClock clock) {
        this.pool = pool;
        this.matters = matters;
        this.clock = clock;
    }

    public Date askBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("talent.ask"));
    }

    public String renewTalent(TaskAct act) {
        if (act.fields().is("answer", "YES")) {
            pool.renew(act.number(), act.actor());
            return "STAYS";
        }
        pool.leave(act.number(), act.actor());
        return "LEAVES";
    }

    @Override
    public String owner(String number) {
        return matters.community(number);
    }

    @Override
    public Matter matter(String number) {
        return matters.of(number);
    }
}

package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.TalentPool;
import org.sangyu.refusal.Findings;

/** The user task of the stage {@code talent-consent}: the community asks whom somebody else recommended. */
@ProcessTasks
public class TalentConsentTasks implements MatterStage {

    private final TalentPool pool;
    private final TalentMatters matters;
    private final CaseClock clock;

    TalentConsentTasks(TalentPool pool, TalentMatters matters, CaseClock clock) {
        this.pool = pool;
        this.matters = matters;
        this.clock = clock;
    }

    public Date askBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("talent.ask"));
    }

    public String askTalent(TaskAct act) {
        if (act.fields().is("answer", "NO")) {
            pool.decline(act.number(), act.actor());
            return "DECLINED";
        }
        ConsentChannel channel = act.fields().choice("channel", ConsentChannel.class);
        new Findings()
                .check(channel != null, "channel", "workflow.refused.channel-needed")
                .orRefuse();
        pool.consent(act.number(), channel, act.actor());
        return "AGREED";
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

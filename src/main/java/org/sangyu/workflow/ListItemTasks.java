package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.meeting.ListDesk;
import org.sangyu.organisation.Tier;

/** What the process {@code list-item} and its stages ask of the lists. */
@ProcessTasks
public class ListItemTasks {

    private final ListDesk lists;
    private final CaseClock clock;

    ListItemTasks(ListDesk lists, CaseClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    public String deskRole(DelegateExecution execution) {
        return Tier.of(lists.require(execution.getProcessBusinessKey()).deskCode())
                .key();
    }

    public Date dueBy(DelegateExecution execution, String policy) {
        return Date.from(clock.dueFromNow(policy));
    }

    public Date offeredUntil(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("list.offer"));
    }

    public void endOffer(DelegateExecution execution) {
        lists.endOffer(execution.getProcessBusinessKey());
    }

    public void passUp(DelegateExecution execution) {
        lists.passUp(execution.getProcessBusinessKey());
    }
}

package org.sangyu.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sangyu.people.MatterWithdrawn;
import org.sangyu.people.RegistrationFiled;
import org.sangyu.people.ReviewOpened;
import org.sangyu.people.TalentPool;
import org.sangyu.people.TalentProposed;
import org.sangyu.people.TalentTermSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the register tells its procedures, in the transaction in which it happens. */
@Component
class RegisterWorkflow {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TalentPool talent;
    private final EngineActs engine;

    RegisterWorkflow(RuntimeService runtime, ManagementService management, TalentPool talent, EngineActs engine) {
        this.runtime = runtime;
        this.management = management;
        this.talent = talent;
        this.engine = engine;
    }

    @EventListener
    void on(RegistrationFiled event) {
        start("member-registration", event.number());
    }

    @EventListener
    void on(TalentProposed event) {
        start("talent-entry", event.number());
    }

    /** Waits for the end of the term from now on, or waits for the new one; somebody who is being asked already is asked. */
    @EventListener
    void on(TalentTermSet event) {
        engine.doAsItself(() -> {
            ProcessInstance running = runtime.createProcessInstanceQuery()
                    .processDefinitionKey("talent-entry")
                    .processInstanceBusinessKey(event.number())
                    .singleResult();
            if (running == null) {
                runtime.createProcessInstanceByKey("talent-entry")
                        .businessKey(event.number())
                        .startBeforeActivity("toRenew")
                        .execute();
            } else {
                move(running, "toRenew", talent.renewFrom(event.number()));
                move(running, "expired", talent.endsAt(event.number()));
            }
        });
    }

    @EventListener
    void on(ReviewOpened event) {
        start("category-review", event.number());
    }

    /** Not every matter has a procedure that still runs: an entry that came from a spreadsheet never had one. */
    @EventListener
    void on(MatterWithdrawn event) {
        engine.doAsItself(() -> runtime.createMessageCorrelation("matter-withdrawn")
                .processInstanceBusinessKey(event.number())
                .correlateAll());
    }

    private void start(String process, String number) {
        engine.asItself(() -> runtime.startProcessInstanceByKey(process, number));
    }

    private void move(ProcessInstance running, String timer, Instant at) {
        management
                .createJobQuery()
                .processInstanceId(running.getId())
                .activityId(timer)
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(at)));
    }
}

package org.sangyu.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A stage of {@code outreach}: whoever keeps the plan has it, the branch or the community. */
abstract class OutreachStage implements MatterStage {

    private final OutreachMatters matters;

    OutreachStage(OutreachMatters matters) {
        this.matters = matters;
    }

    public String keeperRole(DelegateExecution execution) {
        return matters.keeper(execution.getProcessBusinessKey()).key();
    }

    @Override
    public String owner(String number) {
        return matters.owner(number);
    }

    @Override
    public Matter matter(String number) {
        return matters.of(number);
    }
}

package org.sangyu.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.sangyu.cases.Recusals;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Accounts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may hold a task: people take one for themselves and put it back themselves. Nobody is assigned one, for volunteers
 * are asked and never ordered (domain.md §7.1), and Camunda's claim would accept any name.
 */
@Component
class Claims {

    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final Accounts accounts;
    private final Recusals recusals;
    private final Refusals refusals;

    Claims(JdbcClient jdbc, IdentityService identity, Accounts accounts, Recusals recusals, Refusals refusals) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.accounts = accounts;
        this.recusals = recusals;
        this.refusals = refusals;
    }

    /** @throws TaskRefused when the task changes hands by somebody whose hands these are not */
    void check(DelegateTask task) {
        Authentication person = identity.getCurrentAuthentication();
        if (person == null) {
            return;
        }
        String before = holderNow(task.getId());
        String after = task.getAssignee() == null ? "" : task.getAssignee();
        if (before.equals(after)) {
            return;
        }
        if (!before.isEmpty() && !before.equals(person.getUserId())) {
            throw claimedBy(before);
        }
        if (!after.isEmpty() && !after.equals(person.getUserId())) {
            throw refused(Refusal.notPermitted("workflow.refused.claim-for-other"));
        }
        if (!after.isEmpty() && isKeptFrom(after, task.getExecution().getProcessBusinessKey())) {
            throw refused(Refusal.notFound("workflow.refused.no-such-task"));
        }
    }

    /** In Tasklist nobody looks into our inbox first, which would not have shown the task. */
    private boolean isKeptFrom(String username, String caseNumber) {
        return accounts.actor(username)
                .filter(actor -> recusals.hides(caseNumber, actor))
                .isPresent();
    }

    /** Waits for whoever is claiming at this moment, so that the second of two learns who was first. */
    private String holderNow(String taskId) {
        return jdbc.sql("select coalesce(assignee, '') from work_item where task_id = :id for update")
                .param("id", taskId)
                .query(String.class)
                .single();
    }

    TaskRefused claimedBy(String username) {
        return refused(Refusal.conflict("workflow.refused.claimed-by", accounts.displayName(username)));
    }

    TaskRefused overtaken() {
        return refused(Refusal.conflict("workflow.refused.overtaken"));
    }

    boolean isAPersonsAct() {
        return identity.getCurrentAuthentication() != null;
    }

    private TaskRefused refused(Refusal refusal) {
        return new TaskRefused(refusals.text(refusal, LocaleContextHolder.getLocale()), refusal);
    }
}

package org.sangyu.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.sangyu.refusal.Refusal;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per user task, in the engine's own transaction, so that our inbox never asks the engine's tables. */
@Component
class WorkItems {

    private final JdbcClient jdbc;
    private final Stages stages;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, Stages stages, Clock clock) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.clock = clock;
    }

    void open(DelegateTask task) {
        Set<String> roles = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        Date due = task.getDueDate();
        String number = task.getExecution().getProcessBusinessKey();
        Optional<String> title = titleOf(task.getProcessDefinitionId(), number);
        jdbc.sql(
                        """
                        insert into work_item
                            (task_id, task_name, case_number, matter, title, org_code, roles, created_at, due_at)
                        values (:id, :name, :case, :matter, :title, :org, :roles, :now, :due)
                        """)
                .param("id", task.getId())
                .param("name", task.getTaskDefinitionKey())
                .param("case", title.isPresent() ? null : number, java.sql.Types.VARCHAR)
                .param("matter", title.isPresent() ? number : null, java.sql.Types.VARCHAR)
                .param("title", title.orElse(null), java.sql.Types.VARCHAR)
                .param("org", task.getTenantId())
                .param("roles", roles.toArray(String[]::new))
                .param("now", now())
                .param("due", new Timestamp(due.getTime()))
                .update();
    }

    /** Kept in Chinese, whatever language whoever caused it reads: a title is there for everybody. */
    private Optional<String> titleOf(String definition, String number) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return stages.matterOf(definition, number).map(Matter::title);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Somebody claimed it or put it back, or it was urged. */
    void change(DelegateTask task) {
        jdbc.sql(
                        """
                        update work_item set assignee = :assignee, priority = :priority, due_at = :due
                        where task_id = :id
                        """)
                .param("assignee", task.getAssignee(), java.sql.Types.VARCHAR)
                .param("priority", task.getPriority())
                .param("due", new Timestamp(task.getDueDate().getTime()))
                .param("id", task.getId())
                .update();
    }

    /** The lock behind the door: a task whose act did not take place cannot be completed. */
    void complete(DelegateTask task) {
        if (!TaskActs.tookPlace(task)) {
            throw new TaskRefused(
                    "A task is completed with its form", Refusal.notPermitted("workflow.refused.without-form"));
        }
        end(task, task.getAssignee(), (String) task.getVariable("outcome"));
    }

    /** The task is not needed any more: withdrawn, answered by mail, expired or taken over. */
    void takeAway(DelegateTask task) {
        end(task, null, null);
    }

    private void end(DelegateTask task, String by, String outcome) {
        jdbc.sql(
                        """
                        update work_item set ended_at = :now, ended_by = :by, outcome = :outcome
                        where task_id = :id and ended_at is null
                        """)
                .param("now", now())
                .param("by", by, java.sql.Types.VARCHAR)
                .param("outcome", outcome, java.sql.Types.VARCHAR)
                .param("id", task.getId())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

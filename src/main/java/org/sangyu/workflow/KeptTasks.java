package org.sangyu.workflow;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.sangyu.cases.CaseRecused;
import org.sangyu.cases.Recusals;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open tasks are kept from somebody because their case is 回避; and lets go of those that they hold already. */
@Component
class KeptTasks {

    private final JdbcClient jdbc;
    private final IdentityService identity;
    private final Accounts accounts;
    private final Recusals recusals;
    private final EngineActs engine;
    private final TaskService tasks;

    KeptTasks(
            JdbcClient jdbc,
            IdentityService identity,
            Accounts accounts,
            Recusals recusals,
            EngineActs engine,
            TaskService tasks) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.accounts = accounts;
        this.recusals = recusals;
        this.engine = engine;
        this.tasks = tasks;
    }

    /** The tasks kept from whoever asks the engine now; none when it asks itself. */
    Set<String> fromWhoeverAsks() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null
                ? Set.of()
                : accounts.actor(person.getUserId()).map(this::from).orElse(Set.of());
    }

    private Set<String> from(Actor actor) {
        return Set.copyOf(jdbc.sql(
                        """
                        select w.task_id
                          from work_item w
                          join livelihood_case c on c.number = w.case_number
                         where w.ended_at is null and not %s
                        """
                                .formatted(Recusals.NOT_HIDDEN))
                .params(Recusals.params(actor))
                .query(String.class)
                .list());
    }

    @EventListener
    void on(CaseRecused event) {
        record Held(String task, String by) {}
        jdbc
                .sql(
                        """
                        select task_id, assignee from work_item
                         where case_number = :case and ended_at is null and assignee is not null
                        """)
                .param("case", event.number())
                .query((row, n) -> new Held(row.getString(1), row.getString(2)))
                .stream()
                .filter(held -> accounts.actor(held.by())
                        .filter(actor -> recusals.hides(event.number(), actor))
                        .isPresent())
                .toList()
                .forEach(held -> engine.doAsItself(() -> tasks.setAssignee(held.task(), null)));
    }
}

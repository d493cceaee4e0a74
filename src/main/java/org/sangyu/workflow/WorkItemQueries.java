package org.sangyu.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sangyu.cases.Recusals;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads inboxes: the open tasks on the desks of a person's own roles, and no others. */
@Component
public class WorkItemQueries {

    private static final Duration SOON = Duration.ofDays(1);

    private static final String NOT_HIDDEN = "(c.id is null or %s)".formatted(Recusals.NOT_HIDDEN);

    private static final String SELECT =
            """
            select w.task_id, w.task_name, coalesce(w.case_number, w.matter) as number,
                   coalesce(c.title, w.title) as title, c.category, w.org_code, o.name as org_name,
                   w.assignee, a.display_name as assignee_name, w.created_at, w.due_at, w.priority,
                   coalesce(c.urgent, false) as urgent, coalesce(c.urge_count, 0) as urge_count, w.due_at < :now as late, w.due_at >= :now and w.due_at < :soon as soon
            from work_item w
            left join livelihood_case c on c.number = w.case_number
            left join organisation o on o.code = w.org_code
            left join account a on a.username = w.assignee
            where w.ended_at is null
              and w.org_code = any (:orgs)
              and exists (select 1 from unnest(:orgs, :roles) as desk (org, role)
                          where desk.org = w.org_code and desk.role = any (w.roles))
            """
                    + " and "
                    + NOT_HIDDEN
                    + "\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of the person's inbox, the earliest due first. */
    public WorkItemPage list(WorkItemFilter filter, Actor actor) {
        Key after = Key.read(filter.cursor());
        List<WorkItem> found = desks(
                        jdbc.sql(
                                SELECT
                                        + """
                                  and (cast(:case as text) is null or w.case_number = :case or w.matter = :case)
                                  and (cast(:task as text) is null or w.task_name = :task)
                                  and (cast(:role as text) is null or :role = any (w.roles))
                                  and case :view
                                        when 'MINE' then w.assignee = :me
                                        when 'OPEN' then w.assignee is null
                                        when 'SOON' then w.due_at >= :now and w.due_at < :soon
                                        when 'LATE' then w.due_at < :now
                                        else true
                                      end
                                  and (w.due_at, w.task_id) > (:afterDue, :afterId)
                                order by w.due_at, w.task_id
                                limit :limit
                                """),
                        actor)
                .param("case", filter.caseNumber())
                .param("task", filter.taskName())
                .param("role", filter.group())
                .param("view", filter.view().name())
                .param("me", actor.username())
                .param("afterDue", Timestamp.from(after.due()))
                .param("afterId", after.id())
                .param("limit", filter.limit() + 1)
                .query(WorkItemQueries::row)
                .list();
        boolean more = found.size() > filter.limit();
        List<WorkItem> page = more ? found.subList(0, filter.limit()) : found;
        return new WorkItemPage(List.copyOf(page), more ? Key.of(page.get(page.size() - 1)) : null);
    }

    /**
     * One open task on one of the person's desks.
     *
     * @throws Refusal when it is done already, saying by whom, or is none of theirs
     */
    public WorkItem require(String taskId, Actor actor) {
        return desks(jdbc.sql(SELECT + " and w.task_id = :id"), actor)
                .param("id", taskId)
                .query(WorkItemQueries::row)
                .optional()
                .orElseThrow(() -> gone(taskId, actor));
    }

    private Refusal gone(String taskId, Actor actor) {
        record Ended(String by, String number) {}
        Optional<Ended> ended = desks(
                        jdbc.sql(
                                """
                                select coalesce(a.display_name, '') as by, coalesce(w.case_number, w.matter)
                                from work_item w
                                left join livelihood_case c on c.number = w.case_number
                                left join account a on a.username = w.ended_by
                                where w.task_id = :id and w.ended_at is not null
                                  and exists (select 1 from unnest(:orgs, :roles) as desk (org, role)
                                              where desk.org = w.org_code and desk.role = any (w.roles))
                                """
                                        + " and "
                                        + NOT_HIDDEN),
                        actor)
                .param("id", taskId)
                .query((row, n) -> new Ended(row.getString(1), row.getString(2)))
                .optional();
        if (ended.isEmpty()) {
            return Refusal.notFound("workflow.refused.no-such-task");
        }
        return ended.get().by().isEmpty()
                ? Refusal.conflict("workflow.refused.taken-away", ended.get().number())
                : Refusal.conflict(
                        "workflow.refused.done-by",
                        ended.get().by(),
                        ended.get().number());
    }

    private JdbcClient.StatementSpec desks(JdbcClient.StatementSpec statement, Actor actor) {
        Instant now = clock.instant();
        return statement
                .params(Recusals.params(actor))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param(
                        "orgs",
                        actor.grants().stream().map(grant -> grant.scope()).toArray(String[]::new))
                .param(
                        "roles",
                        actor.grants().stream().map(grant -> grant.role().key()).toArray(String[]::new));
    }

    private static WorkItem row(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("number"),
                // a team before it accepts, or a unit that is called to the spot, reads no number of a resident here
                Masking.text(row.getString("title")),
                row.getString("category"),
                row.getString("org_code"),
                row.getString("org_name"),
                row.getString("assignee"),
                row.getString("assignee_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("priority"),
                row.getBoolean("urgent"),
                row.getInt("urge_count"),
                row.getBoolean("soon"),
                row.getBoolean("late"));
    }

    /** Where the next page begins. */
    private record Key(Instant due, String id) {

        static Key read(String cursor) {
            if (cursor == null || cursor.isBlank()) {
                return new Key(Instant.EPOCH, "");
            }
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
                return new Key(Instant.parse(parts[0]), parts[1]);
            } catch (RuntimeException e) {
                throw Refusal.invalid("cursor", "workflow.refused.cursor");
            }
        }

        static String of(WorkItem last) {
            String key = last.dueAt() + " " + last.id();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        }
    }
}

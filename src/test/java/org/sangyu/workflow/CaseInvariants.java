package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sangyu.cases.CaseStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of some cases after every act, whatever it was (domain.md §3.7), read from the tables. */
class CaseInvariants {

    /** Acts that are nothing without the words of whoever did them. */
    private static final Set<String> WITH_REASON = Set.of(
            "answer",
            "refuse",
            "transfer",
            "duplicate",
            "order-verification",
            "verify",
            "hand-back",
            "object",
            "objection-upheld",
            "objection-rejected",
            "ask-extension",
            "ask-suspension",
            "ask-termination",
            "extend",
            "suspend",
            "terminate",
            "request-refused",
            "co-ask",
            "co-deliver",
            "co-unable",
            "reply",
            "check-passed",
            "check-failed",
            "close",
            "archive-unresolved",
            "take-over",
            "keep",
            "withdraw",
            "withdraw-kept",
            "urge",
            "supervise",
            "supervision-answer",
            "supervision-again",
            "whistle",
            "whistle-arrival",
            "whistle-decision",
            "promise-kept",
            "promise-later",
            "promise-broken",
            "recuse",
            "ask-reopening",
            "reopen",
            "not-reopened",
            "appeal",
            "appeal-dismissed");

    private static final Set<String> ENGINE = Set.of("yellow", "red", "contactDue");

    private final JdbcClient jdbc;
    private final List<String> numbers;
    private Set<String> factsOnceTrue = Set.of();

    CaseInvariants(JdbcClient jdbc, List<String> numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    record Task(String id, String name, String number, String person) {}

    record Timer(String id, String name, Instant due) {}

    private record State(String number, String status, boolean settled, int redos, boolean running) {}

    private record Act(
            String number, Instant at, String actor, String action, String fromStatus, String toStatus, String note) {}

    /** The open tasks, each with somebody who may do it: whoever holds it, if anybody does. */
    List<Task> tasks() {
        return jdbc.sql(
                        """
                        select distinct on (w.task_id) w.task_id as id, w.task_name as name, w.case_number as number,
                               a.username as person
                        from work_item w
                        join account_grant g on g.scope = w.org_code and lower(g.role) = any (w.roles)
                        join account a on a.id = g.account_id and a.enabled
                        join livelihood_case c on c.number = w.case_number
                        where w.ended_at is null and w.case_number in (:numbers)
                          and (w.assignee is null or w.assignee = a.username)
                          and not exists (select 1 from case_recusal r
                                          where r.case_id = c.id
                                            and (r.account_id = a.id or g.scope = r.org_code
                                                 or (r.org_code ~ '^[0-9]+$' and g.scope like r.org_code || '%')))
                        order by w.task_id, a.username
                        """)
                .param("numbers", numbers)
                .query(Task.class)
                .list();
    }

    /** The earliest first. */
    List<Timer> timers() {
        return jdbc.sql(
                        """
                        select j.id_ as id, d.act_id_ as name, j.duedate_ as due
                        from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution p on p.id_ = j.process_instance_id_
                        where p.business_key_ in (:numbers) and j.duedate_ is not null
                        order by j.duedate_, j.id_
                        """)
                .param("numbers", numbers)
                .query((row, n) -> new Timer(
                        row.getString("id"),
                        row.getString("name"),
                        row.getTimestamp("due").toInstant()))
                .list();
    }

    boolean isAnyOpen() {
        return states().stream().anyMatch(it -> !CaseStatus.valueOf(it.status).isEnd());
    }

    void hold() {
        List<Task> tasks = tasks();
        boolean clock = timers().stream().anyMatch(timer -> !ENGINE.contains(timer.name()));
        for (State it : states()) {
            CaseStatus status = CaseStatus.valueOf(it.status);
            boolean asked = tasks.stream().anyMatch(task -> task.number().equals(it.number));
            assertThat(status.isEnd() || asked || clock)
                    .as("%s is %s: nobody is asked and no timer waits", it.number, status)
                    .isTrue();
            assertThat(status.isEnd() || it.running)
                    .as("%s is %s and has no procedure", it.number, status)
                    .isTrue();
            assertThat(tasks)
                    .as("%s is %s: nothing is left to decide about its being late", it.number, status)
                    .noneMatch(task -> !status.isOpen()
                            && task.number().equals(it.number)
                            && task.name().equals("decideOverdue"));
            assertThat(it.redos).as("redos of %s", it.number).isLessThanOrEqualTo(2);
        }
        assertThat(awaitedInVain()).as("asked for its part, and must not know").isEmpty();
        Set<String> now = facts();
        assertThat(now).as("a fact was erased").containsAll(factsOnceTrue);
        factsOnceTrue = now;
    }

    /** Everything that happened was written down by somebody at some time, and leads from the beginning to an end. */
    void holdAtTheEnd() {
        for (State it : states()) {
            assertThat(CaseStatus.valueOf(it.status).isEnd())
                    .as("%s ended as %s", it.number, it.status)
                    .isTrue();
            assertThat(it.running)
                    .as("a procedure of %s goes on at %s", it.number, goingOn(it.number))
                    .isFalse();
        }
        String before = null;
        for (Act act : acts()) {
            before = act.fromStatus == null ? null : before;
            assertThat(act.fromStatus).as("%s of %s", act.action, act.number).isEqualTo(before);
            if (before != null && !before.equals(act.toStatus)) {
                assertThat(CaseStatus.valueOf(before).next())
                        .as("%s of %s", act.action, act.number)
                        .contains(CaseStatus.valueOf(act.toStatus));
            }
            before = act.toStatus;
            assertThat(act.at).as("time of %s", act.action).isNotNull();
            assertThat(act.actor).as("actor of %s", act.action).isNotBlank();
            if (WITH_REASON.contains(act.action)) {
                assertThat(act.note)
                        .as("reason of %s of %s", act.action, act.number)
                        .isNotBlank();
            }
        }
        assertThat(archivedInSilence())
                .as("archived without a reply that the petitioner sees")
                .isEmpty();
    }

    /** Accepted, neither withdrawn nor without wish for a reply, and yet no reply in the petitioner's timeline. */
    private List<String> archivedInSilence() {
        return jdbc.sql(
                        """
                        select c.number from livelihood_case c
                        where c.number in (:numbers) and c.status = 'ARCHIVED' and not c.no_reply
                          and c.closing_code is distinct from 'C6_WITHDRAWN'
                          and (c.reply is null or not exists (
                               select 1 from case_event e where e.case_id = c.id and e.visible_to_petitioner
                                  and e.action in ('reply', 'terminate')))
                        """)
                .param("numbers", numbers)
                .query(String.class)
                .list();
    }

    private List<String> awaitedInVain() {
        return jdbc.sql(
                        """
                        select c.number || ' ' || co.unit_code
                        from case_co_handling co join livelihood_case c on c.id = co.case_id
                        where c.number in (:numbers) and co.status = 'ASKED'
                          and c.id in (select cases_hidden_from(0, array[co.unit_code]))
                        """)
                .param("numbers", numbers)
                .query(String.class)
                .list();
    }

    private List<State> states() {
        return jdbc.sql(
                        """
                        select c.number, c.status, c.parent_settled_at is not null as settled, c.redo_count as redos,
                               exists (select 1 from act_ru_execution p where p.business_key_ = c.number) as running
                        from livelihood_case c where c.number in (:numbers)
                        """)
                .param("numbers", numbers)
                .query(State.class)
                .list();
    }

    private List<String> goingOn(String number) {
        return jdbc.sql(
                        """
                        select p.act_id_ || coalesce(' of ' || w.org_code || ' ' || array_to_string(w.roles, ','), '')
                        from act_ru_execution p
                        left join act_ru_task t on t.execution_id_ = p.id_
                        left join work_item w on w.task_id = t.id_
                        where p.act_id_ is not null
                          and exists (select 1 from act_ru_execution r
                                      where r.id_ = p.proc_inst_id_ and r.business_key_ = :number)
                        """)
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** What was late once is late for good, and when. */
    private Set<String> facts() {
        return new TreeSet<>(jdbc.sql(
                        """
                        select 'red ' || number || ' ' || red_marked_at from livelihood_case
                         where number in (:numbers) and red_marked_at is not null
                        union all
                        select 'supervision ' || s.id || ' ' || s.late_at from case_supervision s
                          join livelihood_case c on c.id = s.case_id
                         where c.number in (:numbers) and s.late_at is not null
                        union all
                        select 'call ' || l.id from case_whistle_call l join case_whistle w on w.id = l.whistle_id
                          join livelihood_case c on c.id = w.case_id where c.number in (:numbers) and l.late
                        union all
                        select 'stay ' || s.id from case_stay s join livelihood_case c on c.id = s.case_id
                         where c.number in (:numbers) and s.overdue
                        union all
                        select 'event ' || e.id || ' ' || md5(e::text) from case_event e
                          join livelihood_case c on c.id = e.case_id where c.number in (:numbers)
                        """)
                .param("numbers", numbers)
                .query(String.class)
                .list());
    }

    private List<Act> acts() {
        return jdbc.sql(
                        """
                        select c.number, e.at, e.actor, e.action, e.from_status, e.to_status, e.note
                        from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number in (:numbers) order by c.id, e.id
                        """)
                .param("numbers", numbers)
                .query((row, n) -> new Act(
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("from_status"),
                        row.getString("to_status"),
                        row.getString("note")))
                .list();
    }

    /** All rows about these cases, ours and the engine's, as one fingerprint. */
    String everything() {
        String ours = Stream.of(
                        "case_event",
                        "case_contact",
                        "case_callback",
                        "case_stay",
                        "case_automation",
                        "case_recusal",
                        "handling_request",
                        "case_objection",
                        "case_co_handling",
                        "case_supervision",
                        "case_whistle",
                        "case_promise",
                        "case_reopening",
                        "case_appeal")
                .map(table -> "select '%s' || t from %s t join mine on mine.id = t.case_id".formatted(table, table))
                .reduce("", (all, one) -> all + "\nunion all " + one);
        return jdbc.sql(
                        """
                        with mine as (select id, number from livelihood_case where number in (:numbers))
                        select md5(string_agg(line, '|' order by line)) from (
                        select t::text as line from livelihood_case t where number in (:numbers)"""
                                + ours
                                + """

                        union all select 'work' || t from work_item t where case_number in (:numbers)
                        union all select 'offer' || t from offer t where case_number in (:numbers)
                        union all select 'service' || t from service_record t where case_number in (:numbers)
                        union all select 'mail' || id from outgoing_mail t where case_number in (:numbers)
                        union all select 'job' || j.id_ || j.duedate_ from act_ru_job j
                          join act_ru_execution p on p.id_ = j.process_instance_id_ where p.business_key_ in (:numbers)
                        union all select 'step' || e.id_ || coalesce(e.act_id_, '') from act_ru_execution e
                          join act_ru_execution p on p.id_ = e.proc_inst_id_ where p.business_key_ in (:numbers)
                        ) lines""")
                .params(Map.of("numbers", numbers))
                .query(String.class)
                .single();
    }
}

package org.sangyu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.Solved;
import org.sangyu.meeting.ImportResult;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.MeetingImports;
import org.sangyu.meeting.NewMeeting;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 300 real residents' messages as one meeting's list of needs, each driven through one of the outcomes to its end. The
 * file is no part of the product; where it is absent the test says so and is skipped.
 */
@SangyuTest
class RealInputTests {

    private static final Path MESSAGES = Path.of("..", "shared", "data", "meeting_lists_real.csv");
    private static final String TOWN = "370285001";
    private static final String TEAM = "T-370285001-01";

    @Autowired
    TestTown town;

    @Autowired
    Accounts accounts;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    MeetingImports imports;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    CallbackDesk callback;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Test
    void three_hundred_real_needs_all_come_to_an_end_and_none_is_lost() throws Exception {
        assumeTrue(Files.exists(MESSAGES), "No real input at " + MESSAGES + ": the test is skipped");
        town.settle();
        Actor secretary = town.actor("town");
        long meeting = meetings.open(
                new NewMeeting("TOWN", null, TOWN, LocalDate.of(2026, 11, 20), "街道网格联席会议", List.of(), null, null),
                secretary);
        ImportResult imported =
                imports.importNow(meeting, "meeting_lists_real.csv", Files.readAllBytes(MESSAGES), false, secretary);
        assertThat(imported.rejected()).isEmpty();
        assertThat(imported.accepted()).isEqualTo(300);
        openDesks();

        List<String> numbers = meetings.confirm(meeting, secretary);
        assertThat(numbers).hasSize(300).doesNotHaveDuplicates();
        assertThat(meetings.confirm(meeting, secretary)).isEqualTo(numbers);

        driveAll(numbers);
        finishForTheOthers(numbers);

        assertThat(count(
                        "select count(*) from livelihood_case where meeting_item_id is not null and number = any (:n)",
                        numbers))
                .isEqualTo(300);
        assertThat(jdbc.sql(
                                """
                                select status from livelihood_case
                                where number = any (:n)
                                  and status not in ('ARCHIVED', 'ANSWERED', 'NOT_ACCEPTED', 'TRANSFERRED', 'MERGED')
                                """)
                        .param("n", numbers.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count(
                        """
                        select count(*) from (
                          select e.from_status, lag(e.to_status) over (partition by e.case_id order by e.id) as before
                          from case_event e join livelihood_case c on c.id = e.case_id where c.number = any (:n)) steps
                        where from_status is distinct from before
                        """,
                        numbers))
                .as("breaks in a timeline")
                .isZero();
        assertThat(jdbc.sql(
                                """
                                select w.case_number || ' ' || w.task_name || ' ' || c.status
                                from work_item w join livelihood_case c on c.number = w.case_number
                                where w.case_number = any (:n) and w.ended_at is null
                                """)
                        .param("n", numbers.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .as("tasks left over")
                .isEmpty();
        assertThat(jdbc.sql(
                                """
                                select e.business_key_ || ' ' || d.key_ || ' ' || coalesce(e.act_id_, '')
                                from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                                where e.business_key_ = any (:n)
                                """)
                        .param("n", numbers.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .as("processes that go on")
                .isEmpty();
        for (String number : numbers) {
            assertThat(history.createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .processDefinitionKey("livelihood-case")
                            .count())
                    .isEqualTo(1);
        }
    }

    /** The real needs come from all over the town: one clerk stands for its communities' desks. */
    private void openDesks() {
        List<Grant> desks = jdbc.sql("select code from organisation where parent_code = :town and tier = 'COMMUNITY'")
                .param("town", TOWN)
                .query((row, n) -> new Grant(Role.COMMUNITY, row.getString(1)))
                .list();
        open("clerk", desks);
        open("townlead", List.of(new Grant(Role.LEAD, TEAM)));
        open("townvolunteer", List.of(new Grant(Role.VOLUNTEER, TEAM)));
    }

    private void open(String username, List<Grant> grants) {
        accounts.open(new NewAccount(username, username, null, null, TestTown.PASSWORD, grants));
    }

    /** What was withdrawn goes on for those who brought the same matter; then each of them is called back. */
    private void finishForTheOthers(List<String> numbers) {
        String[] ours = numbers.toArray(String[]::new);
        jdbc.sql("select number from livelihood_case where number = any (:n) and status = 'DISPATCHED' and no_reply")
                .param("n", ours)
                .query(String.class)
                .list()
                .forEach(number -> {
                    expire(number);
                    unitDoesIt(number);
                    check(number);
                });
        jdbc.sql(
                        """
                        select c.number from livelihood_case c join work_item w on w.case_number = c.number
                        where c.number = any (:n) and c.status = 'MERGED'
                          and w.task_name = 'callBack' and w.ended_at is null
                        """)
                .param("n", ours)
                .query(String.class)
                .list()
                .forEach(number -> town.callBack(number, "YES", 4));
    }

    /** Two people's worth of work at a time. */
    private void driveAll(List<String> numbers) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                String number = numbers.get(i);
                int outcome = i % 14;
                work.add(() -> {
                    drive(number, outcome, numbers);
                    return null;
                });
            }
            for (Future<Void> done : hands.invokeAll(work)) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private void drive(String number, int outcome, List<String> numbers) {
        switch (outcome) {
            case 0 -> {
                closedByTeam(number);
                town.callBack(number, "YES", 5);
            }
            case 1 -> triage(number, Map.of("decision", "ANSWER", "reason", "政策已当面说明"));
            case 2 -> triage(number, Map.of("decision", "REFUSE", "reason", "属于民事纠纷，建议通过诉讼解决"));
            case 3 -> triage(number, Map.of("decision", "TRANSFER", "reason", "已转公安机关"));
            case 4 -> duplicateOrAnswer(number, numbers);
            case 5 -> {
                closedByUnit(number);
                town.callBack(number, "PART", 4);
            }
            case 6 -> {
                accept(number);
                offer(number);
                town.act("townlead", "answerOffer", number, Map.of("answer", "DECLINE"));
                unitDoesIt(number);
                check(number);
                town.callBack(number, "YES", 3);
            }
            case 7 -> {
                accept(number);
                offer(number);
                petitioners.withdraw(number, "已自行解决", town.actor("town"));
            }
            case 8 -> {
                closedByTeam(number);
                town.callBack(number, "NO", 2);
                teamDoesIt(number);
                replyAndCheck(number);
                callback.answerByLink(number, 1, new CallbackAnswers(true, Solved.YES, 4, null));
            }
            case 9 -> {
                closedByUnit(number);
                for (int attempt = 0; attempt < 3; attempt++) {
                    town.act("callback", "callBack", number, Map.of("channel", "PHONE", "reached", "NO"));
                }
                callback.answerByLink(number, 0, new CallbackAnswers(true, Solved.YES, 4, "白天不在家"));
            }
            case 10 -> {
                accept(number);
                offer(number);
                expire(number);
                unitDoesIt(number);
                check(number);
                town.act("callback", "callBack", number, Map.of("channel", "VISIT", "reached", "REFUSED"));
            }
            case 11 -> {
                closedByUnit(number);
                for (int redo = 0; redo < 2; redo++) {
                    town.callBack(number, "NO", 1);
                    unitDoesIt(number);
                    check(number);
                }
                town.callBack(number, "NO", 1);
                town.act("town", "decideUnresolved", number, Map.of("decision", "ARCHIVE", "reason", "现行政策不支持"));
            }
            case 12 -> {
                closedByTeam(number);
                petitionersUrgeIsTooLate(number);
                callback.answerByLink(number, 0, new CallbackAnswers(false, Solved.PART, 3, "还可以"));
            }
            default -> {
                accept(number);
                teamDoesIt(number);
                town.act("clerk", "reply", number, Map.of("reply", "已处理。"));
                town.act("clerk", "checkOnSpot", number, Map.of("passed", "NO", "finding", "没有处理彻底"));
                unitDoesIt(number);
                check(number);
                town.callBack(number, "YES", 5);
            }
        }
    }

    private void triage(String number, Map<String, Object> decision) {
        town.act("clerk", "triage", number, decision);
    }

    private void accept(String number) {
        triage(number, Map.of("decision", "ACCEPT", "category", "L01"));
    }

    /** A duplicate needs another case at the same desk; the first of a community has none. */
    private void duplicateOrAnswer(String number, List<String> numbers) {
        List<String> others = jdbc.sql(
                        """
                        select number from livelihood_case
                        where desk_code = :desk and number = any (:ours) and number <> :n and status <> 'MERGED'
                        order by id limit 1
                        """)
                .param("desk", town.facts(number).deskCode())
                .param("n", number)
                .param("ours", numbers.toArray(String[]::new))
                .query(String.class)
                .list();
        triage(
                number,
                others.isEmpty()
                        ? Map.of("decision", "ANSWER", "reason", "已答复")
                        : Map.of("decision", "DUPLICATE", "reason", "同一事项正在办理", "duplicateOf", others.get(0)));
    }

    private void closedByTeam(String number) {
        accept(number);
        teamDoesIt(number);
        replyAndCheck(number);
    }

    private void closedByUnit(String number) {
        accept(number);
        unitDoesIt(number);
        check(number);
    }

    private void offer(String number) {
        town.act("clerk", "dispatchCase", number, Map.of("handlerKind", "TEAM", "team", TEAM));
    }

    private void teamDoesIt(String number) {
        offer(number);
        town.act("townlead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        town.act(
                "townvolunteer",
                "handle",
                number,
                Map.of(
                        "contacted",
                        "YES",
                        "visitedOn",
                        town.today(),
                        "hours",
                        "2",
                        "work",
                        "上门看过并处理",
                        "result",
                        "DONE"));
    }

    private void unitDoesIt(String number) {
        town.act("clerk", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-heat"));
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        town.act(
                "unit",
                "handleAsUnit",
                number,
                Map.of("contacted", "YES", "work", "已现场处理", "result", "DONE", "reply", "已处理完毕。"));
    }

    private void replyAndCheck(String number) {
        town.act("clerk", "reply", number, Map.of("reply", "已处理，谢谢您反映。"));
        check(number);
    }

    private void check(String number) {
        town.act("clerk", "checkOnSpot", number, Map.of("passed", "YES", "finding", "现场已看过", "closingCode", "C1_DONE"));
    }

    private void expire(String number) {
        String stage = runtime.createProcessInstanceQuery()
                .processDefinitionKey("volunteer-offer")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(stage)
                .singleResult()
                .getId());
    }

    private void petitionersUrgeIsTooLate(String number) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> petitioners.urge(number, "快点", town.actor("town"))))
                .isInstanceOf(org.sangyu.refusal.Refusal.class);
    }

    private int count(String sql, List<String> numbers) {
        return jdbc.sql(sql)
                .param("n", numbers.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}

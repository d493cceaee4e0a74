package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.workflow.TasklistUser.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseStatus;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 批量: many tasks at once are checked row by row, and what fails takes nothing else with it (domain.md §13.28). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkTests {

    private static final String TEAM = "T-370285001014-01";
    private static final Map<String, Object> TO_TEAM = Map.of("handlerKind", "TEAM", "team", TEAM);

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkInbox inbox;

    @Autowired
    BulkActs bulk;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void settle() throws Exception {
        town.settle();
        if (accounts.find("bulk-colleague").isEmpty()) {
            accounts.open(new NewAccount(
                    "bulk-colleague",
                    "同事",
                    null,
                    null,
                    TestTown.PASSWORD,
                    List.of(new Grant(Role.COMMUNITY, TestTown.COMMUNITY))));
        }
    }

    @Test
    void fifty_are_dispatched_and_the_three_that_cannot_be_say_why() {
        Map<String, String> tasks = new LinkedHashMap<>();
        IntStream.range(0, 48).forEach(i -> {
            String number = accepted();
            tasks.put(town.task("community", "dispatchCase", number), number);
        });
        List<String> ids = new ArrayList<>(tasks.keySet());
        String claimed = ids.get(10);
        inbox.claim(claimed, town.actor("bulk-colleague"));
        String untriaged = town.file();
        String wrongForm = town.task("community", "triage", untriaged);
        String notTheirs = town.task("community2", "triage", inOtherCommunity());
        ids.add(20, wrongForm);
        ids.add(30, notTheirs);

        TasklistUser community = TasklistUser.signedIn(port, "community");
        community.page("/tasks");
        HttpResponse<String> answer = community.postApi("/api/v1/tasks/bulk", Map.of("ids", ids, "fields", TO_TEAM));

        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        json(answer).path("results").forEach(row -> rows.put(row.path("id").asText(), row));
        assertThat(rows.keySet()).containsExactlyElementsOf(ids);
        assertThat(rows.get(claimed).path("errors").get(0).path("message").asText())
                .isEqualTo("这件待办已由同事认领。");
        assertThat(rows.get(wrongForm).path("errors").get(0).path("message").asText())
                .contains("只有派单和核查可以成批办");
        assertThat(rows.get(notTheirs).path("errors").get(0).path("message").asText())
                .isEqualTo("没有这件待办，或不在您的范围内。");
        assertThat(rows.get(notTheirs).has("case")).isFalse();
        assertThat(rows.values().stream().filter(row -> row.has("status")).count())
                .isEqualTo(47);
        tasks.forEach((task, number) -> {
            boolean done = !task.equals(claimed);
            assertThat(town.facts(number).status())
                    .as(number)
                    .isEqualTo(done ? CaseStatus.DISPATCHED : CaseStatus.FILED);
            assertThat(rows.get(task).path("case").asText()).isEqualTo(number);
        });
        assertThat(holder(claimed)).isEqualTo("bulk-colleague");
        assertThat(holder(wrongForm)).isEmpty();
        assertThat(town.facts(untriaged).status()).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void what_one_case_forbids_leaves_its_task_unclaimed_and_the_others_done() {
        String fine = accepted();
        String report = accepted(org.sangyu.cases.CaseType.REPORT);
        String first = town.task("community", "dispatchCase", fine);
        String second = town.task("community", "dispatchCase", report);

        List<BulkActs.Row> rows = bulk.complete(List.of(second, first, first), TO_TEAM, town.actor("community"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).refusal().errors().get(0).field()).isEqualTo("team");
        assertThat(rows.get(1).status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(holder(second)).as("the claim is rolled back with the rest").isEmpty();
    }

    @Test
    void two_kinds_at_once_do_only_the_first() {
        String dispatch = town.task("community", "dispatchCase", accepted());
        String check = town.task("community", "checkOnSpot", replied());

        List<BulkActs.Row> rows = bulk.complete(List.of(dispatch, check), TO_TEAM, town.actor("community"));

        assertThat(rows.get(0).isDone()).isTrue();
        assertThat(rows.get(1).refusal().errors().get(0).key()).isEqualTo("workflow.bulk.other-kind");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> bulk.ticked(
                                        List.of(town.task("community", "dispatchCase", accepted()), check),
                                        town.actor("community")))
                        .errors()
                        .get(0)
                        .key())
                .isEqualTo("workflow.bulk.one-kind");
    }

    @Test
    void none_and_fifty_one_are_refused_before_anything_happens() {
        TasklistUser community = TasklistUser.signedIn(port, "community");
        community.page("/tasks");
        for (List<String> ids : List.of(
                List.<String>of(), IntStream.range(0, 51).mapToObj(i -> "x" + i).toList())) {
            var refused = community.postApi("/api/v1/tasks/bulk", Map.of("ids", ids, "fields", TO_TEAM));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).path("errors").get(0).path("field").asText())
                    .isEqualTo("ids");
        }
    }

    @Test
    void on_the_page_rows_are_ticked_filled_in_once_and_reported_one_by_one() {
        List<String> numbers = List.of(replied(), replied());
        List<String> ids = numbers.stream()
                .map(number -> town.task("community", "checkOnSpot", number))
                .toList();
        TasklistUser community = TasklistUser.signedIn(port, "community");
        String list = community.page("/tasks?kind=checkOnSpot").body();
        ids.forEach(id ->
                assertThat(list).containsPattern("<input[^>]*name=\"ids\"[^>]*form=\"bulk\"[^>]*value=\"" + id + "\""));
        String query = ids.stream().map(id -> "ids=" + id).collect(Collectors.joining("&"));
        assertThat(community.page("/tasks/bulk?" + query).body()).contains("批量核查办结", numbers.get(0), numbers.get(1));

        var wrong = community.postPage("/tasks/bulk?" + query, Map.of("passed", "YES", "finding", "都看过了"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("都看过了", "请选择办结方式");

        inbox.claim(ids.get(1), town.actor("bulk-colleague"));
        var done = community.postPage(
                "/tasks/bulk?" + query, Map.of("passed", "YES", "finding", "都看过了", "closingCode", "C1_DONE"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("办成 1 件，没办成 1 件", "这件待办已由同事认领。");
        assertThat(town.facts(numbers.get(0)).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(town.facts(numbers.get(1)).status()).isEqualTo(CaseStatus.CHECKING);
        assertThat(community
                        .page("/tasks/bulk")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/tasks");
    }

    private String accepted() {
        return accepted(org.sangyu.cases.CaseType.HELP);
    }

    private String accepted(org.sangyu.cases.CaseType type) {
        String number = town.file("A07", type, false);
        town.accept(number);
        return number;
    }

    private String replied() {
        String number = accepted();
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.act("community", "reply", number, Map.of("reply", "灯已经换好。"));
        return number;
    }

    @Autowired
    org.sangyu.cases.IntakeDesk intake;

    private String inOtherCommunity() {
        return intake.register(
                        new org.sangyu.cases.NewCase(
                                org.sangyu.cases.CaseSource.GRID,
                                "别处的事",
                                "别处的事",
                                org.sangyu.cases.CaseType.HELP,
                                "A07",
                                "370285002001",
                                null,
                                null,
                                null,
                                false,
                                null,
                                null),
                        town.actor("grid2"))
                .number();
    }

    private String holder(String task) {
        return jdbc.sql("select coalesce(assignee, '') from work_item where task_id = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }
}

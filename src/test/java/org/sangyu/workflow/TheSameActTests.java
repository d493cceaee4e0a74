package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.workflow.TasklistUser.json;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our page, the API and Camunda Tasklist are three doors to one act: the same refusals, the same result. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheSameActTests {

    /** What a door says to a submitted form: nothing when it was accepted. */
    private interface Door {
        String submit(TasklistUser user, String task, Map<String, String> fields);
    }

    enum Way {
        PAGE(TheSameActTests::onOurPage, TheSameActTests::claimOnOurPage),
        API(TheSameActTests::byTheApi, TheSameActTests::claimByTheApi),
        TASKLIST(TheSameActTests::inTasklist, TheSameActTests::claimInTasklist);

        private final Door form;
        private final Door claim;

        Way(Door form, Door claim) {
            this.form = form;
            this.claim = claim;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    JdbcClient jdbc;

    private TasklistUser volunteer;
    private TasklistUser lead;

    @BeforeAll
    void arrive() throws Exception {
        town.settle();
        volunteer = TasklistUser.signedIn(port, "volunteer");
        lead = TasklistUser.signedIn(port, "lead");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_refusal_and_the_same_result_through_every_door(Way way) {
        String number = withTheTeam();
        String task = town.task("volunteer", "handle", number);

        assertThat(way.form.submit(volunteer, task, visit())).isEqualTo("请先认领这件待办。");
        assertThat(way.claim.submit(volunteer, task, Map.of("as", "volunteer"))).isEmpty();
        assertThat(way.claim.submit(lead, task, Map.of("as", "lead"))).isEqualTo("这件待办已由郑学礼（志愿者）认领。");
        assertThat(way.form.submit(lead, task, visit())).isEqualTo("这件待办已由郑学礼（志愿者）认领。");

        assertThat(refused(way, task, "work", "")).isEqualTo("请填写这一项。");
        assertThat(refused(way, task, "work", "长".repeat(10_000))).isEqualTo("请不要超过 1,000 个字，现在有 10,000 个字。");
        assertThat(refused(way, task, "hours", "很久")).isEqualTo("请填数字。");
        assertThat(refused(way, task, "hours", "25")).isEqualTo("请填 0 到 24 之间的数。");
        assertThat(refused(way, task, "visitedOn", "昨天")).isEqualTo("请填日期，例如 2026-11-21。");
        assertThat(refused(way, task, "visitedOn", "2999-01-01"))
                .isEqualTo(refused(Way.API, task, "visitedOn", "2999-01-01"));
        assertThat(refused(way, task, "result", "PERHAPS")).isEqualTo("请从列出的选项里选。");
        assertThat(refused(way, task, "smuggled", "x")).isEqualTo("表单里没有这一项。");
        assertThat(jdbc.sql("select count(*) from service_record where case_number = :n")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(way.form.submit(volunteer, task, visit())).isEmpty();

        CaseFacts after = town.facts(number);
        assertThat(jdbc.sql(
                                """
                                select concat_ws('|', r.work, r.hours::numeric(4, 1), c.status, w.ended_by, w.outcome,
                                       (select string_agg(e.action, ',' order by e.id) from case_event e where e.case_id = c.id))
                                from service_record r join livelihood_case c on c.number = r.case_number
                                join work_item w on w.task_id = :task
                                where c.number = :n
                                """)
                        .param("n", number)
                        .param("task", task)
                        .query(String.class)
                        .single())
                .startsWith("换好了灯泡|1.5|" + after.status() + "|volunteer|DONE|register,");
        // the engine has forgotten the task by then; our script in Tasklist says so in Chinese
        String gone = way == Way.TASKLIST ? ": task is null" : "这件待办已由郑学礼（志愿者）办结，诉求 " + number + " 已转到下一步。";
        assertThat(way.form.submit(volunteer, task, visit()))
                .as("a second submission of the same form")
                .endsWith(gone);
    }

    private String refused(Way way, String task, String field, String value) {
        Map<String, String> fields = visit();
        fields.put(field, value);
        return way.form.submit(volunteer, task, fields);
    }

    private static Map<String, String> visit() {
        return new HashMap<>(Map.of(
                "contacted",
                "YES",
                "visitedOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "hours",
                "1.5",
                "work",
                "换好了灯泡",
                "result",
                "DONE"));
    }

    private String withTheTeam() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        return number;
    }

    private static String onOurPage(TasklistUser user, String task, Map<String, String> fields) {
        user.page("/tasks");
        return said(user.postPage("/tasks/" + task, fields));
    }

    private static String claimOnOurPage(TasklistUser user, String task, Map<String, String> as) {
        user.page("/tasks");
        return said(user.postPage("/tasks/" + task + "/claim", Map.of()));
    }

    /** What a page says: beside the field, or as a page of its own. */
    private static String said(HttpResponse<String> answer) {
        if (answer.statusCode() == 302) {
            return "";
        }
        Matcher wrong = Pattern.compile("<(?:p|span)[^>]*class=\"field__error\"[^>]*>([^<]+)<")
                .matcher(answer.body());
        if (wrong.find()) {
            return wrong.group(1).strip();
        }
        Matcher sentence = Pattern.compile(">([^<>]*(?:认领|办结|待办，|表单里)[^<>]*。)<").matcher(answer.body());
        return sentence.find() ? sentence.group(1).strip() : answer.statusCode() + answer.body();
    }

    private static String byTheApi(TasklistUser user, String task, Map<String, String> fields) {
        user.page("/tasks");
        return problem(user.postApi("/api/v1/tasks/" + task + "/complete", fields));
    }

    private static String claimByTheApi(TasklistUser user, String task, Map<String, String> as) {
        user.page("/tasks");
        return problem(user.postApi("/api/v1/tasks/" + task + "/claim", Map.of()));
    }

    private static String problem(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return "";
        }
        var errors = json(answer).path("errors");
        return errors.isEmpty()
                ? json(answer).path("detail").asText()
                : errors.get(0).path("message").asText();
    }

    private static String inTasklist(TasklistUser user, String task, Map<String, String> fields) {
        return message(user.submit(task, fields));
    }

    private static String claimInTasklist(TasklistUser user, String task, Map<String, String> as) {
        return message(user.claim(task, as.get("as")));
    }

    /** Tasklist's own English words around ours are taken off by our script in it (words.js). */
    private static String message(HttpResponse<String> answer) {
        return answer.statusCode() < 300
                ? ""
                : json(answer).path("message").asText().replaceFirst("^Cannot submit task form [0-9a-f-]+: ", "");
    }
}

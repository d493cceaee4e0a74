package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.workflow.TasklistUser.ENGINE;
import static org.sangyu.workflow.TasklistUser.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The doors that a stock Camunda leaves open, each tried over HTTP by a signed-in volunteer with a valid token. The
 * volunteer's session must outlive each try: Camunda ends it when the token was what it missed.
 */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistDoorsTests {

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient jdbc;

    private TasklistUser volunteer;
    private String number;
    private String task;
    private String filter;

    @BeforeAll
    void arrive() throws Exception {
        town.settle();
        volunteer = TasklistUser.signedIn(port, "volunteer");
        number = withTheTeam();
        task = town.task("volunteer", "handle", number);
        filter = filters.createFilterQuery().filterName("我的待办").singleResult().getId();
    }

    // expressions

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/task?maxResults=9    | {'assigneeExpression': '%s'}",
                "/task/count           | {'assigneeExpression': '%s'}",
                "/task?maxResults=9    | {'orQueries': [{'assigneeExpression': '%s'}]}",
                "/task/count           | {'orQueries': [{'assigneeExpression': '%s'}]}",
                "/task?maxResults=9    | {'orQueries': [{'name': 'x'}, {'candidateGroupsExpression': '%s'}]}",
                "/task?maxResults=9    | {'orQueries': [{'dueBeforeExpression': '%s', 'assignee': 'x'}]}",
                "/task?maxResults=9    | {'processInstanceBusinessKeyLikeExpression': '%s'}",
                "/filter/FILTER/list?maxResults=9 | {'assigneeExpression': '%s'}",
                "/filter/FILTER/count  | {'assigneeExpression': '%s'}",
                "/filter/FILTER/list?maxResults=9 | {'orQueries': [{'assigneeExpression': '%s'}]}",
                "/filter/FILTER/count  | {'orQueries': [{'assigneeExpression': '%s'}]}",
                "/filter/FILTER/list?maxResults=9 | {'orQueries': [{'candidateUserExpression': '%s', 'followUpAfterExpression': '%s'}]}",
            })
    void no_query_evaluates_what_a_volunteer_wrote(String path, String body) {
        for (String expression :
                List.of("${nobodysBean.shout()}", "#{nobodysBean.shout()}", "x ${nobodysBean.shout()}")) {
            HttpResponse<String> answer = volunteer.post(
                    path.replace("FILTER", filter),
                    body.replace("%s", expression).replace('\'', '"'));
            assertNotEvaluated(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void no_address_evaluates_what_a_volunteer_wrote(String path) {
        for (String parameter : List.of("assigneeExpression", "candidateGroupExpression", "createdBeforeExpression")) {
            assertNotEvaluated(volunteer.get(path + "?maxResults=9&" + parameter + "=%24%7BnobodysBean.shout()%7D"));
        }
    }

    /** The counter-proof: the same question without an expression is answered, so it was the expression. */
    @Test
    void the_same_questions_without_expressions_are_answered() {
        for (String body : List.of("{\"assignee\":\"x\"}", "{\"orQueries\":[{\"assignee\":\"x\"}]}")) {
            assertThat(volunteer.post("/task?maxResults=9", body).statusCode()).isEqualTo(200);
            assertThat(volunteer.post("/task/count", body).statusCode()).isEqualTo(200);
            assertThat(volunteer
                            .post("/filter/" + filter + "/list?maxResults=9", body)
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(volunteer.get("/task?maxResults=9&assignee=x").statusCode()).isEqualTo(200);
    }

    private void assertNotEvaluated(HttpResponse<String> answer) {
        // an evaluated expression ends in "Unknown property used in expression: ... nobodysBean", status 500
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("nobodysBean");
    }

    // what stays shut

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /task/TASK/complete                                    | {}",
                "POST   | /task/TASK/complete                                    | {'variables': {'outcome': {'value': 'DONE'}}}",
                "POST   | /task/TASK/complete/                                   | {}",
                "POST   | /task/TASK/bpmnError                                   | {'errorCode': 'x'}",
                "POST   | /task/TASK/bpmnEscalation                              | {'escalationCode': 'x'}",
                "POST   | /task/TASK/assignee                                    | {'userId': 'volunteer'}",
                "POST   | /task/TASK/delegate                                    | {'userId': 'lead'}",
                "POST   | /task/TASK/resolve                                     | {}",
                "POST   | /task/TASK/identity-links                              | {'userId': 'lead', 'type': 'candidate'}",
                "POST   | /task/TASK/identity-links/delete                       | {'groupId': 'volunteer', 'type': 'candidate'}",
                "POST   | /task/TASK/comment/create                              | {'message': '138 0000 0000'}",
                "POST   | /task/TASK/attachment/create                           | {}",
                "PUT    | /task/TASK                                             | {'name': 'x', 'assignee': 'volunteer'}",
                "DELETE | /task/TASK                                             |",
                "POST   | /task/create                                           | {'name': 'x'}",
                "POST   | /task/queries                                          | {}",
                "GET    | /task/TASK/variables                                   |",
                "PUT    | /task/TASK/variables/outcome                           | {'value': 'DONE', 'type': 'String'}",
                "POST   | /task/TASK/variables                                   | {'modifications': {'outcome': {'value': 'DONE'}}}",
                "GET    | /task/TASK/localVariables                              |",
                "PUT    | /task/TASK/localVariables/x                            | {'value': 'x', 'type': 'String'}",
                "POST   | /task/TASK/localVariables                              | {'modifications': {'x': {'value': 'x'}}}",
                "GET    | /task/report/candidate-group-count                     |",
                "POST   | /process-definition/key/livelihood-case/start          | {}",
                "POST   | /process-definition/key/livelihood-case/submit-form    | {'variables': {}}",
                "PUT    | /process-definition/key/livelihood-case/suspended      | {'suspended': true}",
                "DELETE | /process-definition/key/livelihood-case                |",
                "POST   | /process-definition/DEFINITION/start                   | {}",
                "POST   | /process-definition/DEFINITION/restart                 | {}",
                "PUT    | /process-definition/DEFINITION/history-time-to-live    | {'historyTimeToLive': 0}",
                "DELETE | /process-instance/INSTANCE                             |",
                "POST   | /process-instance/delete                               | {'processInstanceIds': ['INSTANCE']}",
                "POST   | /process-instance/INSTANCE/modification                | {'instructions': []}",
                "POST   | /process-instance/INSTANCE/modification-async          | {'instructions': []}",
                "PUT    | /process-instance/INSTANCE/suspended                   | {'suspended': true}",
                "GET    | /process-instance/INSTANCE/variables                   |",
                "POST   | /process-instance/INSTANCE/variables                   | {'modifications': {'x': {'value': 'x'}}}",
                "POST   | /process-instance                                      | {}",
                "POST   | /modification/execute                                  | {'processDefinitionId': 'x'}",
                "POST   | /message                                               | {'messageName': 'withdrawn', 'businessKey': 'NUMBER'}",
                "POST   | /message                                               | {'messageName': 'feedback-given', 'businessKey': 'NUMBER'}",
                "POST   | /signal                                                | {'name': 'x'}",
                "POST   | /condition                                             | {}",
                "POST   | /execution/INSTANCE/signal                             | {}",
                "POST   | /execution/INSTANCE/messageSubscriptions/withdrawn/trigger | {}",
                "POST   | /deployment/create                                     | {}",
                "GET    | /deployment                                            |",
                "DELETE | /deployment/DEPLOYMENT?cascade=true                    |",
                "GET    | /job                                                   |",
                "POST   | /job/JOB/execute                                       | {}",
                "PUT    | /job/JOB/duedate                                       | {'duedate': null}",
                "PUT    | /job/suspended                                         | {'suspended': true}",
                "POST   | /batch                                                 | {}",
                "POST   | /migration/execute                                     | {}",
                "POST   | /external-task/fetchAndLock                            | {}",
                "POST   | /decision-definition/key/limits/evaluate               | {'variables': {}}",
                "POST   | /authorization/create                                  | {'type': 1, 'permissions': ['ALL'], 'userId': 'volunteer', 'resourceType': 8, 'resourceId': '*'}",
                "GET    | /authorization                                         |",
                "POST   | /filter/create                                         | {'resourceType': 'Task', 'name': 'x', 'query': {}}",
                "PUT    | /filter/FILTER                                         | {'resourceType': 'Task', 'name': 'x', 'query': {}}",
                "DELETE | /filter/FILTER                                         |",
                "POST   | /filter/FILTER/singleResult                            | {}",
                "GET    | /user                                                  |",
                "POST   | /user/create                                           | {'profile': {'id': 'x'}, 'credentials': {'password': 'x'}}",
                "PUT    | /user/volunteer/profile                                | {'firstName': 'x'}",
                "PUT    | /user/volunteer/credentials                            | {'password': 'x'}",
                "DELETE | /user/volunteer2                                       |",
                "POST   | /group/create                                          | {'id': 'x'}",
                "PUT    | /group/camunda-admin/members/volunteer                 | {}",
                "POST   | /tenant/create                                         | {'id': 'x'}",
                "PUT    | /tenant/T-370285002001-01/user-members/volunteer       | {}",
                "POST   | /identity/verify                                       | {'username': 'lead', 'password': 'sangyu-demo'}",
                "GET    | /history/variable-instance                             |",
                "GET    | /history/detail                                        |",
                "GET    | /history/process-instance                              |",
                "POST   | /history/task                                          | {}",
                "DELETE | /history/process-instance/INSTANCE                     |",
                "POST   | /history/cleanup                                       | {}",
                "GET    | /variable-instance                                     |",
                "POST   | /variable-instance                                     | {}",
                "GET    | /incident                                              |",
                "GET    | /metrics                                               |",
                "GET    | /telemetry/data                                        |",
                "GET    | /schema/log                                            |",
            })
    void a_volunteer_is_refused(String method, String path, String body) {
        String before = everythingThatCouldMove();
        HttpResponse<String> answer = volunteer.send(
                method,
                ENGINE + filled(path),
                body == null ? null : filled(body).replace('\'', '"'));

        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(403);
        assertThat(everythingThatCouldMove()).isEqualTo(before);
        assertStillSignedIn();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/login/tasklist",
        "POST, /camunda/api/admin/auth/user/default/login/welcome",
        "POST, /camunda/api/admin/setup/default/user/create",
        "GET,  /camunda/api/admin/setup/default/user/create",
        "GET,  /camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
        "GET,  /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "POST, /camunda/api/cockpit/plugin/base/default/process-instance",
        "GET,  /camunda/app/cockpit/default/",
        "GET,  /camunda/app/admin/default/",
        "GET,  /camunda/app/admin/default/setup/",
        "GET,  /camunda/app/admin/",
        "GET,  /camunda/app/cockpit",
        "POST, /camunda/app/tasklist/default/",
        "DELETE, /camunda/app/tasklist/default/",
        "PATCH, /camunda/api/engine/engine/default/task",
    })
    void the_doors_beside_the_task_list_are_shut(String method, String path) {
        HttpResponse<String> answer = volunteer.send(
                method, path, method.equals("POST") ? "{\"username\":\"lead\",\"password\":\"x\"}" : null);
        assertThat(answer.statusCode()).isIn(403, 405);
        assertStillSignedIn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/process-definition", "/rest/task"})
    void the_engine_has_no_other_address(String path) {
        assertThat(volunteer.send("GET", path, null).statusCode()).isIn(403, 404);
        assertThat(volunteer.send("POST", path, "{}").statusCode()).isIn(403, 404);
        assertThat(new TasklistUser(port).send("GET", path, null).statusCode()).isIn(302, 401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/TASK/claim/../complete",
                "/task/TASK/submit-form/..;/complete",
                "/task/TASK/%2e%2e/TASK/complete",
                "/task/TASK/%63omplete",
                "/task/TASK/complete;x=/claim",
                "/task/TASK%2Fcomplete",
                "/task//TASK/complete",
                "/task/TASK/complete%00/claim",
            })
    void no_spelling_of_an_address_opens_another_door(String path) {
        String before = everythingThatCouldMove();
        HttpResponse<String> answer = volunteer.send("POST", ENGINE + filled(path), "{}");
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(everythingThatCouldMove()).isEqualTo(before);
    }

    // who may come in at all

    @Test
    void a_stranger_is_sent_to_our_own_sign_in() {
        TasklistUser stranger = new TasklistUser(port);
        HttpResponse<String> app = stranger.openTasklist();
        assertThat(app.statusCode()).isEqualTo(302);
        assertThat(app.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        for (String path :
                List.of("/task", "/filter", "/task/" + task, "/engine", "/task/" + task + "/form-variables")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(stranger.post("/task", "{}").statusCode()).isEqualTo(401);
        assertThat(stranger.send("GET", "/camunda/api/admin/auth/user/default", null)
                        .statusCode())
                .isEqualTo(401);
    }

    /** A grid member verifies what the desk asks them to look at, and has no other task. */
    @Test
    void a_grid_member_sees_no_task_of_the_desk() {
        TasklistUser grid = TasklistUser.signedIn(port, "grid");
        String triage = town.task("community", "triage", town.file());
        assertThat(grid.get("/task/" + triage).statusCode()).isNotEqualTo(200);
        assertThat(grid.get("/task/" + task).statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "auditor"})
    void who_works_on_no_tasks_does_not_get_in(String username) {
        TasklistUser other = TasklistUser.signedIn(port, username);
        assertThat(other.openTasklist().statusCode()).isEqualTo(403);
        assertThat(other.get("/task").statusCode()).isEqualTo(403);
        assertThat(other.get("/task/" + task).statusCode()).isEqualTo(403);
        assertThat(other.send("GET", "/camunda/app/admin/default/", null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_call_without_tasklists_own_token_is_refused() {
        TasklistUser careless = TasklistUser.signedIn(port, "volunteer");
        careless.forgetTasklistToken();
        assertThat(careless.claim(task, "volunteer").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"volunteer2", "lead2", "community2", "unit"})
    void a_task_of_another_team_is_neither_seen_nor_read_nor_claimed(String username) {
        TasklistUser other = TasklistUser.signedIn(port, username);
        String foreign = town.task("volunteer", "handle", number);
        String instance = tasks.createTaskQuery().taskId(foreign).singleResult().getProcessInstanceId();

        assertThat(ids(other.post("/task?maxResults=2000", "{}"))).doesNotContain(foreign);
        assertThat(ids(other.get("/task?maxResults=9&processInstanceBusinessKey=" + number)))
                .isEmpty();
        for (JsonNode mine : json(other.get("/filter?maxResults=100"))) {
            assertThat(ids(other.post("/filter/" + mine.get("id").asText() + "/list?maxResults=2000", "{}")))
                    .doesNotContain(foreign);
        }
        for (String part : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links")) {
            HttpResponse<String> read = other.get("/task/" + foreign + part);
            assertThat(read.statusCode()).as(part + read.body()).isBetween(400, 599);
            assertThat(read.body()).doesNotContain(number).doesNotContain("visitedOn");
        }
        assertThat(other.get("/process-instance/" + instance).statusCode()).isBetween(400, 599);
        assertThat(other.get("/process-instance/" + instance + "/activity-instances")
                        .statusCode())
                .isBetween(400, 599);
        assertThat(other.claim(foreign, username).statusCode()).isBetween(400, 599);
        assertThat(other.submit(foreign, visit("别队来过")).statusCode()).isBetween(400, 599);
        assertThat(other.send("POST", ENGINE + "/task/" + foreign + "/unclaim", "{}")
                        .statusCode())
                .isBetween(400, 599);
        assertThat(assignee(foreign)).isNotEqualTo(username);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.SIGNED);
    }

    // claiming

    @Test
    void nobody_claims_in_another_persons_name() {
        String mine = town.task("volunteer", "handle", withTheTeam());
        for (String other : List.of("lead", "volunteer2", "nobody")) {
            HttpResponse<String> answer = volunteer.claim(mine, other);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        }
        assertThat(assignee(mine)).isNull();
    }

    @Test
    void who_comes_second_is_told_who_was_first_and_cannot_put_the_task_back() {
        String mine = town.task("volunteer", "handle", withTheTeam());
        TasklistUser lead = TasklistUser.signedIn(port, "lead");
        assertThat(volunteer.claim(mine, "volunteer").statusCode()).isEqualTo(204);

        HttpResponse<String> second = lead.claim(mine, "lead");
        assertThat(second.statusCode()).isBetween(400, 499);
        assertThat(json(second).get("message").asText()).isEqualTo("这件待办已由郑学礼（志愿者）认领。");
        HttpResponse<String> putBack = lead.post("/task/" + mine + "/unclaim", "{}");
        assertThat(putBack.statusCode()).isBetween(400, 499);
        assertThat(json(putBack).get("message").asText()).isEqualTo("这件待办已由郑学礼（志愿者）认领。");
        assertThat(assignee(mine)).isEqualTo("volunteer");

        assertThat(volunteer.post("/task/" + mine + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(lead.claim(mine, "lead").statusCode()).isEqualTo(204);
    }

    // the form

    @Test
    void an_undeclared_field_is_refused_and_stored_nowhere() {
        String mine = claimed();
        for (String extra : List.of("surprise", "outcome", "actTookPlace", "policy")) {
            Map<String, Object> fields = new java.util.HashMap<>(visit("换好了灯泡"));
            fields.put(extra, "smuggled-" + extra);
            HttpResponse<String> answer = volunteer.submit(mine, fields);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 500);
            assertThat(json(answer).get("message").asText()).endsWith("表单里没有这一项。");
        }
        assertThat(assignee(mine)).isEqualTo("volunteer");
        assertNowhereInTheEngine("smuggled");
    }

    @Test
    void a_form_that_does_not_fit_is_answered_in_our_words_and_the_task_stays() {
        String mine = claimed();
        Map<String, Object> empty = Map.of("contacted", "YES", "visitedOn", today(), "hours", "1", "result", "DONE");
        assertThat(json(volunteer.submit(mine, empty)).get("message").asText()).contains("请填写这一项");
        Map<String, Object> tooMuch = new java.util.HashMap<>(visit("长".repeat(10_000)));
        assertThat(json(volunteer.submit(mine, tooMuch)).get("message").asText())
                .contains("请不要超过 1,000 个字，现在有 10,000 个字。");
        tooMuch.putAll(visit("换好了灯泡"));
        tooMuch.put("hours", "25");
        assertThat(json(volunteer.submit(mine, tooMuch)).get("message").asText())
                .endsWith("请填 0 到 24 之间的数。");
        assertThat(assignee(mine)).isEqualTo("volunteer");
    }

    @Test
    void who_did_not_claim_cannot_submit() {
        String mine = town.task("volunteer", "handle", withTheTeam());
        HttpResponse<String> answer = volunteer.submit(mine, visit("换好了灯泡"));
        assertThat(answer.statusCode()).isBetween(400, 500);
        assertThat(json(answer).get("message").asText()).endsWith("请先认领这件待办。");
        assertThat(assignee(mine)).isNull();
    }

    @Test
    void a_volunteer_claims_and_completes_in_tasklist_and_the_engine_keeps_none_of_the_words() {
        String own = withTheTeam();
        String mine = town.task("volunteer", "handle", own);

        assertThat(json(volunteer.send("GET", "/camunda/api/admin/auth/user/default", null))
                        .get("userId")
                        .asText())
                .isEqualTo("volunteer");
        assertThat(ids(volunteer.post("/task?maxResults=9", Map.of("processInstanceBusinessKey", own))))
                .containsExactly(mine);
        assertThat(volunteer.get("/task/" + mine + "/deployed-form").body()).contains("visitedOn");
        assertThat(volunteer.claim(mine, "volunteer").statusCode()).isEqualTo(204);
        assertThat(ids(volunteer.post("/filter/" + filter + "/list?maxResults=2000", "{}")))
                .contains(mine);
        HttpResponse<String> submitted = volunteer.submit(mine, visit("绝无仅有的一句话：换好了灯泡"));

        assertThat(submitted.statusCode()).as(submitted.body()).isIn(200, 204);
        assertThat(submitted.body()).doesNotContain("绝无仅有");
        assertThat(town.facts(own).status()).isEqualTo(CaseStatus.HANDLING);
        town.task("community", "reply", own);
        assertThat(jdbc.sql("select count(*) from service_record where case_number = :n and work like '绝无仅有%'")
                        .param("n", own)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertNowhereInTheEngine("绝无仅有");
        assertNowhereInTheEngine("三单元楼道灯不亮");
        assertNowhereInTheEngine("老人夜里下楼看不见");
    }

    @Test
    void the_forms_first_values_and_choices_come_from_the_domain() {
        JsonNode visit = json(volunteer.get("/task/" + task + "/form-variables"));
        assertThat(visit.at("/visitedOn/value").asText()).isEqualTo(today());

        TasklistUser community = TasklistUser.signedIn(port, "community");
        String triage = town.task("community", "triage", town.file());
        JsonNode choices = json(community.get("/task/" + triage + "/form-variables?variableNames=categoryOptions"));
        assertThat(choices.at("/category/value").asText()).isEqualTo("A07");
        assertThat(choices.at("/categoryOptions/type").asText()).isEqualTo("Json");
        assertThat(choices.at("/categoryOptions/value").asText()).contains("\"value\":\"A07\"");
        assertThat(jdbc.sql("select count(*) from act_ru_variable where name_ like '%Options'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String withTheTeam() {
        String filed = town.file();
        town.accept(filed);
        town.offerToTeam(filed);
        town.act("lead", "answerOffer", filed, Map.of("answer", "ACCEPT"));
        return filed;
    }

    private String claimed() {
        String mine = town.task("volunteer", "handle", withTheTeam());
        assertThat(volunteer.claim(mine, "volunteer").statusCode()).isEqualTo(204);
        return mine;
    }

    private static Map<String, Object> visit(String work) {
        return Map.of("contacted", "YES", "visitedOn", today(), "hours", "1.5", "work", work, "result", "DONE");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    private String filled(String text) {
        var engineTask = tasks.createTaskQuery().taskId(task).singleResult();
        return text.replace("TASK", task)
                .replace("FILTER", filter)
                .replace("NUMBER", number)
                .replace("INSTANCE", engineTask.getProcessInstanceId())
                .replace("DEFINITION", engineTask.getProcessDefinitionId())
                .replace(
                        "DEPLOYMENT",
                        repository.createDeploymentQuery().list().get(0).getId())
                .replace(
                        "JOB",
                        jdbc.sql("select id_ from act_ru_job limit 1")
                                .query(String.class)
                                .single());
    }

    private String assignee(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult().getAssignee();
    }

    private void assertStillSignedIn() {
        assertThat(volunteer.get("/task/count").statusCode()).isEqualTo(200);
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).spliterator(), false)
                .map(node -> node.get("id").asText())
                .toList();
    }

    /** How many there are of everything that a call could make or remove, and who holds the task. */
    private String everythingThatCouldMove() {
        return jdbc.sql(
                        """
                        select concat_ws(' ',
                            (select count(*) from act_re_deployment), (select count(*) from act_ru_execution),
                            (select count(*) from act_ru_task), (select count(*) from act_ru_job),
                            (select count(*) from act_ru_variable), (select count(*) from act_ru_filter),
                            (select count(*) from act_ru_authorization), (select count(*) from act_ru_identitylink),
                            (select count(*) from act_id_user), (select count(*) from act_id_group),
                            (select count(*) from act_id_membership), (select count(*) from act_id_tenant_member),
                            (select count(*) from act_hi_comment), (select count(*) from act_hi_attachment),
                            (select sum(suspension_state_) from act_re_procdef),
                            (select md5(string_agg(t.*::text, '' order by id_)) from act_ru_task t))
                        """)
                .query(String.class)
                .single();
    }

    /** Looks for the words in every column of every table of the engine, large values included. */
    private void assertNowhereInTheEngine(String words) {
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_name like 'act\\_%' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).contains("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_ge_bytearray");
        for (String table : tables) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where position(:words in t::text) > 0")
                            .param("words", words)
                            .query(Integer.class)
                            .single())
                    .as("%s in %s", words, table)
                    .isZero();
        }
        assertThat(jdbc.sql(
                                "select count(*) from act_ge_bytearray where position(convert_to(:words, 'UTF8') in bytes_) > 0")
                        .param("words", words)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}

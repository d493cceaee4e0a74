package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.SelectOption;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.sangyu.workflow.HonourTown;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The yearly selection played once in a browser by the demo's people: candidates, nominated in Tasklist, reviewed, shown,
 * objected to, published, the certificate; pictures are in target/screenshots/recognition.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognitionStoryTests {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openTheBrowser() {
        chromium = Chromium.ofThisRun();
    }

    @Test
    void fromVerifiedRecordsToTheCertificate() {
        String number;
        try (Person city = signedIn("city")) {
            city.open("/recognition/new")
                    .fill("places-" + HonourTown.TEAM, "")
                    .fill("hours-" + HonourTown.VOLUNTEER, "50")
                    .fill("visits-" + HonourTown.VOLUNTEER, "6")
                    .fill("months-" + HonourTown.VOLUNTEER, "2")
                    .press("开始评选，请大家提名")
                    .sees("评选开始了")
                    .sees("郑学礼");
            city.picture("recognition/1-candidates");
            number = city.page().url().replaceAll(".*/recognition/", "");
        }
        try (Person branch = signedIn("branch")) {
            branch.openTask(number).press("我来认领").tick("decision", "NOMINATE");
            branch.page().selectOption("select[name='nominee']", new SelectOption().setIndex(1));
            branch.fill("reason", "邻里有事，随叫随到").tick("unrelated", "true");
            branch.picture("recognition/2-nominate").press("提交");
            branch.openTask(number).press("我来认领").tick("decision", "DONE").press("提交");
        }
        try (Person city = signedIn("city")) {
            city.openTask(number)
                    .press("我来认领")
                    .tick("decision", "ACCEPT")
                    .tick("unrelated", "true")
                    .picture("recognition/3-review")
                    .press("提交");
            city.open("/recognition/" + number).sees("公示中");
        }
        String objection;
        try (Person stranger = new Person(chromium, home(), 390, 844)) {
            stranger.open("/recognition/" + number + "/publicity").sees("提出异议");
            stranger.page().selectOption("select[name='nominee']", new SelectOption().setIndex(1));
            stranger.fill("text", "好像有几次不是他去的，请核实一下").press("提交").sees("收到了，谢谢");
            stranger.picture("recognition/4-objection");
            objection = stranger.page()
                    .locator("[role=status]")
                    .first()
                    .innerText()
                    .replaceAll("(?s).*(YY-[0-9-]+\\d).*", "$1");
        }
        try (Person city = signedIn("city")) {
            Tasklist tasklist = new Tasklist(city).open().filter("评选表彰").task("异议");
            tasklist.seesCase("好像有几次不是他去的").picture("recognition/5-objection-tasklist");
            city.openTask(objection)
                    .press("我来认领")
                    .tick("decision", "DISMISSED")
                    .fill("reason", "逐条核对了签到，都是本人")
                    .tick("unrelated", "true")
                    .press("提交");
            timeIsOver(number);
            city.open("/recognition/" + number).sees("已公布").sees("荣誉证书");
            city.picture("recognition/6-published");
        }
        try (Person bearer = signedIn("volunteer")) {
            bearer.open("/my/service").sees("您的荣誉").picture("recognition/7-own-page");
            String certificate = bearer.page().locator("#honours a").first().getAttribute("href");
            APIResponse pdf = bearer.page().context().request().get(home() + certificate);
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
            assertThat(new String(pdf.body(), 0, 5)).isEqualTo("%PDF-");
        }
    }

    private void timeIsOver(String number) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("recognition")
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .activityId("publicity")
                .singleResult()
                .getId());
    }

    private Person signedIn(String username) {
        return new Person(chromium, home(), 1280, 900).signIn(username, TestTown.PASSWORD);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}

package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.sangyu.workflow.TestOutreach;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A proposal becomes a plan, a round, a visit on a phone, a verified record, and one more in the figure; pictures are in
 * target/screenshots/outreach.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachStoryTests {

    private static final Pattern FIGURE = Pattern.compile("走访 (\\d+) 次，其中 (\\d+) 次有核实的服务记录");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openTheBrowser() {
        chromium = Chromium.ofThisRun();
    }

    @Test
    void fromAProposalToOneMoreInTheFigure() throws Exception {
        int before = verified();
        String plan;
        try (Person branch = signedIn("branch", 1280)) {
            branch.open("/outreach/proposals").sees("于凤山");
            branch.page().locator("a.button[href*='kind=VISIT']").first().click();
            branch.sees("安排走访送学").choose("team", "T-370285001014-01").press("确认，开始安排");
            branch.arrivesAt("/outreach/GH-[0-9-]+$").sees("走访");
            branch.picture("outreach/1-plan");
            plan = branch.page().url().replaceAll(".*/", "");
            TestOutreach.in(context).fire(plan, "visitDue");
            branch.openTask(plan).press("我来认领").tick("decision", "HELPERS");
            branch.choose("helper", "T-370285001014-01 " + helper()).fill("phone", "0532-55500112");
            branch.sees("谁合适，为什么").page().locator("main summary").first().click();
            branch.sees("分（满分 1000），看依据");
            branch.picture("outreach/2-arrange");
            branch.press("提交").sees("已提交，谢谢您");
            branch.open("/outreach/" + plan).sees("有 0 位答应去，1 位还没有回音");
        }
        try (Person volunteer = signedIn("volunteer", 390)) {
            volunteer.open("/my");
            volunteer
                    .page()
                    .locator("section.card", new Page.LocatorOptions().setHasText("老同志"))
                    .locator("a.button--primary")
                    .first()
                    .click();
            volunteer.press("愿意去").sees("于凤山");
            volunteer.picture("outreach/3-yes");
            volunteer.open("/my/visits");
            volunteer
                    .page()
                    .locator("section.card", new Page.LocatorOptions().setHasText("于凤山"))
                    .locator("button")
                    .first()
                    .click();
            volunteer.sees("您在这里").picture("outreach/4-there");
            volunteer.page().locator("button[value=DONE]").click();
            volunteer.page().locator("main button.button--primary").first().click();
            volunteer.arrivesAt("/my/visits$");
        }
        try (Person lead = signedIn("lead", 1280)) {
            long record = jdbc.sql("select id from service_record where matter = :visit")
                    .param("visit", plan + "-01")
                    .query(Long.class)
                    .single();
            lead.open("/hours/" + record).press("情况属实，核实").arrivesAt("/hours$");
        }
        try (Person branch = signedIn("branch", 1280)) {
            branch.openTask(plan).press("我来认领").tick("next", "NONE").press("提交").sees("已提交，谢谢您");
            branch.open("/outreach").picture("outreach/5-figures");
            branch.open("/outreach/visits?kind=VISIT").sees(plan + "-01");
        }
        assertThat(verified()).isEqualTo(before + 1);
    }

    private int verified() {
        try (Person town = signedIn("town", 1280)) {
            Matcher figure =
                    FIGURE.matcher(town.open("/outreach").page().locator("main").innerText());
            return figure.find() ? Integer.parseInt(figure.group(2)) : 0;
        }
    }

    private long helper() {
        return jdbc.sql(
                        "select p.id from person p join account a on a.id = p.account_id where a.username = 'volunteer'")
                .query(Long.class)
                .single();
    }

    private Person signedIn(String username, int width) {
        return new Person(chromium, "http://127.0.0.1:" + port, width, 900).signIn(username, TestTown.PASSWORD);
    }
}

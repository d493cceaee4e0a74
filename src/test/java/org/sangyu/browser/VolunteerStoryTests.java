package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.sangyu.security.Role;
import org.sangyu.volunteering.CallTown;
import org.sangyu.volunteering.ServiceSheets;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A volunteer's way from the mail to the sheet of hours, on a phone 390 pixels wide; pictures are in
 * target/screenshots/volunteer.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolunteerStoryTests {

    private static final String TEAM = "T-370285001014-01";
    private static final String WHAT = "陪老人说说话，帮着换灯泡";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestTown town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServiceSheets sheets;

    @Autowired
    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openTheBrowser() throws Exception {
        chromium = Chromium.ofThisRun();
        town.settle();
    }

    @Test
    void fromTheMailToAYesInThreeTapsAndFromTheVisitToTheSheetOfHours() throws Exception {
        String matter = waiting();
        // somebody of their own: the hour and a half below would meet what other stories' volunteer did in it
        CallTown callTown = CallTown.in(context);
        org.sangyu.people.Person helper = callTown.helper(TEAM);
        String volunteer = callTown.account(helper, Role.VOLUNTEER, TEAM).username();
        String call;
        try (Person community = desktop("community")) {
            community.open("/cases/" + matter).follow("谁合适").sees("每个数都写明依据");
            community.picture("volunteer/1-who-fits");
            community
                    .page()
                    .locator("a[href*='/calls/new'][href*='team=" + TEAM + "']")
                    .click();
            community.fill("what", WHAT).fill("whenText", "这周哪天上午都行").fill("phone", "0532-55550112");
            untick(community, "skills").tick("risk", "LOW").press("看看能请谁");
            community.tick("people", "" + helper.id()).picture("volunteer/2-whom-to-ask");
            community.press("发出征集").arrivesAt("/calls/YQ-[\\d-]+$");
            call = community.page().url().replaceAll(".*/", "");
        }
        try (Person phone = phone()) {
            phone.open(linkOf(call)).sees(WHAT); // the first tap, in the mail
            assertThat(forOlderEyes(phone)).isEmpty();
            phone.picture("volunteer/3-asked").press("愿意去").sees("您答应去了，谢谢您"); // the second, and there is no third
            phone.picture("volunteer/4-accepted");
        }
        try (Person phone = phone().signIn(volunteer, TestTown.PASSWORD)) {
            phone.open("/my/visits");
            card(phone, call).getByText("我到了").click();
            phone.sees("您在这里").picture("volunteer/5-there");
            assertThat(forOlderEyes(phone)).isEmpty();
            // the test does not stay for the hour and a half
            jdbc.sql("update check_in set started_at = started_at - interval '90 minutes' where matter = :call")
                    .param("call", call)
                    .update();
            phone.press("办好了，要走了").fill("work", "聊了一个多小时，换好了灯泡").press("记好，完成").sees("服务时长记好了");
            phone.open("/my/service").sees("等待核实").picture("volunteer/6-waits");
        }
        try (Person lead = desktop("lead")) {
            lead.open("/hours");
            Locator row = lead.page().locator("tbody tr", new Page.LocatorOptions().setHasText(call));
            row.locator("input[name=record]").check();
            lead.press("核实勾选的记录").sees("核实").picture("volunteer/7-verified");
        }
        try (Person phone = phone().signIn(volunteer, TestTown.PASSWORD)) {
            phone.open("/my/service").press("开一张记录单").sees("记录单开好了");
            phone.picture("volunteer/8-sheet");
            String sheet = phone.page().locator("#sheets .elder-list a").first().getAttribute("href");
            assertThat(textOf(phone.page().request().get(home() + sheet).body()))
                    .contains("志愿服务记录单", "聊了一个多小时", "1.5")
                    .contains("不是志愿服务证明");
        }
        String number = sheets.ofPerson(helper.id()).get(0).number();
        try (Person anybody = phone()) {
            anybody.open(sheets.path(sheets.find(number).orElseThrow())).sees("真");
            anybody.picture("volunteer/9-genuine");
        }
    }

    @Test
    void aYesNeedsNoMouseAndFitsTwiceTheSize() throws Exception {
        String matter = waiting();
        String call;
        try (Person community = desktop("community")) {
            community.open("/calls/new?matter=" + matter + "&risk=LOW&team=" + TEAM);
            community.fill("what", WHAT).fill("whenText", "随时").fill("phone", "0532-55550112");
            untick(community, "skills")
                    .tick("people", "" + personOf("volunteer"))
                    .press("发出征集");
            community.arrivesAt("/calls/YQ-[\\d-]+$");
            call = community.page().url().replaceAll(".*/", "");
        }
        try (Person twice = new Person(chromium, home(), 640, 450)) {
            twice.open(linkOf(call));
            assertThat(Accessibility.overflow(twice.page())).isZero();
            tabTo(twice, "愿意去");
            twice.page().keyboard().press("Enter");
            twice.sees("您答应去了，谢谢您");
            tabTo(twice, "答应了，可是来不了");
            twice.page().keyboard().press("Enter");
            twice.sees("愿意去");
        }
    }

    /** A case that waits to be dispatched. */
    private String waiting() {
        String number = town.file();
        town.accept(number);
        return number;
    }

    private long personOf(String username) {
        return jdbc.sql("select p.id from person p join account a on a.id = p.account_id where a.username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private String linkOf(String call) {
        return jdbc.sql("select link from outgoing_mail where case_number = :call and occasion like 'call-%'")
                .param("call", call)
                .query(String.class)
                .single()
                .replaceFirst("https?://[^/]+", "");
    }

    private static Locator card(Person person, String text) {
        return person.page().locator("section.card", new Page.LocatorOptions().setHasText(text));
    }

    private static Person untick(Person person, String field) {
        for (Locator box :
                person.page().locator("input[name='" + field + "']:checked").all()) {
            box.uncheck();
        }
        return person;
    }

    /** What is too small for older eyes and hands: letters below 24 px, targets below 60 px. */
    private static String forOlderEyes(Person person) {
        return String.valueOf(
                person.page()
                        .evaluate(
                                """
                        () => [...document.querySelectorAll('main button, main a.button, main a.elder-call, main a.elder-tab')]
                            .filter(it => it.offsetParent && it.getBoundingClientRect().height < 60)
                            .concat([...document.querySelectorAll('main p, main dd, main li, main label')]
                                .filter(it => it.offsetParent && !it.classList.contains('muted')
                                    && parseFloat(getComputedStyle(it).fontSize) < 24))
                            .map(it => it.outerHTML).join('\\n')
                        """));
    }

    private static void tabTo(Person person, String text) {
        for (int tab = 0; tab < 40; tab++) {
            person.page().keyboard().press("Tab");
            if (text.equals(person.page().evaluate("() => document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + text);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Person desktop(String username) {
        return new Person(chromium, home(), 1280, 900).signIn(username, TestTown.PASSWORD);
    }

    private Person phone() {
        return new Person(chromium, home(), 390, 844);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}

package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a unit and the tiers above can do with a case besides handling it, each act played once in a browser, some on our
 * pages and some in Tasklist; pictures are in target/screenshots/acts.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryActTests {

    private static final String HEAT = "U-370285-heat";
    private static final String WATER = "U-370285-water";
    private static final String ROADS = "U-370285-roads";

    @Autowired
    private TestTown town;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openTheBrowser() throws Exception {
        chromium = Chromium.ofThisRun();
        town.settle();
        town.openUnit(WATER, "waterunit");
        town.openUnit(ROADS, "roadsunit");
    }

    @Test
    void aUnitReturnsACaseAndTheCommunityDecides() {
        String title = "管道井漏水，楼梯结了一层冰";
        String number = withUnit(title);
        try (Person unit = signedIn("unit")) {
            unit.openTask(number).press("我来认领");
            assertThat(shown(unit, "reason")).isFalse();
            String reason = "漏的是楼内污水管，归物业管护，不是供热管道。";
            unit.tick("decision", "NOT_OURS").fill("reason", reason);
            picture(unit, "return-1-unit");
            unit.fill("reason", "").press("提交").sees("请看下面标出的地方");
            assertThat(unit.page().locator("[value=NOT_OURS]").isChecked()).isTrue();
            picture(unit, "return-2-unit-refused");
            unit.fill("reason", reason);
            send(unit);
        }
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.OBJECTED);
        try (Person community = signedIn("community")) {
            Tasklist tasklist =
                    new Tasklist(community).open().filter("社区待裁定的退单").task(title);
            tasklist.seesCase("希望尽快有人来看看").claim().tick("退单成立，重新派单").fill("理由*", "核对过图纸，漏的是污水管。");
            tasklist.picture("acts/return-3-community-tasklist").send();
            community.open("/cases/" + number).sees("待派");
            picture(community, "return-4-case");
        }
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        try (Person unit = signedIn("unit")) {
            assertThat(status(unit, "/cases/" + number)).isEqualTo(404);
        }
    }

    @Test
    void aUnitAsksForMoreTimeItsLeadAgreesAndTheCommunityGrantsIt() {
        String title = "换热站水泵异响，夜里睡不着";
        String number = signed(title);
        var due = town.facts(number).dueAt();
        try (Person unit = signedIn("unit")) {
            unit.openTask(number).press("我来认领");
            work(unit, "已到换热站查看，轴承磨损。").tick("result", "EXTEND");
            assertThat(shown(unit, "days")).isTrue();
            assertThat(shown(unit, "reply") || shown(unit, "coUnit") || shown(unit, "until"))
                    .as("what only other acts ask for")
                    .isFalse();
            String reason = "新轴承要从厂里发货，预计三个工作日到。";
            unit.fill("days", "3").fill("reason", reason);
            picture(unit, "extension-1-unit");
            unit.fill("reason", "").press("提交").sees("请看下面标出的地方");
            assertThat(unit.page().locator("[name=days]").inputValue()).isEqualTo("3");
            picture(unit, "extension-2-unit-refused");
            unit.fill("reason", reason);
            send(unit);
        }
        leadAgrees(number, "extension-3-unitlead");
        communityGrants(title, "extension-4-community-tasklist");
        assertThat(town.facts(number).dueAt()).isAfter(due);
        try (Person unit = signedIn("unit")) {
            unit.open("/cases/" + number);
            picture(unit, "extension-5-case");
        }
    }

    @Test
    void twoUnitsAreAskedForTheirPartAndSeeTheCaseUntilTheyHaveDelivered() {
        String title = "供热井盖周围路面塌陷";
        String number = signed(title);
        try (Person unit = signedIn("unit")) {
            asks(unit, number, WATER, "请关闭井旁的供水支管两小时。", "co-handling-1-unit");
            asks(unit, number, ROADS, "请回填路基、修补路面。", "co-handling-2-unit");
        }
        try (Person water = signedIn("waterunit")) {
            assertThat(status(water, "/cases/" + number)).isEqualTo(200);
            assertThat(water.page().content()).doesNotContain("resident").contains("***");
            picture(water, "co-handling-3-case-of-co-unit");
            Tasklist tasklist = new Tasklist(water).open().filter("请我们协办的").task(title);
            tasklist.seesCase("希望尽快有人来看看").claim().tick("已办好").fill("办理结果或原因", "支管已关，下午四点恢复供水。");
            tasklist.picture("acts/co-handling-4-co-unit-tasklist").send();
            assertThat(status(water, "/cases/" + number)).isEqualTo(404);
        }
        try (Person roads = new Person(chromium, home(), 390, 844).signIn("roadsunit", TestTown.PASSWORD)) {
            roads.openTask(number).press("我来认领").sees("请回填路基");
            roads.tick("able", "YES").fill("result", "路基已回填，路面明早修补。");
            picture(roads, "co-handling-5-co-unit-phone");
            assertThat(Accessibility.overflow(roads.page())).isZero();
            send(roads);
        }
        try (Person unit = signedIn("unit")) {
            unit.open("/cases/" + number).sees("路基已回填");
            picture(unit, "co-handling-6-case");
        }
    }

    @Test
    void aCaseIsSuspendedAndTakenUpAgain() {
        String title = "老旧小区二次管网要整体更换";
        String number = signed(title);
        try (Person unit = new Person(chromium, home(), 390, 844).signIn("unit", TestTown.PASSWORD)) {
            unit.openTask(number).press("我来认领");
            work(unit, "入户查看十二户，管网老化，零修已经不够。").tick("result", "SUSPEND");
            unit.choose("ground", "FUNDING").fill("reason", "列入明年改造计划，等资金下达。");
            String until = LocalDate.parse(town.today()).plusDays(120).toString();
            unit.fill("until", until);
            picture(unit, "suspension-1-unit-phone");
            unit.fill("until", "").press("提交").sees("请看下面标出的地方");
            picture(unit, "suspension-2-unit-phone-refused");
            unit.fill("until", until);
            assertThat(Accessibility.overflow(unit.page())).isZero();
            send(unit);
        }
        leadAgrees(number, "suspension-3-unitlead");
        communityGrants(title, "suspension-4-community-tasklist");
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.SUSPENDED);
        try (Person unit = signedIn("unit")) {
            unit.open("/cases/" + number);
            picture(unit, "suspension-5-case");
            unit.openTask(number).press("我来认领").fill("reason", "资金提前到位，下周一进场。");
            picture(unit, "suspension-6-taken-up");
            send(unit);
            assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);

            unit.openTask(number).press("我来认领");
            work(unit, "进场后发现还缺一段管材。").tick("result", "SUSPEND").choose("ground", "FUNDING");
            unit.fill("until", LocalDate.parse(town.today()).plusDays(30).toString())
                    .fill("reason", "再等一批管材。")
                    .press("提交")
                    .sees("只能挂账一次");
            assertThat(unit.page().locator("[name=work]").inputValue()).contains("还缺一段管材");
            picture(unit, "suspension-7-only-once");
        }
    }

    @Test
    void theTownSupervisesTheUnitAnswersAndTheTownAccepts() {
        String title = "报修三天没有人上门";
        String number = signed(title);
        try (Person supervisor = signedIn("town")) {
            String demand = "居民反映三天没有人上门，请说明原因和上门时间。";
            supervisor.open("/cases/" + number).follow("督办");
            supervisor.press("下达督办").sees("请选择督办方式");
            supervisor
                    .open("/cases/" + number + "/supervise")
                    .tick("kind", "LISTED")
                    .fill("demand", demand);
            picture(supervisor, "supervision-1-town");
            supervisor.fill("demand", "").press("下达督办").sees("请写明督办要求");
            assertThat(supervisor.page().locator("[value=LISTED]").isChecked()).isTrue();
            picture(supervisor, "supervision-2-town-refused");
            supervisor.fill("demand", demand);
            supervisor.press("下达督办").arrivesAt("/cases/" + number + "$").sees("督办已下达");
            picture(supervisor, "supervision-3-case");
        }
        try (Person unit = signedIn("unit")) {
            Tasklist tasklist = new Tasklist(unit).open().filter("待答复的督办").task(title);
            tasklist.seesCase("希望尽快有人来看看").claim().fill("答复*", "值班员交接时漏了这一件，今天下午两点上门。");
            tasklist.picture("acts/supervision-4-unit-tasklist").send();
        }
        try (Person supervisor = signedIn("town")) {
            supervisor.openTask(number).press("我来认领").sees("今天下午两点上门");
            supervisor.tick("accepted", "YES");
            picture(supervisor, "supervision-5-town");
            supervisor.tick("accepted", "NO").press("提交").sees("请看下面标出的地方");
            picture(supervisor, "supervision-6-town-refused");
            supervisor.tick("accepted", "YES");
            send(supervisor);
            supervisor.open("/cases/" + number).sees("督办了结");
            picture(supervisor, "supervision-7-case");
            supervisor.open("/cases/" + number + "/procedure");
            picture(supervisor, "procedure");
            supervisor.open(
                    "/insight/tonight?until=" + LocalDate.parse(town.today()).plusDays(9) + "T08:00");
            picture(supervisor, "tonight");
        }
    }

    private void asks(Person unit, String number, String whom, String ask, String picture) {
        unit.openTask(number).press("我来认领");
        work(unit, "已围挡，查明地下水管也有渗漏。").tick("result", "CO_HANDLE");
        unit.choose("coUnit", whom).fill("reason", ask);
        picture(unit, picture);
        send(unit);
    }

    private static Person work(Person unit, String work) {
        return unit.tick("contacted", "YES").fill("work", work);
    }

    private void leadAgrees(String number, String picture) {
        try (Person lead = signedIn("unitlead")) {
            assertThat(status(lead, "/cases/" + number)).isEqualTo(200);
            lead.openTask(number).press("我来认领").tick("agreed", "YES").fill("opinion", "情况属实。");
            picture(lead, picture);
            send(lead);
        }
    }

    private void communityGrants(String title, String picture) {
        try (Person community = signedIn("community")) {
            Tasklist tasklist = new Tasklist(community).open().filter("社区待批的申请").task(title);
            tasklist.seesCase("希望尽快有人来看看")
                    .claim()
                    .tick("批准")
                    .picture("acts/" + picture)
                    .send();
        }
    }

    private static boolean shown(Person person, String field) {
        Locator found = person.page().locator("[name='" + field + "']");
        return found.first().isVisible();
    }

    private static void send(Person person) {
        person.press("提交").arrivesAt("/tasks(\\?|$)").sees("已提交，谢谢您");
    }

    private int status(Person person, String path) {
        Response answer = person.page().navigate(home() + path);
        return answer.status();
    }

    private static void picture(Person person, String name) {
        person.picture("acts/" + name);
    }

    private String signed(String title) {
        String number = withUnit(title);
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        return number;
    }

    /** Cases of a town in tests bear one title; in Tasklist each is found by its own. */
    private String withUnit(String title) {
        String number = town.file("A01", CaseType.COMPLAINT, false);
        jdbc.sql("update livelihood_case set title = :title, content = :content where number = :number")
                .param("title", title)
                .param("content", title + "。邻居们都很着急，希望尽快有人来看看。")
                .param("number", number)
                .update();
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "A01"));
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", HEAT));
        return number;
    }

    private Person signedIn(String username) {
        return new Person(chromium, home(), 1280, 900).signIn(username, TestTown.PASSWORD);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}

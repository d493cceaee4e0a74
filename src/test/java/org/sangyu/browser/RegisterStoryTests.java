package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.NewMeeting;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.TalentPool;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register's procedures played once in a browser by the demo's people, each with a step in Tasklist; pictures are in
 * target/screenshots/register.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterStoryTests {

    @Autowired
    private TestTown town;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private TalentPool pool;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openTheBrowser() throws Exception {
        chromium = Chromium.ofThisRun();
        town.settle();
    }

    @Test
    void aMemberIsEnteredRegistersAndIsConfirmedInTasklist() {
        try (Person community = signedIn("community")) {
            String id = entered(community, "温", "13955540001");
            opened(community, "替本人报到").tick("services", "CARE").press("提交");
            String number = number("registration", id);
            picture(community, "registration-1-filed");
            Tasklist tasklist = new Tasklist(community).open().filter("名册事项").task("温*");
            tasklist.seesCase("琴岛中路")
                    .claim()
                    .tick("确认：住在本社区")
                    .picture("register/registration-2-tasklist")
                    .send();
            community.open("/register/people/" + id).sees("由社区确认报到");
            picture(community, "registration-3-confirmed");
            assertThat(registrations.require(number).state().name()).isEqualTo("CONFIRMED");
        }
    }

    @Test
    void theBranchRecommendsTheTownVerifiesAndTheCommunityAsksInTasklist() {
        String id;
        try (Person community = signedIn("community")) {
            id = entered(community, "桂", "13955540002");
        }
        String number;
        try (Person branch = signedIn("branch")) {
            branch.open("/register/people/" + id);
            opened(branch, "推荐入库").choose("level", "TOWN").tick("fields", "LAW").press("提交");
            number = number("talent", id);
        }
        try (Person townClerk = signedIn("town")) {
            townClerk.openTask(number).press("我来认领").tick("decision", "YES");
            picture(townClerk, "talent-1-verified");
            send(townClerk);
        }
        try (Person community = signedIn("community")) {
            Tasklist tasklist = new Tasklist(community).open().filter("名册事项").task("桂*");
            tasklist.seesCase("法律")
                    .claim()
                    .tick("愿意入库")
                    .tick("电话")
                    .picture("register/talent-2-tasklist")
                    .send();
        }
        assertThat(pool.require(number).state().name()).isEqualTo("ENTERED");
    }

    @Test
    void theBranchProposesACategoryAndTheCommunityDecidesInTasklist() {
        String id;
        try (Person community = signedIn("community")) {
            id = entered(community, "缪", "13955540003");
        }
        try (Person branch = signedIn("branch")) {
            branch.open("/register/people/" + id);
            opened(branch, "提出复核").choose("hint", "AGE").press("提出");
            branch.openTask(number("category_review", id)).press("我来认领").tick("category", "EXEMPT");
            branch.press("提交").sees("请写明理由");
            picture(branch, "category-1-refused");
            branch.fill("reason", "年事已高，行动不便");
            send(branch);
        }
        try (Person community = signedIn("community")) {
            Tasklist tasklist = new Tasklist(community).open().filter("名册事项").task("缪*");
            tasklist.seesCase("正常活动").claim().tick("按支部意见").select("怎样告诉了本人", "上门");
            tasklist.picture("register/category-2-tasklist").send();
            community.open("/register/people/" + id).sees("免予参加集中活动");
            picture(community, "category-3-person");
        }
    }

    @Test
    void aServiceIsPublishedAndAWishIsMatchedWithItInTasklist() {
        String service = submitted("SERVICE", "周三上午义务磨刀", null);
        String wish = submitted("NEED", "老人家的剪刀钝了", NewItem.MATCH);
        try (Person community = signedIn("community")) {
            for (String number : List.of(service, wish)) {
                community.openTask(number).press("我来认领").tick("decision", "YES");
                send(community);
            }
            Tasklist tasklist = new Tasklist(community).open().filter("三张清单").task("老人家的剪刀钝了");
            tasklist.seesCase("会上提出来的").claim().tick("有人能帮：从下面选").select("公示的资源或服务", "周三上午义务磨刀");
            tasklist.picture("register/list-1-tasklist").send();
            community.openTask(wish).press("我来认领").tick("decision", "YES").fill("words", "磨好了");
            send(community);
            community.openTask(wish).press("我来认领").tick("rating", "5");
            send(community);
            community.open("/lists/" + wish).sees("已评价");
            picture(community, "list-2-rated");
        }
    }

    /** Types a member into the register and comes to the member's page. */
    private String entered(Person clerk, String name, String phone) {
        clerk.open("/register/people/new").fill("name", name).fill("phone", phone);
        clerk.choose("areaCode", TestTown.COMMUNITY).choose("branchCode", "B-370285001014-01");
        clerk.choose("category", "NORMAL").press("保存").sees("请先征得本人同意");
        assertThat(clerk.page().locator("[name=name]").inputValue()).isEqualTo(name);
        clerk.choose("consent", "PAPER").press("保存").arrivesAt("/register/people/\\d+$");
        return clerk.page().url().replaceAll(".*/", "");
    }

    private static Person opened(Person person, String summary) {
        person.page().locator("summary").getByText(summary).first().click();
        return person;
    }

    private String number(String table, String personId) {
        return jdbc.sql("select number from %s where person_id = :person".formatted(table))
                .param("person", Long.valueOf(personId))
                .query(String.class)
                .single();
    }

    private String submitted(String list, String title, String way) {
        long meeting = meetings.open(
                new NewMeeting(null, null, TestTown.COMMUNITY, LocalDate.now(), "网格联席会", List.of(), null, null),
                town.actor("grid"));
        long item = meetings.addItem(
                        meeting,
                        new NewItem(
                                list,
                                title,
                                "会上提出来的",
                                null,
                                TestTown.COMMUNITY,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                way),
                        null,
                        town.actor("grid"))
                .id();
        meetings.confirm(meeting, town.actor("grid"));
        return jdbc.sql("select number from item_life where item_id = :item")
                .param("item", item)
                .query(String.class)
                .single();
    }

    private static void send(Person person) {
        person.press("提交").arrivesAt("/tasks(\\?|$)").sees("已提交，谢谢您");
    }

    private static void picture(Person person, String name) {
        person.picture("register/" + name);
    }

    private Person signedIn(String username) {
        return new Person(chromium, "http://127.0.0.1:" + port, 1280, 900).signIn(username, TestTown.PASSWORD);
    }
}

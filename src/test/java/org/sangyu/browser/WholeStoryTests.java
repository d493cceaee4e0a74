package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.embedded.MailFolder;
import org.sangyu.embedded.ReceivedMail;
import org.sangyu.notification.MailRound;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job from a joint meeting to the rates, played in a browser; each step's picture is in target/screenshots. */
@SangyuTest
class WholeStoryTests {

    private static final String LAMP = "六单元的楼道灯夜里不亮";
    private static final String CHAIR = "想请人帮忙修一把轮椅";
    private static final String RESIDENT = "zhang.guiying@example.org";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+/feedback/[^\\s<>\"]+");
    private static final Pattern FRACTION = Pattern.compile("([\\d.]+) / (\\d+)");

    @Autowired
    private TestTown town;

    @Autowired
    private MailRound mailRound;

    @Autowired
    private MailFolder mailbox;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeEach
    void openTheBrowser() throws Exception {
        chromium = Chromium.ofThisRun();
        town.settle();
    }

    @Test
    void aNeedComesFromTheMeetingToTheRates() {
        double[] before;
        try (Person city = signedIn("city")) {
            before = rates(city);
            city.picture("01-city-rates-before");
        }
        try (Person grid = signedIn("grid")) {
            holdsAMeeting(grid);
        }
        String lamp;
        try (Person community = signedIn("community")) {
            lamp = sendsBothToTheTeam(community);
        }
        try (Person lead = signedIn("lead")) {
            agrees(lead, lamp);
        }
        try (Person volunteer = signedIn("volunteer")) {
            visits(volunteer);
        }
        try (Person community = signedIn("community")) {
            repliesAndChecks(community, lamp);
        }
        answersByTheMailedLink();
        try (Person city = signedIn("city")) {
            double[] after = rates(city);
            city.picture("21-city-rates-after");
            // one more was asked, and it is contacted, solved and satisfied
            for (int i = 0; i < after.length; i++) {
                assertThat(after[i]).isEqualTo(before[i] + 1);
            }
            city.open("/cases/" + lamp).sees("已归档").picture("22-case-archived");
        }
    }

    private void holdsAMeeting(Person grid) {
        grid.follow("联席会议").follow("记录新会议");
        grid.fill("title", "琴岛中路社区网格联席会").choose("areaCode", TestTown.COMMUNITY);
        grid.fill("minutes", "先听各家说，再商量谁来办。").picture("02-grid-new-meeting");
        grid.press("保存，开始录入清单");
        need(grid, LAMP, "一楼到三楼的灯坏了五天，老人晚上回家要摸黑。", "A07", "张桂英", RESIDENT);
        need(grid, CHAIR, "轮椅左边的刹车松了，推下坡时心里没底。", "F03", "赵学良", "");
        grid.picture("03-grid-two-needs");
        grid.follow("确认清单").sees("确认后，2 条需求").picture("04-grid-confirm");
        grid.press("确认清单").sees("清单已确认").picture("05-grid-confirmed");
    }

    private static void need(Person grid, String title, String content, String category, String name, String email) {
        grid.fill("title", title).fill("content", content).choose("category", category);
        grid.fill("contactName", name).fill("contactEmail", email);
        grid.press("保存，接着录下一条").page().locator("#rows").getByText(title).waitFor();
    }

    /** One is triaged on our page and dispatched in Tasklist, the other the other way round. */
    private String sendsBothToTheTeam(Person community) {
        String lamp = numberOf(community, LAMP);
        community.open("/tasks?case=" + lamp).picture("06-community-tasks");
        community.openTask(lamp).press("我来认领").tick("decision", "ACCEPT").picture("07-community-triage");
        community.press("提交").arrivesAt("/tasks(\\?|$)");

        Tasklist tasklist = new Tasklist(community).open().filter("社区待受理").task(CHAIR);
        tasklist.seesCase("轮椅左边的刹车松了").picture("08-community-tasklist-details");
        tasklist.claim().tick("受理").picture("09-community-tasklist-triage").send();

        tasklist.open().filter("社区待派").task(LAMP).claim();
        tasklist.tick("征询志愿队（志愿队可以谢绝）").select("志愿队", "银发调解队");
        tasklist.picture("10-community-tasklist-dispatch").send();

        community.openTask(numberOf(community, CHAIR)).press("我来认领");
        community.tick("handlerKind", "TEAM").choose("team", "T-370285001014-01");
        community.picture("11-community-dispatch").press("提交").arrivesAt("/tasks(\\?|$)");
        return lamp;
    }

    private static void agrees(Person lead, String lamp) {
        lead.openTask(lamp).press("我来认领").tick("answer", "ACCEPT").picture("12-lead-offer");
        lead.press("提交").arrivesAt("/tasks(\\?|$)");
        Tasklist tasklist =
                new Tasklist(lead).open().filter("待答复的征询").task(CHAIR).claim();
        tasklist.tick("愿意帮忙").picture("13-lead-tasklist-offer").send();
    }

    private static void visits(Person volunteer) {
        Tasklist tasklist = new Tasklist(volunteer).open().filter("待上门").task(LAMP);
        tasklist.seesCase("一楼到三楼的灯坏了五天").picture("14-volunteer-tasklist-details");
        tasklist.claim().tick("联系到了").fill("服务了几小时", "1.5").fill("做了些什么", "换了三只声控灯，都试过了，亮得很。");
        tasklist.tick("办好了").picture("15-volunteer-tasklist-visit").send();
    }

    private static void repliesAndChecks(Person community, String lamp) {
        community
                .openTask(lamp)
                .press("我来认领")
                .fill("reply", "六单元的灯已经换好，晚上上下楼请慢一点走。")
                .picture("16-community-reply");
        community.press("提交").arrivesAt("/tasks(\\?|$)");
        community.openTask(lamp).press("我来认领").tick("passed", "YES").fill("finding", "傍晚到现场看过，三层楼的灯都亮。");
        community.choose("closingCode", "C1_DONE").picture("17-community-check");
        community.press("提交").arrivesAt("/tasks(\\?|$)");
    }

    private void answersByTheMailedLink() {
        while (mailRound.sendDue() > 0) {
            // the outbox sends a bounded number each round
        }
        ReceivedMail mail = mailbox.list(null, 500).stream()
                .filter(received -> received.to().contains(RESIDENT)
                        && LINK.matcher(received.text()).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("The resident got no link"));
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        try (Person resident = new Person(chromium, home(), 390, 844)) {
            resident.open("/dev/mail/" + mail.id()).picture("18-resident-mail");
            Accessibility.check(resident, link.group());
            resident.page().setViewportSize(390, 844);
            resident.open(link.group())
                    .tick("contacted", "yes")
                    .tick("solved", "YES")
                    .tick("satisfaction", "5");
            resident.fill("opinion", "亮堂了，谢谢。").picture("19-resident-answers");
            resident.press("提交").sees("您的评价已经收到").picture("20-resident-thanked");
        }
    }

    private String numberOf(Person person, String title) {
        person.open("/cases").page().getByText(title).first().click();
        person.arrivesAt("/cases/MS-");
        String url = person.page().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Numerator and base of response, resolution and satisfaction. */
    private static double[] rates(Person city) {
        city.open("/insight").page().locator("#rate-response").waitFor();
        double[] rates = new double[6];
        int i = 0;
        for (String rate : new String[] {"response", "resolution", "satisfaction"}) {
            Matcher fraction =
                    FRACTION.matcher(city.page().locator("#rate-" + rate).innerText());
            boolean counted = fraction.find();
            rates[i++] = counted ? Double.parseDouble(fraction.group(1)) : 0;
            rates[i++] = counted ? Double.parseDouble(fraction.group(2)) : 0;
        }
        return rates;
    }

    private Person signedIn(String username) {
        return new Person(chromium, home(), 1280, 900).signIn(username, TestTown.PASSWORD);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}

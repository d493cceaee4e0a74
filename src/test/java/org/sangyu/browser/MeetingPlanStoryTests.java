package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.DemoTownTest;
import org.sangyu.matching.PlanTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A coordinator plans the forty needs of a meeting, changes two by hand, plans again and sends; pictures are in
 * target/screenshots/plan.
 */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingPlanStoryTests {

    private static final String PASSWORD = "sangyu-demo";
    private static final List<String> CATEGORIES = List.of("F04", "E01", "I03", "J01", "F02", "C03", "F01", "I01");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private PlanTown.Held held;
    private String plan;

    @BeforeAll
    void holdTheMeeting() throws Exception {
        chromium = Chromium.ofThisRun();
        held = PlanTown.in(context)
                .meeting(IntStream.range(0, 40)
                        .mapToObj(i -> CATEGORIES.get(i % CATEGORIES.size()))
                        .toArray(String[]::new));
        plan = "/meetings/" + held.id() + "/plan";
    }

    @Test
    void fortyNeedsArePlannedTwoChangedByHandPlannedAgainAndSent() {
        try (Person community = new Person(chromium, "http://127.0.0.1:" + port, 1280, 900)) {
            community.signIn("community", PASSWORD).open("/meetings/" + held.id());
            community.follow("给这场会议的事排一排人").press("排一排").sees("板上现在");
            community.picture("plan/1-planned");
            assertThat(community.page().locator(".board__card").count()).isEqualTo(40);
            List<String> placed = placed(community);
            assertThat(placed).hasSizeGreaterThan(10);

            String one = placed.get(0);
            String other = placed.get(1);
            byKeyboard(button(community, one, "不去"));
            community.sees("0 / 1 位");
            String moved = person(community, other);
            Locator to = card(community, other).locator("select");
            to.focus();
            to.selectOption(one);
            to.press("Tab");
            community.page().keyboard().press("Enter");
            card(community, one).getByText(moved).first().waitFor();

            String third = placed.get(2);
            String dragged = person(community, third);
            card(community, third)
                    .locator(".board__person strong")
                    .dragTo(card(community, other).locator("h2"));
            card(community, other).getByText(dragged).first().waitFor();
            card(community, other).getByText("已固定").waitFor();
            community.picture("plan/2-changed");

            community.press("再排一次，固定的不动").sees("板上现在");
            assertThat(card(community, one).innerText()).contains(moved, "已固定");
            assertThat(card(community, other).innerText()).contains(dragged, "已固定");
            community.picture("plan/3-planned-again");
            for (String path : List.of(plan, plan + "?choose=1", plan + "/needs/" + one)) {
                Accessibility.check(community, path);
            }
            zoomed(community);
            running(community);

            int crews = placed(community).size();
            community.open(plan).fill("phone", "0532-55550114").press("发出 " + crews + " 个征集");
            community.sees("发出了 " + crews + " 个征集");
            community.picture("plan/4-sent");
            assertThat(calls()).isEqualTo(crews);
        }
    }

    /** Twice as large as usual, which is half as many of a page's pixels. */
    private void zoomed(Person community) {
        community.page().setViewportSize(640, 450);
        community.open(plan);
        assertThat(Accessibility.overflow(community.page())).isZero();
        community.page().setViewportSize(1280, 900);
    }

    /** As it is while another instance makes a plan. */
    private void running(Person community) {
        jdbc.sql(
                        """
                        update meeting_plan set state = 'RUNNING', heartbeat_at = now() + interval '1 hour'
                        where meeting_id = :id
                        """)
                .param("id", held.id())
                .update();
        Accessibility.check(community, plan);
        community.open(plan).sees("正在排人");
        jdbc.sql("update meeting_plan set state = 'DONE' where meeting_id = :id")
                .param("id", held.id())
                .update();
        community.sees("板上现在");
    }

    private long calls() {
        return jdbc.sql("select count(*) from help_call where case_number = any (:cases)")
                .param("cases", held.cases().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The needs for which somebody is proposed. */
    private static List<String> placed(Person community) {
        return community
                                .page()
                                .locator(".board__card:has([data-person])")
                                .evaluateAll("cards => cards.map(card => card.dataset.to)")
                        instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void byKeyboard(Locator button) {
        button.focus();
        button.press("Enter");
    }

    private static Locator button(Person community, String matter, String name) {
        return card(community, matter)
                .locator("button:has-text('" + name + "')")
                .first();
    }

    private static String person(Person community, String matter) {
        return card(community, matter).locator(".board__person strong").first().innerText();
    }

    private static Locator card(Person community, String matter) {
        return community.page().locator("[id='n-" + matter + "']");
    }
}

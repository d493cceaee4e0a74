package org.sangyu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.DemoTownTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a newcomer meets who signs in as each of the demo's people and goes wherever the navigation leads. */
@DemoTownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAreWholeTests {

    private static final String PASSWORD = "sangyu-demo";

    /** A name between question marks, or two dots between small letters: a text that nobody wrote. */
    private static final Pattern MESSAGE_KEY =
            Pattern.compile("\\?\\?|(?<![@\\w./-])[a-z]+(?:\\.[a-z][\\w-]*){2,}(?![\\w./-])");

    /** Three English words in a row are a sentence that a volunteer would not understand. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}");

    /** Tasklist looks alike for everybody and takes seconds to start: one who hands out work and one who takes it. */
    private static final Set<String> IN_TASKLIST = Set.of("town", "volunteer");

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void openTheBrowser() {
        chromium = Chromium.ofThisRun();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grid", "community", "town", "city", "unit", "lead", "volunteer", "callback", "admin", "auditor"
            })
    void everyPlaceInTheNavigationIsWholeAndChinese(String username) {
        try (Person person = newcomer().signIn(username, PASSWORD)) {
            Page page = person.page();
            for (String place : places(page)) {
                if (place.equals("/camunda")) {
                    if (!IN_TASKLIST.contains(username)) {
                        continue;
                    }
                    new Tasklist(person).open();
                } else {
                    Response response = page.navigate(home() + place);
                    assertThat(response.status()).as(username + " at " + place).isEqualTo(200);
                    page.setViewportSize(390, 844);
                    assertThat(Accessibility.overflow(page))
                            .as("pixels beyond a phone's edge, " + username + " at " + place)
                            .isZero();
                    page.setViewportSize(1280, 900);
                }
                String text = page.locator("body").innerText().replace("Camunda Platform", "");
                assertThat(text).as(username + " at " + place).doesNotContainPattern(MESSAGE_KEY);
                assertThat(text).as(username + " at " + place).doesNotContainPattern(ENGLISH);
            }
        }
    }

    @Test
    void everybodyCanReadAndWorkWithThePages() {
        try (Person community = newcomer()) {
            for (String path : List.of("/login", "/nearby", "/nearby?area=370285001014")) {
                Accessibility.check(community, path);
            }
            community.signIn("community", PASSWORD);
            for (String path : List.of("/", "/tasks", "/cases", "/cases/new", "/meetings/new", "/insight")) {
                Accessibility.check(community, path);
            }
            Accessibility.check(community, firstAt(community, "/tasks", "main table a"));
            String task = firstAt(community, "/tasks", "main table a");
            community.open(task).press("我来认领").sees("提交");
            Accessibility.check(community, task);
            Accessibility.check(community, firstAt(community, "/cases", "a[href^='/cases/MS-']"));
        }
        try (Person grid = newcomer().signIn("grid", PASSWORD)) {
            Accessibility.check(grid, "/meetings");
            Accessibility.check(grid, firstAt(grid, "/meetings", "main table a"));
        }
    }

    @Test
    void thoseWhoCallForHelpersAndThoseWhoAreCalledCanReadTheirPages() {
        try (Person community = newcomer().signIn("community", PASSWORD)) {
            Accessibility.check(community, "/calls");
            String call = firstAt(community, "/calls", "main table a");
            Accessibility.check(community, call);
            Accessibility.check(community, call + "/slip");
            String matter = community
                    .open(call)
                    .page()
                    .locator("dl.facts a.row-link")
                    .first()
                    .innerText();
            Accessibility.check(community, "/calls/new?matter=" + matter);
            Accessibility.check(community, "/fit/" + matter);
            Accessibility.check(community, firstAt(community, "/meetings", "main table a") + "/plan");
        }
        try (Person volunteer = newcomer().signIn("volunteer", PASSWORD)) {
            Accessibility.check(volunteer, "/my");
            Accessibility.check(volunteer, firstAt(volunteer, "/my", "main a.button"));
            Accessibility.check(volunteer, "/help/made-up");
        }
    }

    @Test
    void thoseWhoKeepTheRegisterOfPlacesCanReadItsPages() {
        try (Person town = newcomer().signIn("town", PASSWORD)) {
            for (String register : List.of("stations", "partners", "catalogue")) {
                String path = "/register/" + register;
                Accessibility.check(town, path);
                Accessibility.check(town, path + "/new");
                Accessibility.check(town, firstAt(town, path, "main table a"));
            }
        }
    }

    @Test
    void thoseWhoKeepTheRegisterOfOrganisationsCanReadItsPages() {
        try (Person town = newcomer().signIn("town", PASSWORD)) {
            for (String register : List.of("branches", "associations", "pairings", "teams", "grids")) {
                String path = "/register/" + register;
                Accessibility.check(town, path);
                Accessibility.check(town, path + "/new");
                String one = firstAt(town, path, "main table a");
                Accessibility.check(town, one);
                Accessibility.check(town, one + "/edit");
            }
            Accessibility.check(town, "/register/teams/T-370285001014-03");
        }
    }

    @Test
    void volunteersAndTheirLeadersCanReadTheirHours() {
        try (Person volunteer = newcomer().signIn("volunteer", PASSWORD)) {
            Accessibility.check(volunteer, "/my/visits");
            volunteer.press("我到了").sees("您在这里");
            Accessibility.check(volunteer, "/my/visits");
            Accessibility.check(volunteer, "/my/visits/leave");
            volunteer.open("/my/visits").press("按错了，我没有来").sees("取消了");
            Accessibility.check(volunteer, "/my/service");
            Accessibility.check(volunteer, firstAt(volunteer, "/my/service", "main a[href$='/correct']"));
            Accessibility.check(volunteer, "/teams/T-370285001014-01/wall");
        }
        try (Person lead = newcomer().signIn("lead", PASSWORD)) {
            Accessibility.check(lead, "/hours");
            Accessibility.check(lead, "/hours/new");
            String record = firstAt(lead, "/hours?state=ALL", "main table a");
            Accessibility.check(lead, record);
            Accessibility.check(lead, record + "/correct");
            Accessibility.check(lead, record + "/sheet");
        }
        try (Person stranger = newcomer()) {
            Accessibility.check(stranger, "/service-sheet/FW-370285-20260101-000001");
        }
    }

    @Test
    void thoseWhoCallOnPeopleAtHomeCanReadTheirPages() {
        try (Person branch = newcomer().signIn("branch", PASSWORD)) {
            Accessibility.check(branch, "/outreach");
            Accessibility.check(branch, firstAt(branch, "/outreach", "main table a"));
            Accessibility.check(branch, "/outreach/visits");
            Accessibility.check(branch, "/outreach/proposals");
            Accessibility.check(branch, "/outreach/rhythms");
            String person = firstAt(branch, "/register/people", "main table a").replaceAll("\\D", "");
            Accessibility.check(branch, "/outreach/new?person=" + person);
            Accessibility.check(branch, "/me/outreach");
        }
    }

    @Test
    void theYearlySelectionCanBeReadByThoseWhoSelectAndByEverybody() {
        String shown;
        try (Person town = newcomer().signIn("town", PASSWORD)) {
            Accessibility.check(town, "/recognition");
            Accessibility.check(town, "/recognition/new");
            shown = firstAt(town, "/recognition", "main table a");
            Accessibility.check(town, shown);
        }
        try (Person branch = newcomer().signIn("branch2", PASSWORD)) {
            Accessibility.check(branch, firstAt(branch, "/recognition", "main table a"));
            String task = firstAt(branch, "/tasks", "main table a");
            branch.open(task).press("我来认领").sees("提交");
            Accessibility.check(branch, task);
        }
        try (Person volunteer = newcomer().signIn("volunteer", PASSWORD)) {
            Accessibility.check(volunteer, "/my/service");
            Accessibility.check(volunteer, firstAt(volunteer, "/my/service", "main a[href*='/my/nominations/']"));
            Accessibility.check(volunteer, "/teams/T-370285001014-01/wall");
        }
        try (Person stranger = newcomer()) {
            Accessibility.check(stranger, shown + "/publicity");
            Accessibility.check(stranger, "/honour/RY-370285-20260101-000001");
        }
    }

    @Test
    void thoseWhoLookAfterTheHouseCanReadTheirPages() {
        try (Person admin = newcomer().signIn("admin", PASSWORD)) {
            Accessibility.check(admin, "/admin/accounts");
            Accessibility.check(admin, "/outreach/rhythms");
        }
        try (Person auditor = newcomer().signIn("auditor", PASSWORD)) {
            Accessibility.check(auditor, "/audit");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> places(Page page) {
        return (List<String>)
                page.locator(".nav--bar a").evaluateAll("links => links.map(a => a.getAttribute('href'))");
    }

    /** Where the first such link on a page leads. */
    private static String firstAt(Person person, String path, String selector) {
        return person.open(path).page().locator(selector).first().getAttribute("href");
    }

    private Person newcomer() {
        return new Person(chromium, home(), 1280, 900);
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}

package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors as they are met from outside: over HTTP, with cookies, tokens and Basic headers. */
@SangyuTest
class DoorsTests {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/css/sangyu.css",
                "/js/sangyu.js",
                "/images/mark.svg",
                "/actuator/health",
                "/nearby",
                "/api/v1/nearby?lat=36.8655&lng=120.5190"
            })
    void everybodyMayAskForWhatIsPublic(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing-here",
                "/cases",
                "/cases/new",
                "/admin/accounts",
                "/audit",
                "/register",
                "/register/people",
                "/register/people/1",
                "/me",
                "/my",
                "/calls",
                "/calls/new",
                "/recognition",
                "/recognition/new",
                "/recognition/PX-370285-20260101-000001",
                "/account/password",
                "/register/stations",
                "/register/partners",
                "/register/catalogue",
                "/actuator/env",
                "/swagger-ui/index.html",
                "//cases",
                "/cases/../admin/accounts",
                "/login/x"
            })
    void aStrangerIsAskedToSignInForEveryOtherPage(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isIn(302, 400);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cases", "/api/v1/tasks", "/api/nothing", "/v3/api-docs"})
    void aStrangerGetsAProblemFromTheApi(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(answer.body())
                .contains("\"status\":401")
                .contains("\"title\":")
                .contains("\"detail\":");
        assertThat(visitor.get(path, "Sec-Fetch-Site", "same-origin").headers().firstValue("WWW-Authenticate"))
                .as("a browser must not ask for the password itself")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTEER, /admin/accounts",
        "VOLUNTEER, /audit",
        "VOLUNTEER, /meetings",
        "VOLUNTEER, /cases/new",
        "VOLUNTEER, /insight",
        "VOLUNTEER, /calls",
        "GRID, /calls",
        "UNIT, /calls/new",
        "VOLUNTEER, /register/stations",
        "UNIT, /register/partners",
        "GRID, /register/catalogue",
        "LEAD, /register/stations/new",
        "ADMIN, /register/stations",
        "GRID, /insight",
        "GRID, /register/branches",
        "VOLUNTEER, /register/teams",
        "UNIT, /register/grids",
        "CALLBACK, /register/pairings",
        "AUDITOR, /register/associations",
        "GRID, /register",
        "GRID, /register/people",
        "VOLUNTEER, /register/people",
        "UNIT, /register",
        "CALLBACK, /register/people",
        "ADMIN, /register",
        "AUDITOR, /register/people",
        "LEAD, /register/people/new",
        "LEAD, /register/talent",
        "LEAD, /register/posts",
        "ADMIN, /cases",
        "ADMIN, /audit",
        "AUDITOR, /admin/accounts",
        "AUDITOR, /tasks",
        "CITY, /admin/retention",
        "VOLUNTEER, /sheets/small/import",
        "LEAD, /sheets/small/export",
        "ADMIN, /sheets/small/import",
        "GRID, /reveal/small/1/phone",
        "CITY, /admin/accounts",
        "CITY, /not-listed",
        "CITY, /actuator/env"
    })
    void nobodyGoesWhereTheirRoleDoesNotLead(Role role, String path) {
        visitor.signIn(account(role), PASSWORD);
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\u4e0d\u5728\u60a8\u7684\u6743\u9650\u8303\u56f4\u5185");
    }

    @Test
    void theApiKeepsToTheSameList() {
        String volunteer = account(Role.VOLUNTEER);
        for (String path : List.of("/api/v1/meetings", "/api/v1/insight/rates", "/api/v1/not-listed")) {
            HttpResponse<String> answer = visitor.get(path, Visitor.basic(volunteer, PASSWORD));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("\"status\":403");
        }
        assertThat(visitor.postJson("/api/v1/cases", "{}", Visitor.basic(volunteer, PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisions", "whistles", "promises"})
    void whoHasNothingToDoWithCasesHasNoneInTheApi(String what) {
        String path = "/api/v1/cases/MS-370285-20261121-999999/" + what;
        assertThat(visitor.get(path).statusCode()).isEqualTo(401);
        String[] admin = Visitor.basic(account(Role.ADMIN), PASSWORD);
        assertThat(visitor.get(path, admin).statusCode()).isEqualTo(403);
        assertThat(visitor.postJson(path, "{}", admin).statusCode()).isEqualTo(403);
        String[] town = Visitor.basic(account(Role.TOWN), PASSWORD);
        assertThat(visitor.get(path, town).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, /admin/accounts",
        "ADMIN, /admin/accounts/new",
        "ADMIN, /admin/retention",
        "BRANCH, /sheets/small/import",
        "TOWN, /sheets/small/export",
        "AUDITOR, /audit",
        "VOLUNTEER, /",
        "GRID, /account/password",
        "GRID, /logout",
        "LEAD, /register/stations",
        "BRANCH, /register/partners",
        "COMMUNITY, /register/catalogue",
        "COMMUNITY, /register/stations/new",
        "TOWN, /register/partners/new",
        "CITY, /register/catalogue/new",
        "BRANCH, /register/branches",
        "BRANCH, /register/pairings",
        "LEAD, /register/teams",
        "COMMUNITY, /register/grids",
        "TOWN, /register/associations",
        "CITY, /v3/api-docs",
        "CITY, /register",
        "TOWN, /register/people",
        "COMMUNITY, /register/talent",
        "CITY, /register/posts",
        "LEAD, /register/people",
        "VOLUNTEER, /me",
        "ADMIN, /me"
    })
    void thePagesAreThereForWhoMaySeeThem(Role role, String path) {
        visitor.signIn(account(role), PASSWORD);
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInChangesTheSessionAndSigningOutEndsIt() {
        HttpResponse<String> before = visitor.get("/login");
        HttpResponse<String> in = visitor.post("/login", Map.of("username", account(Role.GRID), "password", PASSWORD));
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/");
        assertThat(in.headers().firstValue("Set-Cookie"))
                .isPresent()
                .isNotEqualTo(before.headers().firstValue("Set-Cookie"));
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        assertThat(visitor.post("/logout", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?out");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasAskedForComesAfterSigningIn() {
        visitor.get("/account/password");
        assertThat(visitor.signIn(account(Role.GRID), PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/account/password");
    }

    @Test
    void aWrongPasswordIsSaidKindlyAndTheUsernameStays() {
        visitor.signIn("Nobody-" + UUID.randomUUID(), "wrong");
        String page = visitor.get("/login").body();
        assertThat(page).contains("role=\"alert\"").contains("value=\"nobody-");
        assertThat(visitor.get("/login").body()).as("said once").doesNotContain("role=\"alert\"");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        visitor.signIn(account(Role.GRID), PASSWORD);
        visitor.forgetToken();
        HttpResponse<String> answer = visitor.post("/account/password", Map.of("current", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\u9875\u9762\u653e\u5f97\u592a\u4e45\u4e86");
    }

    @Test
    void theSessionAloneDoesNotPostToTheApiButTheBasicHeaderDoes() {
        String grid = account(Role.GRID);
        visitor.signIn(grid, PASSWORD);
        assertThat(visitor.postJson("/api/v1/cases", "{}").statusCode()).isEqualTo(403);
        Visitor program = new Visitor(port);
        HttpResponse<String> answer = program.postJson("/api/v1/cases", "{}", Visitor.basic(grid, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403);
        assertThat(answer.headers().firstValue("Set-Cookie")).as("no session").isEmpty();
        assertThat(program.postJson("/api/v1/cases", "{}", with(Visitor.basic(grid, PASSWORD), "cross-site"))
                        .statusCode())
                .as("a stranger's page that makes a browser send a remembered password")
                .isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsOutAtOnceInItsSessionsAndInTheApi() {
        String grid = account(Role.GRID);
        Visitor program = new Visitor(port);
        visitor.signIn(grid, PASSWORD);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(program.get("/v3/api-docs", Visitor.basic(grid, PASSWORD)).statusCode())
                .isEqualTo(200);

        accounts.setEnabled(accounts.find(grid).orElseThrow().id(), false);

        assertThat(visitor.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?ended");
        assertThat(program.get("/v3/api-docs", Visitor.basic(grid, PASSWORD)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverIsGivenOtherRolesSignsInAgain() {
        String grid = account(Role.GRID);
        visitor.signIn(grid, PASSWORD);
        accounts.regrant(accounts.find(grid).orElseThrow().id(), List.of(new Grant(Role.UNIT, "U-370285-x")));
        assertThat(visitor.get("/meetings").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?ended");
    }

    @Test
    void everyPageComesWithTheHeadersThatProtectIt() {
        var headers = visitor.get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void theLanguageAndTheSizeOfLettersAreRemembered() {
        assertThat(visitor.get("/login").body()).contains("lang=\"zh-CN\" class=\"normal\"");
        visitor.get("/login?lang=en&large=1");
        assertThat(visitor.get("/login").body()).contains("lang=\"en\" class=\"large\"", "Sign in");
        assertThat(visitor.get("/login?lang=fr&large=0").body()).contains("lang=\"zh-CN\" class=\"normal\"");
    }

    @Test
    void volunteersBeginWithLargeLetters() {
        visitor.signIn(account(Role.VOLUNTEER), PASSWORD);
        assertThat(visitor.get("/").body()).contains("class=\"large\"");
    }

    @Test
    void peopleChangeTheirOwnPasswordAndStaySignedIn() {
        String grid = account(Role.GRID);
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(grid, PASSWORD);
        visitor.signIn(grid, PASSWORD);
        visitor.get("/account/password");

        String wanted = "a new password";
        assertThat(visitor.post("/account/password", change("wrong", wanted, wanted))
                        .body())
                .contains("id=\"current-error\"");
        assertThat(visitor.post("/account/password", change(PASSWORD, wanted, "other"))
                        .body())
                .contains("id=\"repeated-error\"");
        HttpResponse<String> tooShort = visitor.post("/account/password", change(PASSWORD, "short", "short"));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("id=\"password-error\"").doesNotContain(PASSWORD);

        assertThat(visitor.post("/account/password", change(PASSWORD, wanted, wanted))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account/password").body()).contains("role=\"status\"");
        assertThat(elsewhere.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?ended");
        assertThat(new Visitor(port)
                        .signIn(grid, PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
        assertThat(new Visitor(port)
                        .signIn(grid, wanted)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/");
    }

    @Test
    void theAdministratorOpensAnAccountAndLosesNothingTypedWhenItIsRefused() {
        visitor.signIn(account(Role.ADMIN), PASSWORD);
        visitor.get("/admin/accounts/new");
        String name = "n" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> refused = visitor.post(
                "/admin/accounts/new",
                Map.of("username", name, "displayName", "<b>Wang</b>", "role", "GRID", "scope", "12", "password", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"" + name + "\"", "&lt;b&gt;Wang&lt;/b&gt;", "id=\"scope-error\"", "value=\"12\"")
                .doesNotContain("<b>Wang");
        assertThat(visitor.post(
                                "/admin/accounts/new",
                                Map.of(
                                        "username",
                                        name,
                                        "displayName",
                                        "Wang",
                                        "role",
                                        "GRID",
                                        "scope",
                                        "370285001001",
                                        "password",
                                        PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(new Visitor(port)
                        .signIn(name, PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/");
    }

    private String account(Role role) {
        String username = "d" + UUID.randomUUID().toString().substring(0, 10);
        accounts.open(new NewAccount(username, "Somebody", null, null, PASSWORD, List.of(new Grant(role, "370285"))));
        return username;
    }

    private static Map<String, String> change(String current, String wanted, String repeated) {
        return Map.of("current", current, "password", wanted, "repeated", repeated);
    }

    private static String[] with(String[] basic, String site) {
        return new String[] {basic[0], basic[1], "Sec-Fetch-Site", site};
    }
}

package org.sangyu.branches.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.SangyuTest;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the register as people use them: adding, changing, being refused, and seeing only what is theirs. */
@SangyuTest
@Transactional
class RegisterPagesTests {

    private static final String VILLAGE = "370285107270";
    private static final AccountPrincipal CLERK = who("clerk-107", Role.COMMUNITY, VILLAGE);
    private static final AccountPrincipal TOWN = who("town-107", Role.TOWN, "370285107");
    private static final AccountPrincipal ELSEWHERE = who("clerk-108", Role.COMMUNITY, "370285108266");

    MockMvc browser;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"branches", "associations", "pairings", "teams", "grids"})
    void every_list_and_every_empty_form_is_there_for_who_keeps_the_register(String register) throws Exception {
        for (String path : List.of("/register/" + register, "/register/" + register + "/new")) {
            assertThat(page(get(path), TOWN, 200)).doesNotContain("??").contains("<main");
        }
        String list = page(get("/register/" + register).param("name", "没有这样的"), TOWN, 200);
        assertThat(list).contains("没有符合条件的记录", "/sheets/" + register + "/export", "value=\"没有这样的\"");
        assertThat(page(get("/register/" + register), who("lead", Role.LEAD, "T-370285107-01"), 200))
                .doesNotContain("/new\"", "/sheets/");
        page(get("/register/" + register), who("volunteer", Role.VOLUNTEER, "T-370285107-01"), 403);
    }

    @Test
    void a_branch_is_added_shown_and_changed_with_a_line_of_what_changed() throws Exception {
        String branch = redirect(post("/register/branches").params(form(branch("龙泉湖党支部"))), CLERK);
        assertThat(branch).isEqualTo("/register/branches/B-" + VILLAGE + "-01");
        assertThat(page(get(branch), CLERK, 200)).contains("龙泉湖党支部", "居住地 · 常规", "clerk-107 登记", branch + "/edit");
        assertThat(page(get(branch + "/edit"), CLERK, 200)).contains("value=\"龙泉湖党支部\"", "value=\"0\"");

        Map<String, String> changed = branch("龙泉湖第一党支部");
        changed.put("version", "0");
        changed.put("villageCode", VILLAGE);
        redirect(post(branch + "/edit").params(form(changed)), CLERK);
        assertThat(page(get(branch), CLERK, 200)).contains("龙泉湖第一党支部", "支部名称：龙泉湖党支部 → 龙泉湖第一党支部", "村（社区）：（空） → 龙泉湖社区");
        changed.put("name", "龙泉湖第二党支部");
        assertThat(page(post(branch + "/edit").params(form(changed)), TOWN, 422))
                .contains("刚才有别人改过这里", "value=\"龙泉湖第二党支部\"");
    }

    @Test
    void the_history_calls_people_by_their_names(@Autowired JdbcClient jdbc) throws Exception {
        jdbc.sql(
                        """
                        insert into account (username, display_name, password_hash, created_at)
                        values ('clerk-107', '谷穗生', '', now())
                        """)
                .update();
        String branch = redirect(post("/register/branches").params(form(branch("龙泉湖党支部"))), CLERK);
        assertThat(page(get(branch), CLERK, 200)).contains("谷穗生 登记").doesNotContain("clerk-107 登记");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "branches",
                "associations",
                "pairings",
                "teams",
                "grids",
                "stations",
                "partners",
                "catalogue",
                "people",
                "talent",
                "posts"
            })
    void every_list_leads_to_all_registers_and_marks_its_own(String register) throws Exception {
        String list = page(get("/register/" + register), TOWN, 200);
        assertThat(list)
                .containsPattern("href=\"/register/" + register + "\"\\s+aria-current=\"page\"")
                .contains(
                        "href=\"/register\"",
                        "href=\"/register/people\"",
                        "href=\"/register/talent\"",
                        "href=\"/register/posts\"",
                        "href=\"/register/branches\"",
                        "href=\"/register/grids\"",
                        "href=\"/register/stations\"",
                        "href=\"/register/partners\"",
                        "href=\"/register/catalogue\"")
                .doesNotContain("??");
        AccountPrincipal lead = who("lead", Role.LEAD, "T-370285107-01");
        if (!register.equals("talent") && !register.equals("posts")) {
            assertThat(page(get("/register/" + register), lead, 200))
                    .doesNotContain("href=\"/register/talent\"", "href=\"/register/posts\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"branches", "pairings", "teams", "stations", "catalogue"})
    void a_narrowed_list_takes_its_filter_along_into_the_spreadsheet(String register) throws Exception {
        String name = register.equals("stations") || register.equals("catalogue") ? "q" : "name";
        assertThat(page(get("/register/" + register).param(name, "水 &集").param("cursor", ""), TOWN, 200))
                .contains("/sheets/" + register + "/export?" + name + "=%E6%B0%B4%20%26%E9%9B%86\"");
    }

    @Test
    void what_is_refused_comes_back_with_everything_typed_and_the_message_beside_its_field() throws Exception {
        Map<String, String> wrong = branch("<b>支部");
        wrong.put("email", "不是邮箱");
        wrong.put("foundedOn", "2999-01-01");
        wrong.remove("kind");
        assertThat(page(post("/register/branches").params(form(wrong)), CLERK, 422))
                .contains(
                        "&lt;b&gt;支部",
                        "value=\"不是邮箱\"",
                        "email-error",
                        "kind-error",
                        "日期不能晚于今天",
                        "value=\"2999-01-01\"");
        page(post("/register/branches").params(form(branch("支部", "370285108266"))), CLERK, 403);
    }

    @Test
    void a_branch_elsewhere_is_not_there_and_a_secretary_finds_only_the_own() throws Exception {
        String own = redirect(post("/register/branches").params(form(branch("一支部"))), CLERK);
        String other = redirect(post("/register/branches").params(form(branch("二支部"))), CLERK);
        AccountPrincipal secretary = who("secretary", Role.BRANCH, "B-" + VILLAGE + "-01");
        assertThat(page(get("/register/branches"), secretary, 200))
                .contains("一支部")
                .doesNotContain("二支部", "/new\"");
        page(get(own + "/edit"), secretary, 200);
        page(get(other), secretary, 404);
        page(get(own), ELSEWHERE, 404);
        page(get(own + "/edit"), ELSEWHERE, 404);
        page(post(own + "/edit").params(form(branch("改名"))), ELSEWHERE, 404);
    }

    @Test
    void an_association_names_the_branch_whose_secretary_presides() throws Exception {
        redirect(post("/register/branches").params(form(branch("一支部"))), CLERK);
        Map<String, String> wanted = new LinkedHashMap<>(Map.of(
                "area", "370285107",
                "name", "河头店镇老干部协会",
                "level", "TOWN",
                "active", "true",
                "branchCode", "B-" + VILLAGE + "-01"));
        String association = redirect(post("/register/associations").params(form(wanted)), TOWN);
        assertThat(page(get(association), TOWN, 200)).contains("一支部书记兼任");
        assertThat(page(get("/register/branches/B-" + VILLAGE + "-01"), TOWN, 200))
                .contains("河头店镇老干部协会");
        wanted.put("version", "0");
        wanted.put("level", "CITY_UNIT");
        assertThat(page(post(association + "/edit").params(form(wanted)), TOWN, 422))
                .contains("市直单位协会要设在市一级");
    }

    @Test
    void a_pairing_is_opened_planned_reported_and_ended() throws Exception {
        redirect(post("/register/branches").params(form(branch("一支部"))), CLERK);
        Map<String, String> wanted = new LinkedHashMap<>(
                Map.of("branchCode", "B-" + VILLAGE + "-01", "villageCode", VILLAGE, "startedOn", "2026-03-01"));
        String pairing = redirect(post("/register/pairings").params(form(wanted)), CLERK);
        assertThat(page(post("/register/pairings").params(form(wanted)), CLERK, 422))
                .contains("已经结对了");
        redirect(post(pairing + "/items").params(form(Map.of("what", "重阳走访", "plannedFor", "2026-Q1"))), CLERK);
        String shown = page(get(pairing), CLERK, 200);
        assertThat(shown).contains("重阳走访", "已过计划时间", "填写结果");
        String item = shown.replaceAll("(?s).*item=(\\d+)#plan.*", "$1");
        assertThat(page(get(pairing).param("item", item), CLERK, 200)).contains("value=\"重阳走访\"");
        assertThat(page(
                        post(pairing + "/items").params(form(Map.of("item", item, "what", "重阳走访", "result", "很好"))),
                        CLERK,
                        422))
                .contains("写了结果，请同时填完成日期", "很好");
        redirect(
                post(pairing + "/items")
                        .params(form(Map.of("item", item, "what", "重阳走访", "doneOn", "2026-03-20", "result", "很好"))),
                CLERK);
        redirect(
                post(pairing + "/edit")
                        .params(form(Map.of("version", "0", "startedOn", "2026-03-01", "endedOn", "2026-06-01"))),
                CLERK);
        assertThat(page(get(pairing), CLERK, 200))
                .contains("已于 2026-06-01 结束", "很好")
                .doesNotContain("id=\"plan\"");
        page(get(pairing), ELSEWHERE, 404);
    }

    @Test
    void a_community_group_is_proposed_refused_and_approved_on_its_page() throws Exception {
        Map<String, String> wanted = new LinkedHashMap<>(
                Map.of("area", VILLAGE, "name", "互助组", "kind", "COMMUNITY_GROUP", "active", "true"));
        String team = redirect(post("/register/teams").params(form(wanted)).param("serviceFields", "E", "F"), CLERK);
        assertThat(page(get(team), CLERK, 200)).contains("还没有经居民委员会同意", "邻里纠纷", "养老助老", "居民委员会同意");
        assertThat(page(get(team), who("leader", Role.LEAD, team.replace("/register/teams/", "")), 200))
                .contains("互助组")
                .doesNotContain(team + "/consent", team + "/edit");
        assertThat(page(post(team + "/consent").params(form(Map.of("given", "false", "version", "0"))), CLERK, 422))
                .contains("请写明理由");
        redirect(post(team + "/consent").params(form(Map.of("given", "true", "version", "0"))), CLERK);
        assertThat(page(get(team), CLERK, 200)).contains("居民委员会已同意", "clerk-107 代居民委员会同意", "收回同意");
        page(post(team + "/consent").params(form(Map.of("given", "true", "version", "1"))), ELSEWHERE, 404);
        assertThat(page(get(team + "/edit"), CLERK, 200)).contains("value=\"E\" checked");
    }

    @Test
    void a_grid_shows_its_warden_and_what_to_look_at() throws Exception {
        Map<String, String> wanted = new LinkedHashMap<>(Map.of(
                "area", VILLAGE, "name", "第一网格", "kind", "COMPREHENSIVE", "households", "150", "active", "true"));
        String grid = redirect(post("/register/grids").params(form(wanted)), CLERK);
        assertThat(grid).isEqualTo("/register/grids/" + VILLAGE + "001");
        assertThat(page(get(grid), CLERK, 200)).contains("少于 200 户", "还没有公布网格员");
        wanted.put("households", "一百五十");
        wanted.put("version", "0");
        assertThat(page(post(grid + "/edit").params(form(wanted)), CLERK, 422))
                .contains("不是 0 到 99,999 之间的整数", "value=\"一百五十\"");
        wanted.put("households", "300");
        wanted.put("wardenName", "谷穗生");
        wanted.put("wardenPhone", "0532-55500601");
        redirect(post(grid + "/edit").params(form(wanted)), CLERK);
        assertThat(page(get(grid), CLERK, 200))
                .contains("谷穗生", "tel:0532-55500601")
                .doesNotContain("少于 200 户");
    }

    @Test
    void an_administrator_renames_an_organisation_and_puts_it_to_rest() throws Exception {
        AccountPrincipal admin = who("admin-x", Role.ADMIN, "370285");
        String edit = "/admin/organisation/" + VILLAGE + "/edit";
        assertThat(page(get(edit), admin, 200)).contains("龙泉湖社区村村民委员会").doesNotContain("??");
        redirect(post(edit).params(form(Map.of("name", "龙泉湖村", "active", "true", "version", "0", "phone", ""))), admin);
        assertThat(page(get("/admin/organisation").param("at", VILLAGE), admin, 200))
                .contains("龙泉湖村");
        assertThat(page(post(edit).params(form(Map.of("name", " ", "version", "1"))), admin, 422))
                .contains("请填写名称");
        page(get(edit), CLERK, 403);
    }

    private String page(MockHttpServletRequestBuilder request, AccountPrincipal who, int status) throws Exception {
        MockHttpServletResponse response = browser.perform(
                        request.with(user(who)).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return response.getContentAsString();
    }

    private String redirect(MockHttpServletRequestBuilder request, AccountPrincipal who) throws Exception {
        MockHttpServletResponse response = browser.perform(
                        request.with(user(who)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(302);
        return response.getRedirectedUrl();
    }

    private static MultiValueMap<String, String> form(Map<String, String> fields) {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(sent::add);
        return sent;
    }

    private static Map<String, String> branch(String name) {
        return branch(name, VILLAGE);
    }

    private static Map<String, String> branch(String name, String area) {
        return new LinkedHashMap<>(Map.of("area", area, "name", name, "kind", "RESIDENCE", "regularity", "REGULAR"));
    }

    private static AccountPrincipal who(String name, Role role, String scope) {
        return new AccountPrincipal(new Actor(name.hashCode(), name, name, List.of(new Grant(role, scope))), "", true);
    }
}

package org.sangyu.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.places.PartnerKind;
import org.sangyu.places.PlaceFigures;
import org.sangyu.places.StationKind;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The three registers of places, page by page. */
@SangyuTest
class PlacePagesTests {

    private static final AccountPrincipal TOWN = account(81, Role.TOWN, "370285001");
    private static final AccountPrincipal OTHER_TOWN = account(82, Role.TOWN, "370285002");
    private static final AccountPrincipal LEAD = account(83, Role.LEAD, "T-370285001014-01");

    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlaceFigures figures;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        for (String table : List.of("station", "partner", "catalogue_item")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void a_station_is_added_shown_listed_and_changed() throws Exception {
        String station = send(TOWN, station("琴岛中路驿站")).getRedirectedUrl();
        assertThat(station).isEqualTo("/register/stations/S-370285001014-01");
        assertThat(show(TOWN, station))
                .contains("琴岛中路驿站", "示例甲", "周一至周五 8:30-11:30 14:00-17:00", "阅读", "无障碍坡道", "town-81")
                .doesNotContain("??");
        assertThat(show(TOWN, "/register/stations")).contains("琴岛中路驿站").doesNotContain("??");
        assertThat(show(TOWN, station + "/edit"))
                .contains("value=\"reading\" checked", "周一至周五 8:30-11:30 14:00-17:00")
                .doesNotContain("??");

        MockHttpServletResponse changed = send(
                TOWN,
                post(station + "/edit")
                        .param("version", "0")
                        .param("kind", "VETERAN_STATION")
                        .param("name", "琴岛中路新驿站")
                        .param("area", "370285001014")
                        .param("active", "false"));
        assertThat(changed.getRedirectedUrl()).isEqualTo(station);
        assertThat(show(TOWN, station)).contains("琴岛中路新驿站", "已停用").doesNotContain("阅读");
        assertThat(jdbc.sql(
                                "select action || ' ' || detail::text from audit_log where subject = 'S-370285001014-01' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.startsWith("place-added"))
                .anyMatch(line -> line.startsWith("place-changed")
                        && line.contains("name,functions,hours")
                        && !line.contains("示例甲"));
    }

    @Test
    void a_form_that_is_not_right_comes_back_with_everything_typed_and_each_message_beside_its_field()
            throws Exception {
        MockHttpServletResponse refused = send(
                TOWN,
                post("/register/stations")
                        .param("kind", "HOME")
                        .param("name", "<b>驿站")
                        .param("area", "370285002001")
                        .param("tier", "ONE")
                        .param("functions", "chess")
                        .param("hours", "周一 八点")
                        .param("phone", "不知道")
                        .param("lat", "36.8"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "&lt;b&gt;驿站",
                        "value=\"chess\" checked",
                        "周一 八点",
                        "不知道",
                        "id=\"hours-error\"",
                        "从“八点”起看不懂",
                        "id=\"phone-error\"",
                        "id=\"lng-error\"",
                        "id=\"tier-error\"")
                .doesNotContain("<b>驿站", "??");
        assertThat(jdbc.sql("select count(*) from station").query(Integer.class).single())
                .isZero();
    }

    @Test
    void another_towns_clerk_neither_adds_nor_sees_nor_changes() throws Exception {
        String station = send(TOWN, station("琴岛中路驿站")).getRedirectedUrl();
        String partner = send(TOWN, partner("暖阳超市")).getRedirectedUrl();
        String service = send(TOWN, service("量血压")).getRedirectedUrl();
        assertThat(text(send(OTHER_TOWN, station("偷着加的驿站")))).contains("这个区域不在您的管理范围内");
        for (String page : List.of(station, partner, service)) {
            assertThat(get(OTHER_TOWN, page).getStatus()).as(page).isEqualTo(404);
            assertThat(get(OTHER_TOWN, page + "/edit").getStatus()).as(page).isEqualTo(404);
            assertThat(send(OTHER_TOWN, post(page + "/edit").param("version", "0"))
                            .getStatus())
                    .as(page)
                    .isEqualTo(404);
            assertThat(show(OTHER_TOWN, page.substring(0, page.lastIndexOf('/'))))
                    .doesNotContain("琴岛中路驿站", "暖阳超市", "量血压");
        }
        assertThat(jdbc.sql("select version from station").query(Integer.class).list())
                .containsExactly(0);
    }

    @Test
    void a_team_leader_looks_up_the_teams_area_sees_no_full_name_and_changes_nothing() throws Exception {
        String station = send(TOWN, station("琴岛中路驿站")).getRedirectedUrl();
        assertThat(show(LEAD, "/register/stations")).contains("琴岛中路驿站").doesNotContain("登记阵地", "导入表格");
        assertThat(show(LEAD, station)).contains("示*").doesNotContain("示例甲", "/edit");
        assertThat(get(LEAD, station + "/edit").getStatus()).isEqualTo(403);
        assertThat(send(LEAD, station("又一处")).getStatus()).isEqualTo(403);
    }

    @Test
    void of_two_who_change_at_once_the_second_is_told_and_loses_nothing_typed() throws Exception {
        String partner = send(TOWN, partner("暖阳超市")).getRedirectedUrl();
        String id = partner.substring(partner.lastIndexOf('/') + 1);
        assertThat(send(TOWN, change(id, "0", "第一个人")).getRedirectedUrl()).isEqualTo(partner);
        MockHttpServletResponse second = send(TOWN, change(id, "0", "第二个人"));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(text(second)).contains("别人已经改过了", "第二个人");
        assertThat(show(TOWN, partner)).contains("第一个人").doesNotContain("第二个人");
    }

    private static MockHttpServletRequestBuilder change(String id, String version, String contact) {
        return post("/register/partners/" + id + "/edit")
                .param("version", version)
                .param("kind", "SUPERMARKET")
                .param("name", "暖阳超市")
                .param("area", "370285001014")
                .param("discount", "九折")
                .param("contact", contact)
                .param("validFrom", "2026-01-01");
    }

    @Test
    void an_expired_partner_is_marked_and_found_by_that() throws Exception {
        String partner = send(TOWN, partner("暖阳超市")).getRedirectedUrl();
        assertThat(show(TOWN, partner)).contains("协议有效").doesNotContain("协议已到期");
        jdbc.sql("update partner set valid_to = '2026-01-31'").update();
        assertThat(show(TOWN, partner)).contains("协议已到期", "身边服务”里不再显示");
        assertThat(show(TOWN, "/register/partners?validity=EXPIRED")).contains("暖阳超市");
        assertThat(show(TOWN, "/register/partners?validity=VALID")).doesNotContain("暖阳超市");
    }

    @Test
    void the_same_name_in_the_same_place_is_refused_beside_the_name() throws Exception {
        send(TOWN, station("琴岛中路驿站"));
        send(TOWN, partner("暖阳超市"));
        send(TOWN, service("量血压"));
        assertThat(text(send(TOWN, station("琴岛中路驿站")))).contains("id=\"name-error\"", "同名");
        assertThat(text(send(TOWN, partner("暖阳超市")))).contains("id=\"name-error\"", "同名");
        assertThat(text(send(TOWN, service("量血压")))).contains("id=\"item-error\"", "同名");
    }

    @Test
    void a_service_is_added_shown_and_changed() throws Exception {
        String service = send(TOWN, service("量血压")).getRedirectedUrl();
        assertThat(show(TOWN, service)).contains("量血压", "共性项目清单", "琴岛中路社区居委会").doesNotContain("??");
        assertThat(show(TOWN, "/register/catalogue?list=COMMON"))
                .contains("量血压")
                .doesNotContain("??");
        assertThat(show(TOWN, "/register/catalogue?list=FEATURED")).doesNotContain("量血压");
        assertThat(show(TOWN, service + "/edit")).contains("量血压").doesNotContain("??");
        assertThat(show(TOWN, "/register/catalogue/new")).doesNotContain("??");
        assertThat(show(TOWN, "/register/partners/new")).doesNotContain("??");
    }

    @Test
    void lists_go_on_where_the_page_before_ended_and_are_searched_by_a_beginning() throws Exception {
        for (int i = 1; i <= 25; i++) {
            send(TOWN, station("驿站%02d".formatted(i)));
            send(TOWN, partner("商家%02d".formatted(i)));
            send(TOWN, service("项目%02d".formatted(i)));
        }
        for (Map.Entry<String, String> list :
                Map.of("stations", "驿站", "partners", "商家", "catalogue", "项目").entrySet()) {
            String first = show(TOWN, "/register/" + list.getKey());
            assertThat(first).contains(list.getValue() + "20").doesNotContain(list.getValue() + "21");
            String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                    .replace("&amp;", "&");
            assertThat(show(TOWN, next))
                    .contains(list.getValue() + "21", list.getValue() + "25")
                    .doesNotContain(list.getValue() + "20");
            assertThat(show(TOWN, "/register/" + list.getKey() + "?q=" + list.getValue() + "07"))
                    .contains(list.getValue() + "07")
                    .doesNotContain(list.getValue() + "08");
        }
    }

    @Test
    void the_figures_count_what_is_active_and_in_force_in_the_area() throws Exception {
        send(TOWN, station("一"));
        send(TOWN, station("二"));
        jdbc.sql("update station set active = false where name = '二'").update();
        send(
                TOWN,
                station("水集之家").param("area", "370285001").param("kind", "HOME").param("tier", "TEN"));
        send(TOWN, partner("甲"));
        send(TOWN, partner("乙"));
        jdbc.sql("update partner set valid_to = '2026-01-31' where name = '乙'").update();
        send(TOWN, service("量血压"));
        PlaceFigures.Counts town = figures.of("370285001");
        assertThat(town.stations())
                .containsEntry(StationKind.VETERAN_STATION, 1)
                .containsEntry(StationKind.STUDIO, 0);
        assertThat(town.partners()).containsEntry(PartnerKind.SUPERMARKET, 1);
        assertThat(town.expired()).containsEntry(PartnerKind.SUPERMARKET, 1);
        assertThat(town.catalogue().values()).containsExactly(1, 0);
        assertThat(figures.of("370285002").stations().values()).containsOnly(0);
    }

    private static MockHttpServletRequestBuilder station(String name) {
        return post("/register/stations")
                .param("kind", "VETERAN_STATION")
                .param("name", name)
                .param("area", "370285001014")
                .param("functions", "reading", "chess")
                .param("facilities", "ramp")
                .param("hours", "周一至周五 8:30-11:30 14:00-17:00")
                .param("head", "示例甲")
                .param("phone", "0532-55500301")
                .param("lat", "36.8655")
                .param("lng", "120.5190")
                .param("active", "true");
    }

    private static MockHttpServletRequestBuilder partner(String name) {
        return post("/register/partners")
                .param("kind", "SUPERMARKET")
                .param("name", name)
                .param("area", "370285001014")
                .param("discount", "九折")
                .param("validFrom", "2026-01-01");
    }

    private static MockHttpServletRequestBuilder service(String item) {
        return post("/register/catalogue")
                .param("list", "COMMON")
                .param("item", item)
                .param("area", "370285001014")
                .param("owner", "370285001014");
    }

    private MockHttpServletResponse send(AccountPrincipal who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.accept(MediaType.TEXT_HTML).with(user(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse get(AccountPrincipal who, String address) throws Exception {
        return browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                java.net.URI.create(address.replace("驿站", "%E9%A9%BF%E7%AB%99")
                                        .replace("商家", "%E5%95%86%E5%AE%B6")
                                        .replace("项目", "%E9%A1%B9%E7%9B%AE")))
                        .accept(MediaType.TEXT_HTML)
                        .with(user(who)))
                .andReturn()
                .getResponse();
    }

    private String show(AccountPrincipal who, String address) throws Exception {
        MockHttpServletResponse response = get(who, address);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return text(response);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static AccountPrincipal account(long id, Role role, String scope) {
        return new AccountPrincipal(
                new Actor(id, role.key() + "-" + id, "示例", List.of(new Grant(role, scope))), "", true);
    }
}

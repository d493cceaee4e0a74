package org.sangyu.places.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is near, as somebody without an account asks for it. */
@SangyuTest
class NearbyTests {

    /** A Monday, 10:00 in Laixi. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    private static final String HERE = "lat=36.8655&lng=120.5190";

    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open(@Autowired WebApplicationContext context, @Autowired MovableClock clock) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        clock.stopAt(MONDAY);
        jdbc.sql("delete from station").update();
        jdbc.sql("delete from partner").update();
        // 100 m of latitude are 0.0009 degrees
        station(1, "近驿站", 36.8664, "Mon to Fri 8:30-11:30 14:00-17:00", "reading,chess", true);
        station(2, "远驿站", 36.8724, "Mon to Fri 14:00-17:00", "meals", true);
        station(3, "太远的驿站", 36.8726, "daily all day", "reading", true);
        station(4, "停用的驿站", 36.8656, "daily all day", "reading", false);
        partner("有效商家", "2026-01-01", "2026-11-23");
        partner("到期商家", "2026-01-01", "2026-11-22");
        partner("未开始商家", "2026-11-24", null);
    }

    @Test
    void the_page_shows_what_is_within_the_walk_the_nearest_first_and_nothing_expired_or_closed_down()
            throws Exception {
        String page = page("/nearby?" + HERE);
        assertThat(page)
                .contains("从您的位置步行 15 分钟以内：3 处", "href=\"tel:0532-55500001\"", "现在开放，到 11:30", "现在休息，今天 14:00 开放")
                .doesNotContain("太远的驿站", "停用的驿站", "到期商家", "未开始商家", "??");
        assertThat(page.indexOf("近驿站")).isLessThan(page.indexOf("有效商家"));
        assertThat(page.indexOf("有效商家")).isLessThan(page.indexOf("远驿站"));
    }

    @Test
    void no_persons_name_is_on_the_page_or_in_the_answer() throws Exception {
        assertThat(page("/nearby?" + HERE)).doesNotContain("某负责人", "某联系人");
        assertThat(api(HERE)).doesNotContain("某负责人", "某联系人");
    }

    @Test
    void without_a_script_there_are_list_form_and_map_and_the_button_for_ones_own_position_stays_hidden()
            throws Exception {
        String page = page("/nearby?area=370285001014");
        assertThat(page)
                .contains("<svg viewBox=\"0 0 480 480\"", "href=\"#place-1\"", "id=\"place-1\"", "id=\"place-3\"")
                .containsPattern("id=\"here\"[^>]* hidden")
                .contains("type=\"submit\"", "琴岛中路社区居委会，步行 15 分钟以内");
        assertThat(page).as("asks no other server for anything").doesNotContainPattern("(src|href)=\"https?:");
        assertThat(page("/nearby")).contains("您在哪里？", "琴岛中路社区居委会").doesNotContain("<svg viewBox", "??");
    }

    @Test
    void marks_on_the_map_are_numbered_like_the_list() throws Exception {
        String page = page("/nearby?" + HERE);
        for (int number = 1; number <= 3; number++) {
            String name = find(page, "id=\"place-" + number + "\".*?<span>([^<]+)</span></h2>");
            assertThat(page).contains("href=\"#place-" + number + "\" aria-label=\"" + number + " " + name + "\"");
        }
    }

    @Test
    void only_what_is_open_now_or_has_a_function_can_be_asked_for() throws Exception {
        assertThat(page("/nearby?" + HERE + "&open=true"))
                .contains("近驿站", "有效商家")
                .doesNotContain(">远驿站<");
        assertThat(page("/nearby?" + HERE + "&function=chess")).contains("近驿站").doesNotContain(">远驿站<", "有效商家");
        assertThat(page("/nearby?" + HERE + "&function=RESTAURANT"))
                .contains("有效商家")
                .doesNotContain("近驿站");
        assertThat(page("/nearby?" + HERE + "&minutes=5")).contains("近驿站").doesNotContain(">远驿站<");
        assertThat(page("/nearby?" + HERE + "&minutes=30")).contains("太远的驿站");
    }

    @Test
    void where_nothing_is_found_a_longer_walk_is_offered() throws Exception {
        assertThat(page("/nearby?lat=36.85&lng=120.40"))
                .contains("这个范围里没有找到", "minutes=30")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lat=x&lng=120",
                "lat=91&lng=120",
                "lat=36.8",
                "area=370285999",
                "area=abc",
                HERE + "&minutes=7",
                HERE + "&function=magic",
                "minutes=15"
            })
    void what_cannot_be_understood_is_said_and_never_a_fault(String asked) throws Exception {
        MockHttpServletResponse page = browser.perform(get("/nearby?" + asked).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(asked.equals("minutes=15") ? 200 : 422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("??", "<svg viewBox");
        browser.perform(get("/api/v1/nearby?" + asked))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @Test
    void programs_get_the_same_without_signing_in() throws Exception {
        browser.perform(get("/api/v1/nearby?" + HERE))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=60, private"))
                .andExpect(jsonPath("$.next").isEmpty())
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[0].id").value("S-370285001014-01"))
                .andExpect(jsonPath("$.items[0].distance").value(100))
                .andExpect(jsonPath("$.items[0].minutes").value(2))
                .andExpect(jsonPath("$.items[0].open").value(true))
                .andExpect(jsonPath("$.items[0].changes").value("2026-11-23T11:30:00+08:00"))
                .andExpect(jsonPath("$.items[1].benefits.DISCOUNT").value("九折"))
                .andExpect(jsonPath("$.items[2].open").value(false));
    }

    @Test
    void there_are_never_more_than_fifty() throws Exception {
        for (int i = 5; i < 70; i++) {
            station(i, "第" + i + "站", 36.8655 + i * 0.00001, null, "reading", true);
        }
        browser.perform(get("/api/v1/nearby?" + HERE))
                .andExpect(jsonPath("$.items.length()").value(50))
                .andExpect(jsonPath("$.items[0].name").value("第5站"));
        assertThat(page("/nearby?" + HERE)).contains("开放时间没有登记");
    }

    private void station(int number, String name, double lat, String hours, String functions, boolean active) {
        jdbc.sql(
                        """
                        insert into station (code, kind, name, area_code, functions, hours, head, phone, lat, lng, active,
                            added_at, added_by, changed_at, changed_by)
                        values (:code, 'VETERAN_STATION', :name, '370285001014', string_to_array(:functions, ','), :hours,
                            '某负责人', :phone, :lat, 120.5190, :active, now(), 'test', now(), 'test')
                        """)
                .param("code", "S-370285001014-%02d".formatted(number))
                .param("name", name)
                .param("functions", functions)
                .param("hours", hours)
                .param("phone", "0532-555000%02d".formatted(number))
                .param("lat", lat)
                .param("active", active)
                .update();
    }

    private void partner(String name, String from, String to) {
        jdbc.sql(
                        """
                        insert into partner (kind, name, area_code, discount, valid_from, valid_to, contact, hours, lat, lng,
                            added_at, added_by, changed_at, changed_by)
                        values ('RESTAURANT', :name, '370285001014', '九折', :from::date, :to::date, '某联系人', 'daily all day',
                            36.8680, 120.5190, now(), 'test', now(), 'test')
                        """)
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = browser.perform(get(address).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String api(String asked) throws Exception {
        return browser.perform(get("/api/v1/nearby?" + asked))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String find(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}

package org.sangyu.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.sangyu.insight.RecordedCases.at;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.insight.RecordedCases;
import org.sangyu.insight.RecordedCases.Answer;
import org.sangyu.insight.RecordedCases.One;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
@Transactional
class InsightWebTests {

    private static final String MARCH = "from=2001-03-01&to=2001-03-31";

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;

    @BeforeEach
    void sixCasesOfOneTownAndTwoOfAnother(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        RecordedCases cases = new RecordedCases(jdbc);
        for (int satisfaction = 1; satisfaction <= 5; satisfaction++) {
            cases.write(called("370285106001", "H02", null, satisfaction));
        }
        cases.write(called("370285106001", "H02", "X10", 0));
        cases.write(called("370285108001", null, null, 5));
        cases.write(called("370285108001", null, null, 5));
    }

    @Test
    void the_api_answers_every_rate_with_numerator_base_and_exclusions() throws Exception {
        ask("/api/v1/insight/rates?groupBy=town&" + MARCH, Role.CITY, "370285")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value("2001-03-01"))
                .andExpect(jsonPath("$.area").value("370285"))
                .andExpect(jsonPath("$.areaName").value("莱西市"))
                .andExpect(jsonPath("$.policy.basis").value("CLOSED"))
                .andExpect(jsonPath("$.policy.mostlySatisfied").value(0.9))
                .andExpect(jsonPath("$.states[0].status").value("ARCHIVED"))
                .andExpect(jsonPath("$.states[0].count").value(8))
                .andExpect(jsonPath("$.ended").value(8))
                .andExpect(jsonPath("$.rates.response.name").value("响应率"))
                .andExpect(jsonPath("$.rates.response.value").value(100.00))
                .andExpect(jsonPath("$.rates.response.base").value(7))
                .andExpect(jsonPath("$.rates.satisfaction.numerator").value(4.9))
                .andExpect(jsonPath("$.rates.satisfaction.value").value(70.00))
                .andExpect(jsonPath("$.rates.satisfaction.formula").isNotEmpty())
                .andExpect(jsonPath("$.rates.satisfaction.exclusions[0].code").value("X10"))
                .andExpect(jsonPath("$.rates.satisfaction.exclusions[0].reason").value("多次联系不上"))
                .andExpect(jsonPath("$.rates.satisfaction.exclusions[0].count").value(1))
                .andExpect(jsonPath("$.rates.onTime.value").value(100.00))
                .andExpect(jsonPath("$.groups[0].name").value("南墅镇"))
                .andExpect(
                        jsonPath("$.groups[0].rates.satisfaction.smallSample").value(false))
                .andExpect(jsonPath("$.groups[1].code").value("370285108"))
                .andExpect(
                        jsonPath("$.groups[1].rates.satisfaction.smallSample").value(true))
                .andExpect(jsonPath("$.volunteers.solved").value(7));
    }

    @Test
    void where_nothing_was_closed_a_rate_is_null_and_not_zero() throws Exception {
        ask("/api/v1/insight/rates?from=2000-01-01&to=2000-01-31", Role.CITY, "370285")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rates.resolution.value").value(nullValue()))
                .andExpect(jsonPath("$.rates.resolution.base").value(0));
    }

    @Test
    void the_api_refuses_what_is_no_day_and_what_is_not_ones_own() throws Exception {
        ask("/api/v1/insight/rates?from=gestern", Role.CITY, "370285").andExpect(status().is4xxClientError());
        ask("/api/v1/insight/rates?area=370285108", Role.TOWN, "370285106").andExpect(status().isForbidden());
    }

    @Test
    void the_page_shows_the_rates_with_what_is_behind_them() throws Exception {
        String page = page("/insight?" + MARCH, Role.CITY, "370285");

        assertThat(page)
                .contains("响应率", "解决率", "满意率", "按期办结率", "70.00%", "4.9 / 7", "多次联系不上：1 件")
                .contains("南墅镇", "店埠镇", "道路交通", "未分类", "样本少")
                .containsSubsequence("按类别看", "道路交通", "未分类")
                .contains("不排名次", "value=\"2001-03-01\"")
                .doesNotContain("??", "${", "null");
    }

    @Test
    void on_the_page_a_small_sample_keeps_its_counts_but_shows_no_rate() throws Exception {
        String page = page("/insight?" + MARCH, Role.CITY, "370285");

        String row = page.substring(page.indexOf("店埠镇</th>"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertThat(row).contains("样本少", "2 / 2").doesNotContain("%");
    }

    @Test
    void a_period_without_cases_shows_a_dash() throws Exception {
        assertThat(page("/insight?from=2000-01-01&to=2000-01-31", Role.COMMUNITY, "370285106001"))
                .contains("—", "还没有可以计算的诉求", "这段时间没有登记诉求")
                .doesNotContain("0.00%", "按区域看");
    }

    @Test
    void a_mistyped_day_is_told_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        String page = page("/insight?from=2001-02-30&to=2001-03-31&area=370285106", Role.CITY, "370285");

        assertThat(page).contains("请填写日期", "value=\"2001-03-31\"", "from-error").doesNotContain("70.00%");
    }

    @Test
    void another_towns_figures_are_refused() throws Exception {
        ask("/insight?area=370285108", Role.TOWN, "370285106").andExpect(status().isForbidden());
    }

    private String page(String path, Role role, String scope) throws Exception {
        return ask(path, role, scope)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions ask(String path, Role role, String scope) throws Exception {
        Actor actor = new Actor(5, role.key(), role.key(), List.of(new Grant(role, scope)));
        return browser.perform(
                get(path).with(user(new AccountPrincipal(actor, "", true))).locale(Locale.SIMPLIFIED_CHINESE));
    }

    private static One called(String area, String category, String excluded, int satisfaction) {
        Answer answer = satisfaction == 0
                ? new Answer(0, at("2001-03-08T10:00"), null, null, null)
                : new Answer(0, at("2001-03-08T10:00"), true, "YES", satisfaction);
        return new One(
                area,
                category,
                "ARCHIVED",
                "TEAM",
                "C1_DONE",
                excluded,
                at("2001-03-01T09:00"),
                at("2001-03-06T18:00"),
                null,
                at("2001-03-05T12:00"),
                List.of(answer));
    }
}

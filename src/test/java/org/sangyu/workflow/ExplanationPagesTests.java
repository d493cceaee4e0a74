package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseType;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which the clock and the diagrams explain themselves. */
@SangyuTest
class ExplanationPagesTests {

    @Autowired
    TestTown town;

    @Autowired
    CaseClock caseClock;

    @Autowired
    MovableClock clock;

    MockMvc browser;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) throws Exception {
        town.settle();
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void an_administrator_sees_the_versions_and_nobody_else_does() throws Exception {
        AccountPrincipal administrator = person(Role.ADMIN, "370285");
        assertThat(page("/admin/procedures", administrator))
                .contains("livelihood-case", "最新")
                .doesNotContain("??");
        browser.perform(get("/admin/procedures").with(user(person(Role.COMMUNITY, TestTown.COMMUNITY))))
                .andExpect(status().isForbidden());
        browser.perform(post("/admin/procedures/move")
                        .with(user(administrator))
                        .with(csrf())
                        .param("process", "dispatch")
                        .param("version", "999"))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_cases_page_says_who_had_it_and_on_what_an_automatic_act_rested() throws Exception {
        clock.stopAt(Instant.parse("2026-09-30T08:00:00Z"));
        String number = town.file("D04", CaseType.COMPLAINT, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "D04"));
        clock.stopAt(Instant.parse("2026-10-13T10:00:01Z"));
        caseClock.markYellow(number);
        caseClock.markRed(number);

        String page = page("/cases/" + number, new AccountPrincipal(town.actor("community"), "", true));
        assertThat(page)
                .contains(
                        "谁办了多久",
                        "42 小时 0 分",
                        "超时",
                        "系统自动动作的依据",
                        "5 个工作日，2024-01-01 起施行的版本",
                        "自 2026年9月30日 16:00 起算，2026年10月13日 18:00 期满",
                        "提请上级",
                        "日历：正式")
                .doesNotContain("??");
    }

    private String page(String address, AccountPrincipal reader) throws Exception {
        return browser.perform(get(address).with(user(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static AccountPrincipal person(Role role, String scope) {
        return new AccountPrincipal(new Actor(981, "p-981", "p-981", List.of(new Grant(role, scope))), "", true);
    }
}

package org.sangyu.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallTown;
import org.sangyu.workflow.TestOutreach;
import org.sangyu.workflow.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of plans as the branch, the community and the person see them. */
@SangyuTest
class OutreachPagesTests {

    /** A text that nobody wrote: a key between question marks, or a key by itself. */
    private static final Pattern KEY = Pattern.compile("\\?\\?|>outreach\\.[a-z-]+");

    @Autowired
    TestRegister register;

    @Autowired
    JdbcClient jdbc;

    TestOutreach outreach;
    CallTown town;
    MockMvc browser;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        outreach = TestOutreach.in(context);
        town = outreach.calls();
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void from_the_proposal_to_a_record_that_counts() throws Exception {
        Actor branch = town.actor("branch");
        Person member = outreach.member("EXEMPT");
        String form = page("/outreach/new?person=" + member.id() + "&kind=LEARN_AT_HOME", branch);
        assertThat(form).contains(member.name(), "每月一次", "本人怎样同意的");
        String refused = text(
                send(post("/outreach/new").param("person", "" + member.id()).param("wish", "下午来"), branch)
                        .andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("请选择方式", "请选择多久一次", "请填写日期", "请先征得本人同意", "下午来");

        String team = town.team();
        Person helper = town.helper(team);
        String plan = send(
                        post("/outreach/new")
                                .param("person", "" + member.id())
                                .param("kind", "LEARN_AT_HOME")
                                .param("rhythm", "MONTH")
                                .param("dueOn", town.today().toString())
                                .param("team", team)
                                .param("wish", "下午来")
                                .param("consent", "PAPER"),
                        branch)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl()
                .replace("/outreach/", "");
        outreach.fire(plan, "visitDue");
        assertThat(page("/outreach/" + plan, branch)).contains(member.name(), "待安排", "下午来", "去安排");
        assertThat(page("/outreach?show=DUE", branch)).contains(plan);
        outreach.ask(plan, team, helper, false);
        assertThat(page("/outreach/" + plan, branch)).contains("有 0 位答应去，1 位还没有回音", helper.name());
        send(post("/outreach/" + plan + "/comes").param("person", "" + helper.id()), branch)
                .andExpect(redirectedUrl("/outreach/" + plan));
        assertThat(page("/calls/" + outreach.open(plan).callNumber(), town.actor("community")))
                .contains("/outreach/" + plan);
        String visit = outreach.open(plan).number();
        outreach.verify(outreach.served(visit, team, helper));
        assertThat(page("/outreach/visits?kind=LEARN_AT_HOME", branch)).contains(visit, "已核实", helper.name());
        assertThat(page("/outreach", town.actor("town"))).contains("送学上门", "有核实的服务记录");
        assertThat(page("/outreach/" + plan, branch)).contains("转为诉求");
        send(
                        post("/outreach/" + plan + "/need")
                                .param("visit", visit)
                                .param("title", "水龙头漏水")
                                .param("outcome", "厨房的水龙头关不紧"),
                        branch)
                .andExpect(redirectedUrl("/outreach/" + plan));
        assertThat(page("/outreach/" + plan, branch)).contains("/cases/MS-").doesNotContain("<summary>转为诉求");
    }

    @Test
    void the_person_sees_who_comes_and_says_no_with_one_tap() throws Exception {
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(member, OutreachKind.VISIT, null);
        register.giveAccount(member, "seen" + member.id());
        Actor self = town.actor("seen" + member.id());
        assertThat(page("/me", self)).contains("走访和送学", "/me/outreach", "没有登记");
        assertThat(page("/me/outreach", self)).contains("走访", "先不用来", plan);
        send(post("/me/outreach/" + plan + "/pause"), self).andExpect(redirectedUrl("/me/outreach"));
        assertThat(page("/me/outreach", self)).contains("暂停", "可以来了");
        send(post("/me/outreach/" + plan + "/end"), self).andExpect(redirectedUrl("/me/outreach"));
        assertThat(page("/me/outreach", self)).contains("现在没有安排人来看您");
        assertThat(page("/outreach/" + plan, town.actor("branch"))).contains("本人不用了");
        send(post("/me/home").param("alone", "true"), self).andExpect(redirectedUrl("/me#home"));
        assertThat(page("/me", self)).contains("独居");
    }

    @Test
    void a_plan_is_nobodys_elses_business() throws Exception {
        String plan = outreach.plan(outreach.member("EXEMPT"), OutreachKind.VISIT, null);
        send(get("/outreach/" + plan), town.actor("branch2")).andExpect(status().isNotFound());
        send(get("/outreach"), town.actor("volunteer")).andExpect(status().isForbidden());
        send(get("/outreach?scope=370285002"), town.actor("town")).andExpect(status().isForbidden());
        send(post("/me/outreach/" + plan + "/end"), town.actor("volunteer")).andExpect(status().isNotFound());
    }

    @Test
    void an_administrator_changes_what_is_proposed_and_plans_that_run_keep_their_rhythm() throws Exception {
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(outreach.member("EXEMPT"), OutreachKind.VISIT, null);
        Actor admin = town.actor("admin");
        Actor branch = town.actor("branch");
        assertThat(page("/outreach/rhythms", branch))
                .contains("免予参加集中活动", "每季度一次", "请找系统管理员", "</html>")
                .doesNotContain("/outreach/rhythms/change");
        for (String act : List.of("", "/change", "/remove")) {
            send(rule("/outreach/rhythms" + act, "EXEMPT", "VISIT", "WEEK"), branch)
                    .andExpect(status().isForbidden());
        }
        long before = jdbc.sql("select coalesce(max(id), 0) from audit_log")
                .query(Long.class)
                .single();
        try {
            send(rule("/outreach/rhythms/change", "EXEMPT", "VISIT", "HALF_YEAR"), admin)
                    .andExpect(redirectedUrl("/outreach/rhythms"));
            assertThat(page("/outreach/new?person=" + member.id() + "&kind=VISIT", branch))
                    .containsPattern("value=\"HALF_YEAR\"[^>]*selected");
            assertThat(page("/outreach/" + plan, branch)).contains("<dd>每月一次</dd>");

            send(rule("/outreach/rhythms", "AWAY", "COMPANY", "MONTH"), admin)
                    .andExpect(redirectedUrl("/outreach/rhythms"));
            assertThat(text(send(rule("/outreach/rhythms", "AWAY", "COMPANY", "WEEK"), admin)
                            .andExpect(status().isUnprocessableEntity())))
                    .contains("这个原因已经有这种方式");
            assertThat(text(send(rule("/outreach/rhythms", "WISH", "VISIT", "NEVER"), admin)
                            .andExpect(status().isUnprocessableEntity())))
                    .contains("请选择原因", "请选择多久一次");
            send(rule("/outreach/rhythms/remove", "AWAY", "COMPANY", null), admin)
                    .andExpect(redirectedUrl("/outreach/rhythms"));
            assertThat(text(send(rule("/outreach/rhythms/remove", "AWAY", "COMPANY", null), admin)
                            .andExpect(status().isConflict())))
                    .contains("刚刚被去掉了");
            assertThat(jdbc.sql(
                                    """
                                    select action || ' ' || subject from audit_log
                                    where action like 'rhythm-%' and id > :before order by id
                                    """)
                            .param("before", before)
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "rhythm-changed EXEMPT/VISIT", "rhythm-added AWAY/COMPANY", "rhythm-removed AWAY/COMPANY");
        } finally {
            jdbc.sql("delete from outreach_rhythm where reason = 'AWAY' and kind = 'COMPANY'")
                    .update();
            jdbc.sql("update outreach_rhythm set rhythm = 'QUARTER' where reason = 'EXEMPT' and kind = 'VISIT'")
                    .update();
        }
    }

    private static MockHttpServletRequestBuilder rule(String path, String reason, String kind, String rhythm) {
        return post(path).param("reason", reason).param("kind", kind).param("rhythm", rhythm == null ? "" : rhythm);
    }

    private String page(String path, Actor actor) throws Exception {
        String page = text(send(get(path), actor).andExpect(status().isOk()));
        assertThat(page).as(path).doesNotContainPattern(KEY);
        return page;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return browser.perform(
                request.with(user(new AccountPrincipal(actor, "", true, 0))).with(csrf()));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

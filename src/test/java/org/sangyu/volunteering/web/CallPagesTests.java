package org.sangyu.volunteering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.volunteering.CallTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A call from its posting to the last who is told that others were quicker, as people see it. */
@SangyuTest
class CallPagesTests {

    /** A text that nobody wrote: a key between question marks, or a key by itself. */
    private static final Pattern KEY = Pattern.compile("\\?\\?|>volunteering\\.[a-z-]+\\.");

    CallTown town;
    String team;
    MockMvc browser;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        town = CallTown.in(context);
        team = town.team();
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void everybody_who_might_be_asked_is_shown_with_what_speaks_against_it() throws Exception {
        Person old = town.helper(team, "1940-01-01", "NEEDS_CARE", null);
        Person fit = town.helper(team);
        String matter = town.waiting();
        assertThat(page("/calls/new?matter=" + matter, clerk())).contains("三单元楼道灯不亮", "看看能请谁");
        String looked = text(send(
                        form(matter)
                                .param("risk", "HIGH")
                                .param("skills", "ELECTRICITY")
                                .param("insurance", "true")
                                .param("step", "look"),
                        clerk())
                .andExpect(status().isOk()));
        assertThat(looked).doesNotContainPattern(KEY);
        assertThat(row(looked, old))
                .contains("年纪与风险不相宜", "身体情况与风险不相宜", "没有买保险", "没有电工证书")
                .doesNotContain("checkbox");
        assertThat(row(looked, fit)).contains("没有电工证书").doesNotContain("没有买保险");
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        Person fit = town.helper(team);
        String matter = town.waiting();
        String again = text(send(
                        form(matter)
                                .param("risk", "MEDIUM")
                                .param("what", "搬花盆")
                                .param("people", "" + fit.id())
                                .param("audience", "CHOSEN"),
                        clerk())
                .andExpect(status().isUnprocessableEntity()));
        assertThat(again).contains("搬花盆", "要写明风险告知", "人数", "手机号", "请选日期", "field__error");
        assertThat(row(again, fit)).contains("checked");
    }

    @Test
    void three_taps_from_the_mail_to_a_place_and_the_others_are_thanked() throws Exception {
        Person first = town.helper(team);
        Person second = town.helper(team);
        Actor one = town.account(first, Role.VOLUNTEER, team);
        Actor two = town.account(second, Role.VOLUNTEER, team);
        String call = posted(town.waiting());

        String link = town.link("call-asked", one.username() + "@example.org");
        String asked = text(browser.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().string("Referrer-Policy", "no-referrer")));
        assertThat(asked)
                .contains("class=\"large elder\"", "愿意去", "这次不方便", "tel:" + CallTown.PHONE, "1 位，已有 0 位")
                .doesNotContain("三单元", first.name(), "详细地址");
        browser.perform(post(link + "/accept").with(csrf())).andExpect(redirectedUrl(link));
        assertThat(text(browser.perform(get(link))))
                .contains("您答应去了", "接下来", "答应了，可是来不了")
                .doesNotContain("愿意去");

        String late = town.link("call-asked", two.username() + "@example.org");
        String told = text(browser.perform(post(late + "/accept").with(csrf())).andExpect(redirectedUrl(late)));
        assertThat(told).isEmpty();
        assertThat(text(browser.perform(get(late)))).contains("已经有人去了，谢谢您惦记").doesNotContain("愿意去");

        assertThat(page("/calls/" + call, clerk())).contains("去的人（1 / 1）", first.name());
        assertThat(page("/my", one)).contains("您答应去", "三单元", "tel:" + CallTown.PHONE);
        assertThat(page("/my", two)).contains("眼下没有事要麻烦您");
        assertThat(page("/my/calls/" + call, one)).contains("详细地址", "三单元");

        send(post("/my/calls/" + call + "/release"), one).andExpect(redirectedUrl("/my/calls/" + call));
        assertThat(page("/my", one)).doesNotContain("三单元");
        browser.perform(post(late + "/accept").with(csrf())).andExpect(redirectedUrl(late));
        assertThat(page("/my", two)).contains("三单元");
    }

    @Test
    void a_no_is_fine_and_nobody_sees_it() throws Exception {
        Person person = town.helper(team);
        Actor self = town.account(person, Role.VOLUNTEER, team);
        town.helper(team);
        String call = posted(town.waiting());
        assertThat(page("/calls/" + call, clerk())).contains("等回音 2");
        send(post("/my/calls/" + call + "/decline"), self).andExpect(redirectedUrl("/my/calls/" + call));
        assertThat(page("/calls/" + call, clerk())).contains("等回音 1").doesNotContain("不方便", "谢绝", "DECLINED");
        assertThat(page("/my", self)).contains("眼下没有事要麻烦您");
        assertThat(page("/my/calls/" + call, self)).contains("改了主意也欢迎", "愿意去");
    }

    @Test
    void the_coordinator_answers_for_those_without_mail_notes_agreements_and_prints_the_slip() throws Exception {
        Person person = town.helper(team);
        String matter = town.waiting();
        String call = number(send(full(matter).param("agreement", "true"), clerk()));
        String at = "/calls/" + call;
        send(post(at + "/comes").param("person", "" + person.id()), clerk()).andExpect(redirectedUrl(at));
        assertThat(page(at, clerk())).contains("电话答应", "协议已签", person.name());
        send(post(at + "/agreed").param("person", "" + person.id()), clerk()).andExpect(redirectedUrl(at));
        assertThat(page(at, clerk())).contains("协议签于");
        assertThat(page(at + "/slip", clerk()))
                .contains("服务任务单", "data:image/png", person.name(), "三单元", CallTown.PHONE);
        send(post(at + "/cannot").param("person", "" + person.id()), clerk()).andExpect(redirectedUrl(at));
        assertThat(page(at + "/slip", clerk())).doesNotContain("三单元");
        send(post(at + "/withdraw").param("words", "不用去了，改天再请"), clerk()).andExpect(redirectedUrl(at));
        assertThat(page(at, clerk())).contains("已撤回", "不用去了，改天再请").doesNotContain("记下：他去");
    }

    @Test
    void those_whom_it_does_not_concern_find_no_call() throws Exception {
        Actor self = town.account(town.helper(team), Role.VOLUNTEER, team);
        Actor lead = town.account(town.helper(team), Role.LEAD, team);
        String call = posted(town.waiting());
        for (String path : new String[] {"/calls/" + call, "/calls/" + call + "/slip"}) {
            browser.perform(get(path).with(user(signedIn(town.actor("community2")))))
                    .andExpect(status().isNotFound());
            browser.perform(get(path).with(user(signedIn(self)))).andExpect(status().isForbidden());
            assertThat(page(path, lead)).contains(call);
        }
        assertThat(page("/calls", lead)).contains(call);
        assertThat(page("/calls", clerk())).contains(call);
        assertThat(page("/calls?state=DONE", clerk())).doesNotContain(call);
        assertThat(page("/calls", town.actor("community2"))).doesNotContain(call);
        browser.perform(get("/calls?scope=370285002").with(user(signedIn(clerk()))))
                .andExpect(status().isForbidden());
        browser.perform(get("/my/calls/" + call).with(user(signedIn(town.actor("volunteer")))))
                .andExpect(status().isNotFound());
        browser.perform(get("/help/made-up")).andExpect(status().isGone());
        browser.perform(post("/help/made-up/accept").with(csrf())).andExpect(status().isNotFound());
        assertThat(page("/my", town.actor("grid"))).contains("还没有和志愿者名册连起来");
    }

    private Actor clerk() {
        return town.actor("community");
    }

    private String posted(String matter) throws Exception {
        return number(send(full(matter), clerk()));
    }

    private static String number(ResultActions posted) throws Exception {
        String to =
                posted.andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
        return to.substring("/calls/".length());
    }

    private MockHttpServletRequestBuilder full(String matter) {
        return form(matter)
                .param("what", "帮忙抬一张床下楼")
                .param("day", town.nextWeek())
                .param("from", "09:00")
                .param("to", "10:30")
                .param("places", "1")
                .param("risk", "LOW")
                .param("phone", CallTown.PHONE)
                .param("audience", "TEAM");
    }

    private MockHttpServletRequestBuilder form(String matter) {
        return post("/calls/new").param("matter", matter).param("team", team);
    }

    /** What the page says of this person. */
    private static String row(String page, Person person) {
        int at = page.indexOf(">" + person.name() + "<");
        return page.substring(page.lastIndexOf("<li>", at), page.indexOf("</li>", at));
    }

    private static AccountPrincipal signedIn(Actor actor) {
        return new AccountPrincipal(actor, "", true, 0);
    }

    private String page(String path, Actor actor) throws Exception {
        String page =
                text(browser.perform(get(path).with(user(signedIn(actor)))).andExpect(status().isOk()));
        assertThat(page).doesNotContainPattern(KEY);
        return page;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return browser.perform(request.with(user(signedIn(actor))).with(csrf()));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

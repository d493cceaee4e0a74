package org.sangyu.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.people.SkillBook;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.CallTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who fits, as whoever is looking for help sees it. */
@SangyuTest
class FitPageTests {

    private static final Pattern KEY = Pattern.compile("\\?\\?|>(matching|volunteering)\\.[a-z-]+\\.");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SkillBook skills;

    @Autowired
    CallAnswers answers;

    CallTown town;
    String team;
    MockMvc browser;

    @BeforeEach
    void open(@Autowired ApplicationContext context) throws Exception {
        town = CallTown.in(context);
        team = town.team();
        browser = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void each_number_stands_with_its_reason_and_leads_to_a_call() throws Exception {
        Person near = town.helper(team);
        String matter = town.waiting();
        String page = page("/fit/" + matter + "?risk=LOW&skills=COMPANY", clerk());
        assertThat(row(page, near))
                .contains("value=\"" + near.id() + "\"", "会不会", "还不会陪伴聊天", "远近", "同一", "手上没有别的事", "没有结对");
        assertThat(page).contains("本社区的队伍", "/calls/new?matter=" + matter + "&amp;team=" + team, "去派单");
        assertThat(page("/calls/new?matter=" + matter + "&risk=LOW&people=" + near.id() + "&team=" + team, clerk()))
                .containsPattern("value=\"" + near.id() + "\" checked")
                .contains("合适 ", "远近");
    }

    @Test
    void what_is_usual_for_the_category_stands_there_until_something_else_is_said() throws Exception {
        town.helper(team);
        String light = town.waiting();
        assertThat(page("/fit/" + light, clerk()))
                .containsPattern("value=\"ELECTRICITY\" checked")
                .containsPattern("value=\"MEDIUM\" checked");
        assertThat(page("/calls/new?matter=" + light, clerk()))
                .containsPattern("value=\"ELECTRICITY\" checked")
                .contains("先拉闸");
        assertThat(page("/fit/" + light + "?risk=LOW", clerk())).doesNotContainPattern("value=\"ELECTRICITY\" checked");
    }

    @Test
    void everybody_who_must_not_be_asked_is_shown_with_every_reason() throws Exception {
        Person old = town.helper(team, "1940-01-01", "NEEDS_CARE", null);
        Person minor = town.helper(team, "2015-01-01", "GOOD", "2099-01-01");
        Person exempt = town.member(team, "EXEMPT");
        Person away = town.member(team, "AWAY");
        Person silent = town.helper(team);
        jdbc.sql("update consent set withdrawn_at = now() where person_id = :id and purpose = 'REGISTER'")
                .param("id", silent.id())
                .update();
        Person expired = town.helper(team);
        skills.add(expired.id(), "ELECTRICITY", "T370285001", "2020-01-31", clerk());
        Person busy = town.helper(team);
        for (int one = 0; one < 3; one++) {
            answers.accept(town.ask(town.call(town.waiting(), team, 20), busy), null);
        }
        String page = page("/fit/" + town.waiting() + "?risk=HIGH&skills=ELECTRICITY", clerk());
        assertThat(row(page, old)).contains("年纪与风险不相宜", "身体情况与风险不相宜", "没有买保险", "没有电工证书");
        assertThat(row(page, minor)).contains("未成年");
        assertThat(row(page, exempt)).contains("免予参加");
        assertThat(row(page, away)).contains("流动在外");
        assertThat(row(page, silent)).contains("同意");
        assertThat(row(page, expired)).contains("电工证书 2020-01-31 已到期");
        assertThat(row(page, busy)).contains("手上已有 3 件事");
        for (Person one : new Person[] {old, minor, exempt, away, silent, expired, busy}) {
            assertThat(row(page, one)).doesNotContain("checkbox");
        }
    }

    @Test
    void nobody_else_sees_who_would_fit() throws Exception {
        String matter = town.waiting();
        Actor volunteer = town.account(town.helper(team), Role.VOLUNTEER, team);
        browser.perform(get("/fit/" + matter).with(user(signedIn(volunteer)))).andExpect(status().isForbidden());
        browser.perform(get("/fit/" + matter).with(user(signedIn(town.actor("community2")))))
                .andExpect(status().isNotFound());
        browser.perform(get("/fit/MS-370285-20200101-000001").with(user(signedIn(clerk()))))
                .andExpect(status().isNotFound());
    }

    private Actor clerk() {
        return town.actor("community");
    }

    private static String row(String page, Person person) {
        int at = page.indexOf(">" + person.name() + "<");
        assertThat(at).as(person.name()).isPositive();
        return page.substring(page.lastIndexOf("<li>", at), page.indexOf("</li>", at));
    }

    private static AccountPrincipal signedIn(Actor actor) {
        return new AccountPrincipal(actor, "", true, 0);
    }

    private String page(String path, Actor actor) throws Exception {
        ResultActions result = browser.perform(get(path).with(user(signedIn(actor))));
        String page =
                result.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContainPattern(KEY);
        return page;
    }
}

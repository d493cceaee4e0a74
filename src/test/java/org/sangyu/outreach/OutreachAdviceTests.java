package org.sangyu.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Advice;
import org.sangyu.volunteering.CallTown;
import org.sangyu.volunteering.VerificationDesk;
import org.sangyu.workflow.TestOutreach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whom one might ask for a round, and why: ranked like for any other need. */
@SangyuTest
class OutreachAdviceTests {

    @Autowired
    WhoMayGo whoMayGo;

    @Autowired
    CarePlanTable plans;

    @Autowired
    VerificationDesk verification;

    @Autowired
    JdbcClient jdbc;

    TestOutreach outreach;
    CallTown town;
    MockMvc browser;

    Person member;
    Person stranger;
    Person known;
    long record;
    String team;
    String plan;

    /** One of two helpers was there before, for another plan of the same person. */
    @BeforeEach
    void two_helpers(@Autowired WebApplicationContext context) throws Exception {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        outreach = TestOutreach.in(context);
        town = outreach.calls();
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        team = town.team();
        stranger = town.helper(team);
        known = town.helper(team);
        member = outreach.member("EXEMPT");
        String visits = outreach.plan(member, OutreachKind.VISIT, team);
        outreach.fire(visits, "visitDue");
        record = outreach.served(outreach.open(visits).number(), team, known);
        plan = outreach.plan(member, OutreachKind.COMPANY, team);
        outreach.fire(plan, "visitDue");
    }

    @AfterEach
    void speak_as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void who_was_with_the_same_person_before_comes_first_with_each_reason_in_words() {
        WhoMayGo.Choice choice = whoMayGo.of(plans.find(plan).orElseThrow(), List.of(team));
        assertThat(choice.people())
                .extracting(WhoMayGo.MayBeAsked::personId)
                .containsExactly(known.id(), stranger.id());
        Advice.Fitting first = choice.people().get(0).fit();
        assertThat(first.points())
                .isGreaterThan(choice.people().get(1).fit().points())
                .isBetween(1, 1000);
        assertThat(first.lines())
                .anySatisfy(line -> {
                    assertThat(line.words()).isEqualTo("为同一位老人去过 1 次");
                    assertThat(line.points()).isEqualTo(100);
                })
                .extracting(Advice.Line::words)
                .contains("同一社区", "手上没有别的事", "不在银色人才库", "没有结对");
        assertThat(choice.people().get(1).fit().lines())
                .extracting(Advice.Line::words)
                .noneMatch(words -> words.startsWith("为同一位老人"));
        assertThat(choice.teams()).singleElement().satisfies(one -> {
            assertThat(one.team()).isEqualTo(team);
            assertThat(one.fit().lines()).extracting(Advice.Line::words).contains("为同一位老人去过 1 次");
        });
    }

    @Test
    void whoever_is_known_comes_before_whoever_has_more_points() {
        jdbc.sql("insert into person_skill (person_id, skill) values (:id, 'COMPANY')")
                .param("id", stranger.id())
                .update();
        List<WhoMayGo.MayBeAsked> people =
                whoMayGo.of(plans.find(plan).orElseThrow(), List.of(team)).people();
        assertThat(people).extracting(WhoMayGo.MayBeAsked::personId).containsExactly(known.id(), stranger.id());
        assertThat(people.get(1).fit().points())
                .isGreaterThan(people.get(0).fit().points());
        assertThat(people.get(1).fit().lines()).extracting(Advice.Line::words).contains("会陪伴聊天");
    }

    @Test
    void a_record_that_was_given_back_is_no_reason() {
        verification.giveBack(record, "那天没有来", town.actor("community"));
        assertThat(whoMayGo.of(plans.find(plan).orElseThrow(), List.of(team)).people())
                .flatExtracting(one -> one.fit().lines())
                .extracting(line -> ((Advice.Line) line).words())
                .isNotEmpty()
                .noneMatch(words -> words.startsWith("为同一位老人"));
    }

    @Test
    void the_branch_sees_points_and_reasons_where_it_chooses() throws Exception {
        String task = jdbc.sql("select task_id from work_item where matter = :plan and task_name = 'arrangeVisit'")
                .param("plan", plan)
                .query(String.class)
                .single();
        String page = page("/tasks/" + task, town.actor("branch"));
        assertThat(page).contains("谁合适，为什么（3）", "为同一位老人去过 1 次", "得分（满分 100）", "</html>");
        assertThat(page.indexOf("<strong>" + known.name()))
                .isPositive()
                .isLessThan(page.indexOf("<strong>" + stranger.name()));
    }

    @Test
    void the_community_sees_them_on_the_pages_of_a_call() throws Exception {
        String visit = outreach.open(plan).number();
        assertThat(page("/calls/new?matter=" + visit + "&team=" + team, town.actor("community")))
                .contains(known.name(), "为同一位老人去过 1 次", "/outreach/" + plan);
        assertThat(page("/fit/" + visit, town.actor("community")))
                .contains(known.name(), "为同一位老人去过 1 次", "/outreach/" + plan, "</html>");
        browser.perform(get("/fit/" + visit).with(user(new AccountPrincipal(town.actor("lead"), "", true, 0))))
                .andExpect(status().isNotFound());
    }

    private String page(String path, Actor actor) throws Exception {
        return browser.perform(get(path).with(user(new AccountPrincipal(actor, "", true, 0))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

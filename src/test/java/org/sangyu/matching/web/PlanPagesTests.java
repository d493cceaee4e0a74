package org.sangyu.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.matching.PlanTown;
import org.sangyu.people.Person;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The board of a meeting's plan as a coordinator meets it, without JavaScript. */
@SangyuTest
class PlanPagesTests {

    private static final Pattern KEY = Pattern.compile("\\?\\?|matching\\.[a-z]+\\.");

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;
    PlanTown town;
    CallTown calls;
    Actor community;
    String team;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        town = PlanTown.in(context);
        calls = town.calls();
        community = calls.actor("community");
        team = calls.team();
    }

    @Test
    void a_meeting_is_planned_with_reasons_and_scores_in_words() throws Exception {
        calls.helper(team);
        PlanTown.Held held = town.meeting("F04", "F04", "B05");
        assertThat(page("/meetings/" + held.id())).contains("/meetings/" + held.id() + "/plan");
        assertThat(page(plan(held))).contains("排一排", held.cases().get(0), "可能有燃气泄漏", "探访陪伴");
        planned(held, held.cases());
        String board = page(plan(held));
        assertThat(board)
                .contains("板上现在", "一件一件排", "最好也不会超过", "会不会", "手上没有别的事", "权重")
                .contains("还差 1 位");
        assertThat(card(board, held.cases().get(2))).contains("没有证书").doesNotContain("data-person");
        assertThat(card(board, held.cases().get(0))).contains("data-person", "为什么是这位");
        assertThat(scoreNow(board)).isEqualTo("3 个名额排上 2 个");
    }

    @Test
    void who_is_moved_by_hand_is_pinned_and_stays_when_the_rest_is_planned_anew() throws Exception {
        Person one = calls.helper(team);
        PlanTown.Held held = town.meeting("F04", "F04");
        planned(held, held.cases());
        String to = held.cases().get(0);
        clear(held, to);
        change(held, one.id(), null, to, "MOVE");
        assertThat(card(page(plan(held)), to)).contains(one.name(), "已固定");
        submit(post(plan(held) + "/again"));
        await(held);
        assertThat(card(page(plan(held)), to)).contains(one.name(), "已固定");

        change(held, one.id(), to, null, "UNPIN");
        assertThat(card(page(plan(held)), to)).contains(one.name()).doesNotContain("已固定");
        change(held, one.id(), to, null, "OUT");
        assertThat(card(page(plan(held)), to)).contains("0 / 1 位").doesNotContain(one.name());
    }

    @Test
    void a_change_that_breaks_a_hard_rule_is_refused_at_its_card_and_nothing_is_lost() throws Exception {
        Person fit = calls.helper(team);
        Person old = calls.helper(team, "1940-01-01", "FAIR", null);
        PlanTown.Held held = town.meeting("H01", "F04");
        planned(held, held.cases());
        String road = held.cases().get(0);
        clear(held, road);
        String refused = change(held, old.id(), null, road, "MOVE");
        assertThat(card(refused, road)).contains("没有改动", old.name(), "年纪与风险不相宜", "0 / 1 位");

        change(held, fit.id(), null, road, "MOVE");
        String full = change(held, calls.helper(team).id(), null, road, "MOVE");
        assertThat(card(full, road)).contains("名额已经满了", fit.name());
        Person elsewhere = calls.helper(calls.team());
        assertThat(card(change(held, elsewhere.id(), null, road, "MOVE"), road)).contains("在别的队，这件事由一支队伍负责");
        assertThat(page(plan(held) + "/needs/" + road)).contains(old.name(), "年纪与风险不相宜");
        assertThat(select(page(plan(held) + "/needs/" + road))).doesNotContain(old.name(), fit.name());

        String riskier = text(browser.perform(post(plan(held) + "/needs/" + road)
                        .param("people", "0")
                        .param("risk", "HIGH")
                        .param("riskNotice", "夜里")
                        .param("what", "去路口看看")
                        .with(user(signedIn(community)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn());
        assertThat(riskier).contains("field__error", "去路口看看", "夜里");
        submit(post(plan(held) + "/needs/" + road)
                .param("people", "2")
                .param("risk", "HIGH")
                .param("riskNotice", "夜里")
                .param("what", "去路口看看"));
        assertThat(card(page(plan(held)), road)).contains("1 / 2 位", "有危险", "去路口看看");
    }

    @Test
    void what_is_sent_is_sent_once_and_its_card_shows_the_call() throws Exception {
        calls.helper(team);
        PlanTown.Held held = town.meeting("F04", "H01", "B05");
        planned(held, held.cases());
        Callable<Object> send = () ->
                submit(post(plan(held) + "/send").param("phone", CallTown.PHONE).param("whenText", "时间商量着定"));
        var threads = Executors.newFixedThreadPool(2);
        threads.invokeAll(List.of(send, send)).forEach(one -> {
            try {
                one.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        threads.shutdown();
        List<Map<String, Object>> posted = posted(held);
        assertThat(posted).hasSize(2);
        assertThat(posted).allSatisfy(call -> {
            assertThat(call.get("places")).isEqualTo(1);
            assertThat(call.get("phone")).isEqualTo(CallTown.PHONE);
            assertThat((String) call.get("what")).contains("请您去帮帮忙").doesNotContain("居民");
            assertThat((Long) call.get("asked")).isEqualTo(1);
        });
        String board = page(plan(held));
        assertThat(card(board, held.cases().get(0)))
                .contains("已发出", (String) posted.get(0).get("number"))
                .doesNotContain("data-person", "换过去");
        assertThat(card(board, held.cases().get(2))).contains("还差 1 位");
    }

    @Test
    void when_one_cannot_be_sent_none_is_and_the_reason_stands_at_its_card() throws Exception {
        Person one = calls.member(team, "NORMAL");
        PlanTown.Held held = town.meeting("F04", "F04");
        planned(held, held.cases());
        String first = held.cases().get(0);
        clear(held, first);
        change(held, one.id(), null, first, "MOVE");
        clear(held, held.cases().get(1));
        change(held, calls.helper(team).id(), null, held.cases().get(1), "MOVE");
        jdbc.sql("update person set category = 'AWAY' where id = :id")
                .param("id", one.id())
                .update();
        String board =
                follow(post(plan(held) + "/send").param("phone", CallTown.PHONE).param("whenText", "周六"));
        assertThat(posted(held)).isEmpty();
        assertThat(board).contains("一个都没有发", "周六");
        assertThat(card(board, first)).contains("流动在外", one.name(), "现在不能请");
        assertThat(follow(post(plan(held) + "/send").param("phone", "123").param("whenText", "")))
                .contains("手机号");
        assertThat(posted(held)).isEmpty();
    }

    @Test
    void a_plan_can_be_stopped_and_one_whose_instance_died_can_be_begun_again() throws Exception {
        calls.helper(team);
        PlanTown.Held held = town.meeting("F04");
        planned(held, held.cases());
        jdbc.sql("update meeting_plan set state = 'RUNNING', run = gen_random_uuid() where meeting_id = :id")
                .param("id", held.id())
                .update();
        assertThat(page(plan(held))).contains("正在排人", "http-equiv=\"refresh\"", "停下");
        assertThat(page(plan(held) + "/progress")).contains("\"state\":\"RUNNING\"");
        assertThat(follow(post(plan(held) + "/again"))).contains("正在排人");
        submit(post(plan(held) + "/cancel"));
        assertThat(jdbc.sql("select cancel_requested from meeting_plan where meeting_id = :id")
                        .param("id", held.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update meeting_plan set heartbeat_at = heartbeat_at - interval '1 hour' where meeting_id = :id")
                .param("id", held.id())
                .update();
        assertThat(page(plan(held))).contains("中断了", "data-person");
        submit(post(plan(held) + "/again"));
        await(held);
        assertThat(page(plan(held))).doesNotContain("中断了");
    }

    @Test
    void only_who_may_call_for_help_at_the_meetings_desk_finds_it() throws Exception {
        PlanTown.Held held = town.meeting("F04");
        for (String path : List.of("", "/progress", "/needs/" + held.cases().get(0))) {
            for (String other : List.of("grid", "unit", "volunteer", "callback", "admin", "auditor", "lead")) {
                assertThat(browser.perform(get(plan(held) + path).with(user(signedIn(calls.actor(other)))))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(other + path)
                        .isIn(403, 404);
            }
        }
        for (String act : List.of("", "/again", "/cancel", "/change?person=1&act=OUT", "/send", "/needs/x")) {
            assertThat(browser.perform(post(plan(held) + act)
                                    .with(user(signedIn(calls.actor("lead"))))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as("lead " + act)
                    .isIn(403, 404);
        }
    }

    private static String plan(PlanTown.Held held) {
        return "/meetings/" + held.id() + "/plan";
    }

    private void planned(PlanTown.Held held, List<String> matters) throws Exception {
        MockHttpServletRequestBuilder start = post(plan(held)).param("matter", matters.toArray(String[]::new));
        matters.forEach(matter -> start.param("people-" + matter, "1"));
        submit(start);
        await(held);
    }

    private void await(PlanTown.Held held) throws Exception {
        for (int i = 0; i < 300; i++) {
            String state = jdbc.sql("select state from meeting_plan where meeting_id = :id")
                    .param("id", held.id())
                    .query(String.class)
                    .single();
            if (!state.equals("RUNNING")) {
                assertThat(state).isEqualTo("DONE");
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The plan was not made");
    }

    /** Takes out whoever was proposed for this. */
    private void clear(PlanTown.Held held, String matter) throws Exception {
        for (Long person : jdbc.sql(
                        "select person_id from meeting_plan_seat where meeting_id = :id and matter = :matter")
                .param("id", held.id())
                .param("matter", matter)
                .query(Long.class)
                .list()) {
            change(held, person, matter, null, "OUT");
        }
    }

    private String change(PlanTown.Held held, long person, String from, String to, String act) throws Exception {
        MockHttpServletRequestBuilder change =
                post(plan(held) + "/change").param("person", "" + person).param("act", act);
        if (from != null) {
            change.param("from", from);
        }
        if (to != null) {
            change.param("to", to);
        }
        return follow(change);
    }

    private List<Map<String, Object>> posted(PlanTown.Held held) {
        return jdbc.sql(
                        """
                        select c.*, (select count(*) from help_ask a where a.call_number = c.number) as asked
                        from help_call c where c.case_number = any (:cases) order by c.case_number
                        """)
                .param("cases", held.cases().toArray(String[]::new))
                .query()
                .listOfRows();
    }

    private static String card(String board, String matter) {
        int at = board.indexOf("id=\"n-" + matter + "\"");
        assertThat(at).as("the card of " + matter).isPositive();
        int next = board.indexOf("id=\"n-", at + 1);
        return board.substring(at, next < 0 ? board.indexOf("<footer", at) : next);
    }

    private static String scoreNow(String board) {
        int at = board.indexOf("id=\"score-now\">") + "id=\"score-now\">".length();
        return board.substring(at, board.indexOf("，", at));
    }

    private static String select(String page) {
        return Stream.of(page.split("<select"))
                .filter(one -> one.substring(0, Math.max(0, one.indexOf('>'))).contains("name=\"person\""))
                .map(one -> one.substring(0, one.indexOf("</select>")))
                .findFirst()
                .orElse("");
    }

    private static AccountPrincipal signedIn(Actor actor) {
        return new AccountPrincipal(actor, "", true, 0);
    }

    private String page(String path) throws Exception {
        String page = text(browser.perform(get(path).with(user(signedIn(community))))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(page).doesNotContainPattern(KEY);
        return page;
    }

    private MvcResult submit(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(user(signedIn(community))).with(csrf()))
                .andExpect(status().isFound())
                .andReturn();
    }

    /** The page to which it leads, with what is said there once. */
    private String follow(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult done = submit(request);
        String to = done.getResponse().getRedirectedUrl().replaceFirst("#.*", "");
        MockHttpServletRequestBuilder next = get(to).with(user(signedIn(community)));
        return text(browser.perform(done.getFlashMap().isEmpty() ? next : next.flashAttrs(done.getFlashMap()))
                .andExpect(status().isOk())
                .andReturn());
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

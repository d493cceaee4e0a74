package org.sangyu.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.people.PeopleTown.*;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.PeopleTown;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.VolunteerBook;
import org.sangyu.security.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class PeoplePagesTests {

    /** A text that nobody wrote: a key between question marks, or a key by itself. */
    private static final Pattern KEY = Pattern.compile("\\?\\?|>people\\.[a-z-]+\\.");

    @Autowired
    PersonDesk desk;

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    ConsentBook consents;

    PeopleTown town;
    MockMvc browser;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        town = PeopleTown.settle(context);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void theOverviewLeadsFromEachFigureToItsList() throws Exception {
        town.member("概览甲", ParticipationCategory.EXEMPT);
        assertThat(page("/register", COMMUNITY))
                .contains("免予参加集中活动", "银色人才库", "业委会任职", "/register/people?scope=370285001014&amp;category=EXEMPT")
                .contains("琴岛中路社区离退休干部第一党支部", "银发调解队");
        assertThat(page("/register", LEADER)).contains("志愿者和队伍").doesNotContain("业委会任职");
        assertThat(page("/register?scope=" + BRANCH, COMMUNITY)).contains("第一党支部");
        browser.perform(get("/register?scope=370285002").with(user(signedIn(COMMUNITY))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theListShowsAScopeWithMaskedPhonesAndFindsBeginningsOfNames() throws Exception {
        Person here = town.resident("赵清单");
        Person there = town.stranger("赵别处");
        String list = page("/register/people?q=" + "赵", COMMUNITY);
        assertThat(list).contains("赵清单", "/register/people/" + here.id() + "\"").doesNotContain("赵别处", here.phone());
        assertThat(page("/register/people?q=" + here.phone(), COMMUNITY)).contains("赵清单");
        assertThat(page("/register/people?q=" + "赵", CITY)).contains("赵清单", "赵别处");
        browser.perform(get("/register/people/" + there.id()).with(user(signedIn(COMMUNITY))))
                .andExpect(status().isNotFound());
        browser.perform(get("/register/people?cursor=x").with(user(signedIn(COMMUNITY))))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void thePersonsPageLeadsBackToTheListAsItWasNarrowedLast() throws Exception {
        Person person = town.resident("回名单");
        MockHttpSession session = new MockHttpSession();
        String base = "/register/people/" + person.id();
        String list = "/register/people?scope=" + HERE + "&q=139555";
        in(session, list);
        assertThat(in(session, base)).contains("href=\"" + list.replace("&", "&amp;") + "\"");
        assertThat(in(session, "/register/people/new")).contains("href=\"" + list.replace("&", "&amp;") + "\"");
    }

    private String in(MockHttpSession session, String path) throws Exception {
        return text(browser.perform(get(path).session(session).with(user(signedIn(COMMUNITY))))
                .andExpect(status().isOk()));
    }

    @Test
    void aPersonIsWrittenDownAndWhatWasTypedStaysWhenItIsRefused() throws Exception {
        assertThat(page("/register/people/new", COMMUNITY)).contains("琴岛中路社区", "签了纸质同意书");
        String refused = text(send(
                        post("/register/people/new")
                                .param("name", "<b>钱登记")
                                .param("phone", "123")
                                .param("areaCode", HERE)
                                .param("tags", "TEACHER"),
                        COMMUNITY)
                .andExpect(status().isUnprocessableEntity()));
        assertThat(refused)
                .contains("&lt;b&gt;钱登记", "value=\"123\"", "phone-error", "consent-error", "请先征得本人同意")
                .containsPattern("value=\"TEACHER\" checked");

        send(
                        post("/register/people/new")
                                .param("name", "钱登记")
                                .param("phone", PeopleTown.phone())
                                .param("areaCode", HERE)
                                .param("consent", "PAPER"),
                        COMMUNITY)
                .andExpect(redirectedUrlPattern("/register/people/*"));
    }

    @Test
    void editingNeedsNobodyToSeeThePhoneInFullAndKeepsIt() throws Exception {
        Person person = town.member("孙修改", ParticipationCategory.NORMAL);
        String edit = "/register/people/" + person.id() + "/edit";
        String form = page(edit, COMMUNITY);
        assertThat(form).contains("139****", "琴岛中路 ***").doesNotContain(person.phone());

        send(
                        post(edit)
                                .param("name", "孙修改")
                                .param("phone", person.phone().replaceAll("(\\d{3})\\d{4}(\\d{4})", "$1****$2"))
                                .param("areaCode", HERE)
                                .param("address", "琴岛中路 ***")
                                .param("branchCode", BRANCH)
                                .param("homeUnit", "市农业局党支部")
                                .param("version", "" + person.version()),
                        COMMUNITY)
                .andExpect(redirectedUrl("/register/people/" + person.id()));
        Person after = desk.see(person.id(), CITY);
        assertThat(after.phone()).isEqualTo(person.phone());
        assertThat(after.address()).isEqualTo(person.address());
        assertThat(after.membership().homeUnit()).isEqualTo("市农业局党支部");
        assertThat(after.membership().category()).isEqualTo(ParticipationCategory.NORMAL);

        String overtaken = text(
                send(post(edit).param("name", "孙修改").param("areaCode", HERE).param("version", "0"), COMMUNITY)
                        .andExpect(status().isConflict()));
        assertThat(overtaken).contains("已经改过这个人的资料");
    }

    @Test
    void theClerksPageHasEverythingAndNothingInFull() throws Exception {
        Person person = town.member("李全页", ParticipationCategory.LIGHT);
        volunteers.register(person.id(), new NewVolunteer(null, "平日上午", "4", "WALK", "2020-01-01", null), CITY);
        String page = page("/register/people/" + person.id(), COMMUNITY);
        assertThat(page)
                .contains("适当参加集中活动", "可以征询志愿服务", "市农机局党支部", "三方联络", "保险已经过期", "推荐入库", "登记在名册里")
                .doesNotContain(person.phone());
        assertThat(page("/register/people/" + person.id(), SECRETARY)).contains("记一次联络");
    }

    @Test
    void aTeamLeaderSeesTheTeamAndNothingThatIsNotTheTeams() throws Exception {
        Person person = town.member("周队员", ParticipationCategory.NORMAL);
        volunteers.register(person.id(), new NewVolunteer(null, "周末", null, null, null, null), CITY);
        browser.perform(get("/register/people/" + person.id()).with(user(signedIn(LEADER))))
                .andExpect(status().isNotFound());
        volunteers.join(person.id(), TEAM, false, CITY);

        String page = page("/register/people/" + person.id(), LEADER);
        assertThat(page)
                .contains("周队员", "周末", "可以征询志愿服务")
                .doesNotContain(
                        person.phone(),
                        "同意",
                        "健康",
                        "身份证",
                        "市农机局",
                        "正常活动",
                        "/edit",
                        "<form method=\"post\" action=\"/register");
        assertThat(page("/register/people", LEADER)).contains("周队员").doesNotContain("正常活动");
        send(post("/register/people/" + person.id() + "/volunteer/leave"), LEADER)
                .andExpect(status().isNotFound());
        for (String path : new String[] {"/register/people/new", "/register/talent", "/register/posts"}) {
            browser.perform(get(path).with(user(signedIn(LEADER)))).andExpect(status().isForbidden());
        }
        browser.perform(get("/register/people/" + person.id() + "/edit").with(user(signedIn(LEADER))))
                .andExpect(status().isForbidden());
    }

    @Test
    void actsOnThePageLeadBackToTheirSection() throws Exception {
        Person person = town.member("吴办事", ParticipationCategory.NORMAL);
        String base = "/register/people/" + person.id();
        send(
                        post(base + "/contacts")
                                .param("link", "STREET")
                                .param("channel", "VISIT")
                                .param("summary", "上门看望"),
                        COMMUNITY)
                .andExpect(redirectedUrl(base + "#contacts"));
        send(post(base + "/activities").param("activityBranch", OTHER_BRANCH), COMMUNITY)
                .andExpect(redirectedUrl(base + "#membership"));
        send(post(base + "/volunteer").param("times", "随时"), COMMUNITY).andExpect(redirectedUrl(base + "#volunteer"));
        send(post(base + "/teams").param("team", TEAM), COMMUNITY).andExpect(redirectedUrl(base + "#teams"));
        send(
                        post(base + "/skills")
                                .param("skill", "ELECTRICITY")
                                .param("certificate", "鲁A-1")
                                .param("validTo", "2024-01-01"),
                        COMMUNITY)
                .andExpect(redirectedUrl(base + "#skills"));
        send(
                        post(base + "/posts")
                                .param("kind", "OWNERS_DIRECTOR")
                                .param("orgCode", HERE)
                                .param("place", "海棠苑")
                                .param("since", "2024-05-01"),
                        COMMUNITY)
                .andExpect(redirectedUrl(base + "#posts"));
        send(post(base + "/consents/HONOUR/give").param("channel", "PHONE"), COMMUNITY)
                .andExpect(redirectedUrl(base + "#consents"));

        assertThat(page(base, COMMUNITY)).contains("上门看望", "福山路社区离退休干部第一党支部", "随时", "银发调解队", "证书已过期", "海棠苑", "电话里说的");
        assertThat(page("/register/posts?kind=OWNERS_DIRECTOR", COMMUNITY)).contains("吴办事", "海棠苑");
    }

    @Test
    void aRefusedActKeepsWhatWasTypedInItsOwnForm() throws Exception {
        Person person = town.resident("郑退回");
        String base = "/register/people/" + person.id();
        String page = text(send(post(base + "/contacts").param("summary", "打过电话"), COMMUNITY)
                .andExpect(status().isUnprocessableEntity()));
        assertThat(page).contains("打过电话", "link-error", "请选择是哪一方联络的");
        assertThat(text(send(post(base + "/registrations"), COMMUNITY).andExpect(status().isConflict())))
                .contains("还不是支部党员");
        assertThat(text(send(post(base + "/consents/HONOUR/give"), COMMUNITY)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("请选择本人是怎样同意的");
    }

    @Test
    void whoTakesBackTheYesToTheRegisterIsGoneFromIt() throws Exception {
        Person person = town.resident("王撤回");
        String base = "/register/people/" + person.id();
        assertThat(page(base, COMMUNITY)).contains("十五个工作日内删去");
        send(post(base + "/consents/REGISTER/withdraw").param("channel", "PHONE"), COMMUNITY)
                .andExpect(redirectedUrl("/register/people"));
        browser.perform(get(base).with(user(signedIn(COMMUNITY)))).andExpect(status().isNotFound());
        assertThat(page("/register/people?q=" + "王撤回", COMMUNITY)).doesNotContain(base);
    }

    @Test
    void whatIsMaskedHasAWayToBeSeenInFullForThoseWhoMay() throws Exception {
        Person person = town.member("遮住", ParticipationCategory.NORMAL);
        String way = "/reveal/person/" + person.id() + "/phone";
        assertThat(page("/register/people/" + person.id(), COMMUNITY)).contains(way);
        volunteers.register(person.id(), new NewVolunteer(null, null, null, null, null, null), CITY);
        volunteers.join(person.id(), TEAM, false, CITY);
        assertThat(page("/register/people/" + person.id(), LEADER)).doesNotContain("/reveal/");
    }

    @Test
    void aClerkGivesAPersonACopyOfEverythingAndDeletesItWhenTheyAsk() throws Exception {
        Person person = town.member("要求删除", ParticipationCategory.NORMAL);
        String base = "/register/people/" + person.id();
        assertThat(text(send(post(base + "/data").param("reason", "?"), COMMUNITY)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("field__error", "value=\"?\"");
        assertThat(text(send(post(base + "/data").param("reason", "本人持身份证来办"), COMMUNITY)
                        .andExpect(status().isOk())))
                .contains(person.phone(), "\"member_category\"");
        send(post(base + "/data").param("reason", "本人持身份证来办"), ELSEWHERE).andExpect(status().isNotFound());
        assertThat(text(send(post(base + "/erase").param("reason", "本人持身份证来办"), COMMUNITY)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("请先勾选");
        assertThat(text(send(post(base + "/erase").param("reason", "本人持身份证来办").param("sure", "true"), COMMUNITY)
                        .andExpect(status().isOk())))
                .contains("个人信息已经删除", "人员名册", "留着作证明")
                .doesNotContain("??");
        browser.perform(get(base).with(user(signedIn(COMMUNITY)))).andExpect(status().isNotFound());
    }

    @Test
    void oneTakesAlongOnesOwnDataAndDeletesIt() throws Exception {
        Person person = town.resident("自己带走");
        Actor self = town.accountOf(person, org.sangyu.security.Role.VOLUNTEER, TEAM);
        assertThat(text(send(post("/me/data"), self).andExpect(status().isOk())))
                .contains(person.phone());
        send(post("/me/data"), COMMUNITY).andExpect(status().isForbidden());
        assertThat(text(send(post("/me/erase"), self).andExpect(status().isOk())))
                .contains("个人信息已经删除");
        assertThat(page("/me", self)).contains("还没有对应到名册里的人");
    }

    @Test
    void onesOwnPageShowsOneselfAndTakesOnesOwnWord() throws Exception {
        Person person = town.member("冯本人", ParticipationCategory.AWAY);
        Actor self = town.accountOf(person, org.sangyu.security.Role.VOLUNTEER, TEAM);
        assertThat(page("/me", self)).contains("冯本人", person.phone(), "流动在外", "网络学习", "向社区报到");
        send(post("/me/volunteer").param("times", "晚上"), self).andExpect(redirectedUrl("/me#volunteer"));
        send(post("/me/skills").param("skill", "HAIRCUT"), self).andExpect(redirectedUrl("/me#skills"));
        send(post("/me/consents/SHARE_PHONE/give"), self).andExpect(redirectedUrl("/me#consents"));
        assertThat(consents.has(person.id(), ConsentPurpose.SHARE_PHONE)).isTrue();
        send(post("/me/consents/SHARE_PHONE/withdraw"), self).andExpect(redirectedUrl("/me#consents"));
        assertThat(text(send(post("/me/talent").param("works", "教过三十年书"), self)
                        .andExpect(status().isUnprocessableEntity())))
                .contains("教过三十年书", "请选择人才库的级别");
        assertThat(page("/me", self)).contains("晚上", "理发");

        consents.withdraw(person.id(), ConsentPurpose.REGISTER, ConsentChannel.PAGE, self);
        assertThat(page("/me", self)).contains("还没有对应到名册里的人");
        assertThat(page("/me", COMMUNITY)).contains("还没有对应到名册里的人");
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
        return result.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}

package org.sangyu.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.people.PeopleTown.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.recognition.Honours;
import org.sangyu.recognition.Nomination;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.sangyu.workflow.HonourTown;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The selection's pages, for those who select, for those who are honoured, and for anybody, as a browser gets them. */
@SangyuTest
class RecognitionPagesTests {

    @Autowired
    Honours honours;

    @Autowired
    Accounts accounts;

    HonourTown honour;
    MockMvc browser;
    String team;
    Person member;
    Actor town;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        honour = HonourTown.in(context);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        team = honour.calls().team();
        member = honour.served(honour.calls().member(team, "EXEMPT"), team);
        town = honour.town().actor("town");
    }

    @Test
    void a_selection_is_opened_with_what_it_asks_for_and_wrong_figures_are_told_beside_them() throws Exception {
        assertThat(page("/recognition/new", town)).contains("优秀志愿服务队", "value=\"100\"");
        String refused =
                text(send(post("/recognition/new").param("year", "1999").param("areaCode", "370285002"), town)
                        .andExpect(status().isUnprocessableEntity()));
        assertThat(refused).contains("今年、去年或者前年", "请选择您所在的镇街或市", "至少要有一个奖项填名额");
        String address = send(
                        post("/recognition/new")
                                .param("year", String.valueOf(honour.year()))
                                .param("areaCode", HonourTown.TOWN)
                                .param("lastDay", honour.today().plusDays(3).toString())
                                .param("places-" + HonourTown.VOLUNTEER, "2")
                                .param("hours-" + HonourTown.VOLUNTEER, "1.5")
                                .param("visits-" + HonourTown.VOLUNTEER, "2")
                                .param("months-" + HonourTown.VOLUNTEER, "1"),
                        town)
                .andExpect(redirectedUrlPattern("/recognition/PX-370285-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(address, town))
                .contains("至少 1.5 小时、2 次、1 个月有服务", member.name(), "未同意公开姓名", honour.year() + " 年");
        browser.perform(get(address).with(user(signedIn(honour.town().actor("town2")))))
                .andExpect(status().isNotFound());
        send(post(address + "/withdraw").param("words", ""), town).andExpect(redirectedUrl(address));
        send(post(address + "/withdraw").param("words", "标准要改"), town).andExpect(redirectedUrl(address));
        assertThat(page(address, town)).contains("已撤销", "标准要改");
    }

    @Test
    void the_public_reads_no_name_of_whoever_did_not_agree_and_a_masked_one_of_whoever_did() throws Exception {
        String number = shown();
        String address = "/recognition/" + number + "/publicity";
        assertThat(text(browser.perform(get(address)).andExpect(status().isOk())))
                .contains("一位志愿者（本人不公开姓名")
                .doesNotContain(member.name(), "热心助人");
        honour.agrees(member);
        assertThat(text(browser.perform(get(address)).andExpect(status().isOk())))
                .contains(member.name().charAt(0) + "*", "热心助人", honour.year() + " 年")
                .doesNotContain(member.name());
        browser.perform(get("/recognition/PX-370285-20260101-999999/publicity")).andExpect(status().isNotFound());
    }

    @Test
    void anybody_objects_without_an_account_but_not_without_end_and_what_they_write_lies_sealed() throws Exception {
        String number = shown();
        String address = "/recognition/" + number + "/objections";
        assertThat(text(browser.perform(post(address).with(csrf()).param("text", "太短"))
                        .andExpect(status().isUnprocessableEntity())))
                .contains("请选择对谁有异议", "10 到");
        String nominee = honour.of(number, member).key();
        for (int i = 0; i < 5; i++) {
            browser.perform(objection(address, nominee))
                    .andExpect(redirectedUrl("/recognition/" + number + "/publicity"));
        }
        assertThat(text(browser.perform(objection(address, nominee)).andExpect(status().isConflict())))
                .contains("一小时最多提交 5 次");
        byte[] sealed = honour.jdbc()
                .sql("select text from recognition_objection order by id desc limit 1")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("冒领");
        String task = honour.town().task("town", "decideHonourObjection", newest());
        assertThat(page("/tasks/" + task, town)).contains("冒领了别人的时长", "13955598765");
        assertThat(page("/recognition/" + number, town)).doesNotContain("冒领", "13955598765");
    }

    @Test
    void the_certificate_is_a_pdf_whose_code_tells_that_it_is_genuine_for_its_bearer_and_the_town_alone()
            throws Exception {
        Actor self = honour.calls().account(member, Role.VOLUNTEER, team);
        String number = shown();
        honour.fire(number, "publicity");
        String certificate = honours.ofPerson(member.id()).get(0).number();
        assertThat(page("/my/service", self)).contains("/my/honours/" + certificate);
        assertThat(page("/teams/" + team + "/wall", self)).contains("一位不公开姓名的志愿者");
        honour.agrees(member);
        assertThat(page("/teams/" + team + "/wall", self)).contains("优秀志愿者：" + member.name());
        browser.perform(get("/my/honours/" + certificate)
                        .with(user(signedIn(honour.town().actor("community")))))
                .andExpect(status().isNotFound());
        assertThat(page("/recognition/" + number, town)).contains("/my/honours/" + certificate);

        byte[] pdf = browser.perform(get("/my/honours/" + certificate).with(user(signedIn(self))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String link;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("荣誉证书", member.name() + "同志", "优秀志愿者", certificate);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            Matcher found = Pattern.compile("/honour/\\S+\\?c=\\S+").matcher(text);
            assertThat(found.find()).isTrue();
            link = found.group();
        }
        assertThat(text(browser.perform(get(link)).andExpect(status().isOk())))
                .contains("这份荣誉证书是真的", member.name().charAt(0) + "*")
                .doesNotContain(member.name());
        browser.perform(get(link.substring(0, link.length() - 3) + "abc")).andExpect(status().isNotFound());
    }

    @Test
    void the_result_is_taken_out_as_a_spreadsheet_with_names_masked() throws Exception {
        String number = shown();
        assertThat(sheet(number))
                .contains(number, "优秀志愿者", "评议通过", member.name().charAt(0) + "*")
                .doesNotContain(member.name());
    }

    private String sheet(String number) throws Exception {
        byte[] file = browser.perform(
                        get("/recognition/" + number + "/export.xlsx").with(user(signedIn(town))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            StringBuilder cells = new StringBuilder();
            book.getFirstSheet()
                    .read()
                    .forEach(row -> row.forEach(cell ->
                            cells.append(cell == null ? "" : cell.getText()).append('|')));
            return cells.toString();
        }
    }

    @Test
    void a_nominee_says_no_on_a_page_of_their_own_and_leaves_no_trace_but_with_those_who_nominated_and_select()
            throws Exception {
        Actor self = honour.calls().account(member, Role.VOLUNTEER, team);
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        String address = "/my/nominations/" + honour.of(number, member).id();
        assertThat(page("/my/service", self)).contains("您被提名为 " + honour.year() + " 年度优秀志愿者", address, "谢谢，我不参加");
        assertThat(page(address, self)).contains("谢谢，我不参加", "不用说原因", "提名截止以前（最晚");
        browser.perform(get(address).with(user(signedIn(town)))).andExpect(status().isNotFound());
        send(post(address + "/no"), town).andExpect(status().isNotFound());

        send(post(address + "/no"), self).andExpect(redirectedUrl(address));
        assertThat(page(address, self)).contains("已经替您谢绝", "改主意了，我参加");
        assertThat(page("/my/service", self)).contains("您谢绝了", address);
        assertThat(page("/recognition/" + number, town)).contains("id=\"no-thanks\"", member.name());
        assertThat(page("/recognition/" + number, honour.town().actor("community")))
                .doesNotContain("id=\"no-thanks\"");
        assertThat(sheet(number)).doesNotContain("本人谢绝", member.name().charAt(0) + "*");

        send(post(address + "/again"), self).andExpect(redirectedUrl(address));
        honour.done("branch", number);
        honour.review(number, member, "ACCEPT");
        send(post(address + "/again"), self).andExpect(redirectedUrl(address));
        assertThat(page(address, self)).contains("谢绝以后改不回来");
        honour.fire(number, "publicity");
        send(post(address + "/no"), self).andExpect(redirectedUrl(address));
        assertThat(page(address, self)).contains("您得到了", "想退回这份荣誉").doesNotContain("/no\"");
        assertThat(page("/my/service", self)).doesNotContain(address);
    }

    @Test
    void a_leader_who_is_not_in_the_register_finds_the_teams_nomination_and_after_the_review_thanks() throws Exception {
        String username = "leads-" + team.toLowerCase(Locale.ROOT);
        accounts.open(
                new NewAccount(username, "带队的人", null, null, TestTown.PASSWORD, List.of(new Grant(Role.LEAD, team))));
        Actor leader = honour.town().actor(username);
        String number = honour.open("", "1");
        honour.nominate("community", number, HonourTown.TEAM + "/" + team);
        Nomination nominated = honour.nominations(number).get(0);
        String address = "/my/nominations/" + nominated.id();

        assertThat(page("/my/service", leader)).contains("还没有您的资料", nominated.name() + "被提名为", address);
        assertThat(page(address, leader)).contains("谢谢，我不参加");

        honour.done("community", number);
        honour.review(number, nominated, "DECLINE");
        assertThat(page(address, leader))
                .contains("谢谢您和" + nominated.name() + "这一年的付出", "做过的每一次服务都记着", "欢迎问")
                .doesNotContain("评议会的意见", "/no\"");
        assertThat(page("/my/service", leader)).doesNotContain(address);
        browser.perform(get(address).with(user(signedIn(town)))).andExpect(status().isNotFound());
    }

    @Test
    void whoever_nominated_notes_the_no_of_somebody_without_an_account() throws Exception {
        Actor branch = honour.town().actor("branch");
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        String no = "/recognition/" + number + "/nominees/"
                + honour.of(number, member).id();
        assertThat(page("/recognition/" + number, branch)).contains(no + "/no", "记下：本人谢绝");
        assertThat(page("/recognition/" + number, town)).doesNotContain(no);
        send(post(no + "/no"), town).andExpect(status().isNotFound());
        send(post(no + "/no"), branch).andExpect(redirectedUrl("/recognition/" + number));
        assertThat(page("/recognition/" + number, branch)).contains("id=\"no-thanks\"", no + "/again");
        send(post(no + "/again"), branch).andExpect(redirectedUrl("/recognition/" + number));
        assertThat(page("/recognition/" + number, branch)).doesNotContain("id=\"no-thanks\"");
    }

    @Test
    void one_who_is_objected_to_is_missing_from_what_is_published_until_it_is_decided_and_nobody_reads_who()
            throws Exception {
        Person other = honour.served(honour.calls().member(team, "NORMAL"), team);
        Actor self = honour.calls().account(member, Role.VOLUNTEER, team);
        honour.agrees(member);
        honour.agrees(other);
        String number = honour.open("2", "");
        for (Person person : List.of(member, other)) {
            honour.nominate("branch", number, person);
        }
        honour.done("branch", number);
        for (Person person : List.of(member, other)) {
            honour.review(number, person, "ACCEPT");
        }
        String objection = honour.object(number, member);
        honour.fire(number, "publicity");
        String address = "/recognition/" + number + "/publicity";
        assertThat(text(browser.perform(get(address)).andExpect(status().isOk())))
                .contains("已于", "另有 1 个人选收到了意见")
                .containsOnlyOnce("class=\"rows__text\"");
        assertThat(page("/recognition/" + number, town)).contains("异议处理中，暂缓公布");
        assertThat(sheet(number)).contains("异议处理中，暂缓公布", "已表彰");
        assertThat(page("/teams/" + team + "/wall", self))
                .contains("优秀志愿者：" + other.name())
                .doesNotContain("优秀志愿者：" + member.name());
        honour.rule(objection, "DISMISSED");
        assertThat(text(browser.perform(get(address)).andExpect(status().isOk())))
                .doesNotContain("另有 1 个人选");
        assertThat(page("/recognition/" + number, town)).doesNotContain("暂缓公布");
        assertThat(page("/teams/" + team + "/wall", self)).contains("优秀志愿者：" + member.name());
        assertThat(page("/my/service", self))
                .contains("/my/honours/" + honours.ofPerson(member.id()).get(0).number());
    }

    private MockHttpServletRequestBuilder objection(String address, String nominee) {
        return post(address)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                })
                .param("nominee", nominee)
                .param("text", "他冒领了别人的时长，请核实")
                .param("contact", "13955598765");
    }

    private String newest() {
        return honour.jdbc()
                .sql("select number from recognition_objection order by id desc limit 1")
                .query(String.class)
                .single();
    }

    /** A selection whose one nominee is shown to the public. */
    private String shown() {
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        honour.review(number, member, "ACCEPT");
        return number;
    }

    private String page(String path, Actor reader) throws Exception {
        return text(browser.perform(get(path).with(user(signedIn(reader)))).andExpect(status().isOk()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return browser.perform(request.with(user(signedIn(actor))).with(csrf()));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}

package org.sangyu.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class MeetingPagesTests {

    private static final AccountPrincipal GRID = new AccountPrincipal(
            new Actor(78, "grid-pages", "王网格", List.of(new Grant(Role.GRID, "370285001014"))), "", true);

    MockMvc browser;
    String meeting;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) throws Exception {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        meeting = send(post("/meetings")
                        .param("areaCode", "370285001014")
                        .param("level", "GRID")
                        .param("type", "GRID_JOINT")
                        .param("heldOn", "2026-11-20")
                        .param("title", "十一月会议")
                        .param("counts", "2", "", "", "", "", "", "", "", "", "")
                        .param("names", "", "张桂芳 李秀英", "", "", "", "", "", "", "", "")
                        .param("clientKey", UUID.randomUUID().toString()))
                .getRedirectedUrl();
    }

    @Test
    void a_meeting_with_its_attendees_and_the_empty_row_is_shown() throws Exception {
        assertThat(show(meeting))
                .contains("十一月会议", "社区党组织 2人", "支部书记 2人 · 张桂芳 李秀英", "添加一条需求", "还没有记下需求")
                .doesNotContain("??");
        assertThat(show("/meetings")).contains("十一月会议", "记录中").doesNotContain("??");
        assertThat(show("/meetings/new")).contains("琴岛中路社区").doesNotContain("??", "福山路");
        assertThat(show(meeting + "/edit")).contains("张桂芳 李秀英").doesNotContain("??");
    }

    @Test
    void after_each_row_the_next_empty_one_of_the_same_list_is_ready() throws Exception {
        browser.perform(post(meeting + "/items")
                        .accept(MediaType.TEXT_HTML)
                        .param("list", "RESOURCE")
                        .param("title", "会议室")
                        .param("content", "可坐二十人")
                        .param("clientKey", UUID.randomUUID().toString())
                        .with(user(GRID))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/meetings/*?list=RESOURCE&area=370285001014#title"));

        assertThat(show(meeting + "?list=RESOURCE")).contains("会议室", "添加一条资源");
    }

    @Test
    void a_row_that_is_not_right_comes_back_with_everything_typed_and_the_message_beside_its_field() throws Exception {
        String text = "坏".repeat(10_000);
        String page = text(send(post(meeting + "/items")
                .param("list", "NEED")
                .param("title", "路灯不亮")
                .param("content", text)
                .param("contactName", "<b>张桂芳")
                .param("clientKey", UUID.randomUUID().toString())));

        assertThat(page).contains("路灯不亮", text, "&lt;b&gt;张桂芳", "最多 2,000 字，现在有 10,000 字", "content-error");
        assertThat(show(meeting)).contains("还没有记下需求");
    }

    @Test
    void in_the_background_a_row_is_saved_once_or_told_what_is_wrong() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            browser.perform(background("路灯不亮", key))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.title").value("路灯不亮"))
                    .andExpect(jsonPath("$.category").value("路灯"))
                    .andExpect(jsonPath("$.area").value("琴岛中路社区居委会"));
        }
        browser.perform(background("", UUID.randomUUID().toString()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors.title").value("请填写标题。"));

        assertThat(show(meeting).split("id=\"item-", -1)).hasSize(2);
    }

    @Test
    void an_item_is_changed_and_removed() throws Exception {
        browser.perform(background("路灯不亮", UUID.randomUUID().toString()));
        String item = show(meeting).replaceAll("(?s).*id=\"item-(\\d+)\".*", "$1");

        assertThat(show(meeting + "/items/" + item)).contains("路灯不亮", "从清单中删除").doesNotContain("??");
        send(post(meeting + "/items/" + item)
                .param("version", "0")
                .param("list", "NEED")
                .param("title", "两盏路灯不亮")
                .param("content", "坏了")
                .param("areaCode", "370285001014"));
        assertThat(show(meeting)).contains("两盏路灯不亮");
        send(post(meeting + "/items/" + item + "/remove"));
        assertThat(show(meeting)).contains("还没有记下需求");
    }

    @Test
    void an_import_is_looked_at_before_it_is_saved() throws Exception {
        assertThat(show(meeting + "/import")).contains("下载空白表格").doesNotContain("??");
        String csv = "清单,标题,内容,来源\n需求,路灯不亮,坏了,走访\n愿望,,坏了,走访\n";
        String preview = browser.perform(multipart(meeting + "/import")
                        .file(new MockMultipartFile("file", "清单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(user(GRID))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(show(preview))
                .contains("有 1 行需要修改，1 行没有问题", "请填写标题。", "“愿望”不是清单名称", "已略过：来源")
                .doesNotContain("??");
        assertThat(show(meeting)).contains("还没有记下需求");
        String saved = send(post(preview).param("partial", "true")).getRedirectedUrl();
        assertThat(show(saved.replaceFirst("#.*", "")))
                .contains("路灯不亮", "已导入 1 条")
                .doesNotContain("??");
    }

    @Test
    void what_is_no_spreadsheet_is_said_beside_the_file() throws Exception {
        assertThat(text(browser.perform(multipart(meeting + "/import")
                                .file(new MockMultipartFile("file", "a.pdf", null, new byte[] {'%', 'P', 'D', 'F', 0}))
                                .with(user(GRID))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()))
                .contains("这个文件不是能读取的表格");
    }

    @Test
    void the_empty_spreadsheet_opens_with_the_right_letters_and_can_be_imported() throws Exception {
        byte[] template = browser.perform(get(meeting + "/import/template.csv").with(user(GRID)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(new String(template, StandardCharsets.UTF_8))
                .startsWith("\uFEFF清单,标题,内容")
                .endsWith("\r\n");
    }

    @Test
    void confirming_says_beforehand_how_many_cases_there_will_be() throws Exception {
        assertThat(text(send(post(meeting + "/confirm")))).contains("清单里还没有事项");
        browser.perform(background("路灯不亮", UUID.randomUUID().toString()));

        assertThat(show(meeting + "/confirm")).contains("1 条需求将转为 1 件诉求").doesNotContain("??");
        send(post(meeting + "/confirm"));

        assertThat(show(meeting + "?confirmed=1"))
                .contains("1 条需求已转为诉求", "MS-370285-")
                .doesNotContain("??", "添加一条需求");
    }

    private MockHttpServletRequestBuilder background(String title, String key) {
        return post(meeting + "/items")
                .accept(MediaType.APPLICATION_JSON)
                .param("list", "NEED")
                .param("title", title)
                .param("content", "坏了")
                .param("category", "H02")
                .param("clientKey", key)
                .with(user(GRID))
                .with(csrf());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.accept(MediaType.TEXT_HTML).with(user(GRID)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String show(String address) throws Exception {
        return text(browser.perform(get(address).with(user(GRID)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

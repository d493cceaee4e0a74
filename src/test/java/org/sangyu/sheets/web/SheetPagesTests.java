package org.sangyu.sheets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.SangyuTest;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditEntry;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.sheets.SmallRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of bringing in and taking out, with the small register of tests. */
@SangyuTest
class SheetPagesTests {

    private static final AccountPrincipal TOWN = person(8811, "page-town", Role.TOWN);
    private static final AccountPrincipal OTHER = person(8812, "page-other", Role.COMMUNITY);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SmallRegister register;

    @Autowired
    AuditLog audit;

    MockMvc browser;

    @BeforeEach
    void threeEntriesAndOneOfThemDangerous(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        empty();
        jdbc.sql(
                        """
                        insert into small_entry values
                            ('A1', '张三丰', '13955512345', 'LASTING', '2026-03-01', '=cmd|'' /C calc''!A0'),
                            ('A2', '李四', '0532-55500001', null, null, '＝1+1'),
                            ('B1', '王五', null, 'PASSING', null, '一
                        二')
                        """)
                .update();
    }

    @AfterEach
    void empty() {
        register.gate.countDown();
        register.gate = new CountDownLatch(0);
        jdbc.sql("delete from small_entry").update();
    }

    @Test
    void a_file_is_brought_in_from_page_to_page() throws Exception {
        browser.perform(get("/sheets/small/import").with(user(TOWN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("导入：小册子")));
        String preview = upload("编号,姓名,其他\nC1,赵六,x\nA2,李四四,x\nB1,,x\n");
        browser.perform(get(preview).with(user(TOWN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这一格必须填写")))
                .andExpect(content().string(containsString("内容不会写入：其他")))
                .andExpect(content().string(containsString("会被清空：电话 / 备注")));

        register.gate = new CountDownLatch(1);
        browser.perform(post(preview).param("partial", "true").with(user(TOWN)).with(csrf()))
                .andExpect(redirectedUrlPattern("/sheets/small/import/*"));
        browser.perform(get(preview).with(user(TOWN)))
                .andExpect(content().string(containsString("<progress")))
                .andExpect(content().string(containsString("http-equiv=\"refresh\"")));
        browser.perform(get(preview + "/progress").with(user(TOWN)))
                .andExpect(jsonPath("$.state").value("RUNNING"));
        register.gate.countDown();
        String page = "";
        for (int i = 0; i < 200 && !page.contains("已写入"); i++) {
            Thread.sleep(50);
            page = browser.perform(get(preview).with(user(TOWN)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        }
        assertThat(page).contains("新增 1 行，更新 1 行").contains("没有写入的行");
        browser.perform(get("/sheets/small/import").with(user(TOWN)))
                .andExpect(content().string(containsString("已完成")));
    }

    @Test
    void what_is_no_spreadsheet_is_said_beside_the_file() throws Exception {
        browser.perform(multipart("/sheets/small/import")
                        .file(new MockMultipartFile("file", "x.csv", null, "好好学习".getBytes(StandardCharsets.UTF_8)))
                        .with(user(TOWN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到列名")));
    }

    @Test
    void nobody_else_sees_an_upload() throws Exception {
        String preview = upload("编号,姓名\nC1,赵六\n");
        browser.perform(get(preview).with(user(OTHER))).andExpect(status().isNotFound());
        browser.perform(get(preview + "/progress").with(user(OTHER))).andExpect(status().isNotFound());
        browser.perform(post(preview).with(user(OTHER)).with(csrf())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GRID", "VOLUNTEER", "LEAD", "UNIT", "CALLBACK", "ADMIN", "AUDITOR"})
    void who_does_not_keep_the_register_neither_brings_in_nor_takes_out(Role role) throws Exception {
        for (String path : List.of("import", "template.xlsx", "export", "export?format=csv")) {
            browser.perform(get("/sheets/small/" + path).with(user(person(8813, "nobody", role))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void an_export_is_masked_marked_logged_and_begins_no_formula() throws Exception {
        var answer = browser.perform(
                        get("/sheets/small/export?format=csv&clear=true").with(user(TOWN)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        String csv = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getHeader("Content-Disposition"))
                .contains("attachment")
                .contains(".csv");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(csv)
                .startsWith("\uFEFF\"小册子，page-town（page-town）于")
                .contains("\"编号\",\"姓名\",\"电话\"")
                .contains("\"A1\",\"张*\",\"139****2345\",\"长期\",\"2026-03-01\",\"'=cmd|")
                .contains("\"'＝1+1\"")
                .doesNotContain("张三丰")
                .doesNotContain("13955512345");
        AuditEntry line = audit.list("page-town", false, null, 1).get(0);
        assertThat(line.action()).isEqualTo("export");
        assertThat(line.detail()).contains("\"rows\": 3").contains("\"clear\": false");
    }

    @Test
    void what_the_list_was_narrowed_down_to_is_taken_out() throws Exception {
        browser.perform(get("/sheets/small/export?format=csv&q=B").with(user(TOWN)))
                .andExpect(content().string(containsString("\"B1\"")))
                .andExpect(content().string(not(containsString("\"A1\""))));
        browser.perform(get("/sheets/small/export?q=B").with(user(TOWN)))
                .andExpect(content().string(containsString("name=\"q\" value=\"B\"")));
    }

    @Test
    void in_full_it_goes_out_only_for_a_reason_which_is_logged() throws Exception {
        browser.perform(post("/sheets/small/export")
                        .param("format", "csv")
                        .param("clear", "true")
                        .param("reason", " abc ")
                        .with(user(TOWN))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请写明原因")));
        String csv = browser.perform(post("/sheets/small/export")
                        .param("format", "csv")
                        .param("clear", "true")
                        .param("reason", "节日走访慰问")
                        .with(user(TOWN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("含完整个人信息").contains("张三丰").contains("13955512345");
        assertThat(audit.list("page-town", false, null, 1).get(0).detail())
                .contains("节日走访慰问")
                .contains("\"clear\": true");
    }

    @Test
    void what_was_taken_out_in_full_changes_nothing_when_it_is_brought_in_again() throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = browser.perform(post("/sheets/small/export")
                            .param("format", format)
                            .param("clear", "true")
                            .param("reason", "核对登记册")
                            .with(user(TOWN))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            browser.perform(get(upload(file)).with(user(TOWN)))
                    .andExpect(content().string(containsString("表格内容与登记册完全一致")));
        }
    }

    @Test
    void masked_cells_brought_in_again_do_not_overwrite_people() throws Exception {
        byte[] file = browser.perform(get("/sheets/small/export?format=xlsx").with(user(TOWN)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        browser.perform(get(upload(file)).with(user(TOWN))).andExpect(content().string(containsString("遮蔽后的内容")));
    }

    @Test
    void the_template_is_named_after_the_register() throws Exception {
        var answer = browser.perform(get("/sheets/small/template.xlsx").with(user(TOWN)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Content-Disposition")).contains("filename");
        assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
        browser.perform(get("/sheets/nothing/import").with(user(TOWN))).andExpect(status().isNotFound());
    }

    private String upload(String csv) throws Exception {
        return upload(csv.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(byte[] file) throws Exception {
        return browser.perform(multipart("/sheets/small/import")
                        .file(new MockMultipartFile("file", "a.csv", null, file))
                        .with(user(TOWN))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static AccountPrincipal person(long id, String name, Role role) {
        return new AccountPrincipal(new Actor(id, name, name, List.of(new Grant(role, "370285001"))), null, true);
    }
}

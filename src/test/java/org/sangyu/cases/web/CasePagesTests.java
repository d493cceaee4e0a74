package org.sangyu.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.cases.FeedbackLinks;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class CasePagesTests {

    private static final String AREA = "370285001014";
    private static final AccountPrincipal GRID = person(911, Role.GRID, AREA);
    private static final AccountPrincipal OTHER_GRID = person(912, Role.GRID, AREA);
    private static final AccountPrincipal ELSEWHERE = person(913, Role.GRID, "370285002001");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FeedbackLinks links;

    MockMvc browser;

    @BeforeEach
    void open(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void the_form_begins_with_ones_own_community_and_a_key() throws Exception {
        String page = page("/cases/new", GRID);

        assertThat(page).contains("value=\"" + AREA + "\" selected", "name=\"key\"", "<optgroup label=\"住房物业\">");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void a_double_tap_files_one_case_and_its_photo_once() throws Exception {
        MockMultipartHttpServletRequestBuilder filled = filled(UUID.randomUUID().toString());
        String first = browser.perform(filled.with(user(GRID)).with(csrf()))
                .andExpect(redirectedUrlPattern("/cases/MS-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String second = browser.perform(filled.with(user(GRID)).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        String page = page(first, GRID);
        assertThat(page)
                .contains("路灯坏了", "13812345678", "aria-current=\"step\"")
                .doesNotContain("??");
        assertThat(page.split("/thumb\"", -1)).hasSize(2);

        assertThat(page(first, OTHER_GRID)).contains("138****5678").doesNotContain("13812345678");
        browser.perform(get(first).with(user(ELSEWHERE))).andExpect(status().isNotFound());
    }

    @Test
    void a_photo_is_served_as_what_it_is_to_those_who_may_see_it() throws Exception {
        String address = file();
        long id = jdbc.sql("select a.id from case_attachment a join livelihood_case c on c.id = a.case_id"
                        + " where c.number = :number")
                .param("number", address.substring("/cases/".length()))
                .query(Long.class)
                .single();

        browser.perform(get(address + "/photos/" + id).with(user(GRID)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("private")));
        browser.perform(get(address + "/photos/" + id + "/thumb").with(user(ELSEWHERE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        String page = browser.perform(multipart("/cases/new")
                        .file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", picture()))
                        .param("title", "路灯坏了 <b>")
                        .param("content", "")
                        .param("type", "COMPLAINT")
                        .param("category", "H02")
                        .param("areaCode", AREA)
                        .param("petitioner.phone", "123")
                        .param("petitioner.confidential", "true")
                        .param("key", "kept-key")
                        .with(user(GRID))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("请写明具体情况", "电话号码不对", "刚才选的照片没有保留", "kept-key")
                .contains("路灯坏了 &lt;b&gt;", "value=\"123\"")
                .doesNotContain("路灯坏了 <b>", "??");
        assertThat(page).containsPattern("value=\"COMPLAINT\"[^>]*checked");
        assertThat(page).containsPattern("value=\"H02\"[^>]*selected");
        assertThat(page).containsPattern("petitioner.confidential\"[^>]*checked");
    }

    @Test
    void ten_thousand_characters_are_refused_and_kept() throws Exception {
        String long_ = "字".repeat(10_000);

        String page = browser.perform(multipart("/cases/new")
                        .param("title", "长")
                        .param("content", long_)
                        .param("type", "HELP")
                        .param("areaCode", AREA)
                        .with(user(GRID))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains(long_);
    }

    @Test
    void urging_without_a_reason_is_told_beside_the_field_and_with_one_is_confirmed() throws Exception {
        String address = file();

        String page = browser.perform(post(address + "/urge")
                        .param("reason", " ")
                        .with(user(GRID))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("请写明原因");

        browser.perform(post(address + "/urge")
                        .param("reason", "又来问了")
                        .with(user(GRID))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/cases/MS-*"));
        assertThat(page(address, GRID)).contains("催办1次", "又来问了");
        browser.perform(post(address + "/urge")
                        .param("reason", "x")
                        .with(user(ELSEWHERE))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void only_who_handles_a_case_notes_contacts() throws Exception {
        String address = file();

        browser.perform(post(address + "/contacts")
                        .param("channel", "PHONE")
                        .param("summary", "x")
                        .with(user(OTHER_GRID))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_list_with_nonsense_in_its_address_says_so_and_shows_the_filters() throws Exception {
        String page = browser.perform(get("/cases?status=NONSENSE").with(user(GRID)))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("没有“NONSENSE”这个状态", "全部状态");
    }

    @Test
    void a_resident_answers_once_without_signing_in() throws Exception {
        String address = file();
        String number = address.substring("/cases/".length());
        jdbc.sql("update livelihood_case set status = 'CLOSED', closed_at = now() where number = :number")
                .param("number", number)
                .update();
        String url = links.url(number, 0, Instant.now().plus(Duration.ofDays(900)));
        String token = url.substring(url.indexOf("/feedback/"));

        String page = open(token, 200);
        assertThat(page)
                .contains(number, "有没有人联系过您", "问题解决了吗", "您对办理满意吗")
                .doesNotContain("路灯坏了", "13812345678", "3号楼门口", "??");

        String missing = browser.perform(post(token)
                        .param("solved", "YES")
                        .param("opinion", "谢谢你们")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(missing).contains("请选一个答案", "谢谢你们").containsPattern("value=\"YES\"[^>]*checked");

        jdbc.sql("update livelihood_case set status = 'ARCHIVED' where number = :number")
                .param("number", number)
                .update();
        String late = browser.perform(post(token)
                        .param("contacted", "yes")
                        .param("solved", "YES")
                        .param("satisfaction", "5")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(late).contains("这次回访已经完成");
    }

    @Test
    void old_changed_and_invented_links_lead_to_a_kind_page() throws Exception {
        String number = file().substring("/cases/".length());
        String old = links.url(number, 0, Instant.parse("2020-01-01T00:00:00Z"));
        String none = links.url("MS-370285-20261121-999999", 0, Instant.now().plus(Duration.ofDays(900)));

        assertThat(open(old.substring(old.indexOf("/feedback/")), 410)).contains("已经过了有效期", "12345");
        assertThat(open(none.substring(none.indexOf("/feedback/")), 410)).contains("不完整或已失效");
        assertThat(open("/feedback/nonsense", 410)).contains("不完整或已失效", "12345");
    }

    private String file() throws Exception {
        return browser.perform(
                        filled(UUID.randomUUID().toString()).with(user(GRID)).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static MockMultipartHttpServletRequestBuilder filled(String key) throws Exception {
        MockMultipartHttpServletRequestBuilder form =
                multipart("/cases/new").file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", picture()));
        form.param("title", "路灯坏了")
                .param("content", "3号楼门口的路灯坏了三天")
                .param("type", "HELP")
                .param("category", "H02")
                .param("areaCode", AREA)
                .param("petitioner.phone", "13812345678")
                .param("key", key);
        return form;
    }

    private String page(String address, AccountPrincipal who) throws Exception {
        return browser.perform(get(address).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String open(String token, int status) throws Exception {
        return browser.perform(get(token))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR), "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static AccountPrincipal person(long id, Role role, String scope) {
        Actor actor = new Actor(id, "page-" + id, "page-" + id, List.of(new Grant(role, scope)));
        return new AccountPrincipal(actor, "", true);
    }
}

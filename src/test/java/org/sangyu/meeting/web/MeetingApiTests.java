package org.sangyu.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class MeetingApiTests {

    private static final AccountPrincipal TOWN = principal(Role.TOWN, "370285001");
    private static final AccountPrincipal ELSEWHERE = principal(Role.TOWN, "370285002");

    private static final String GOOD = "清单,标题,内容,分类,社区代码\n需求,路灯不亮,坏了,路灯,370285001014\n服务,义务理发,每月一次,,\n";

    @Autowired
    JdbcClient jdbc;

    MockMvc client;

    @BeforeEach
    void connect(@Autowired WebApplicationContext context) {
        client = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void a_meeting_is_opened_filled_and_confirmed_and_its_need_is_a_case() throws Exception {
        int id = open();
        send(post("/api/v1/meetings/{id}/items", id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"list": "NEED", "title": "路灯不亮", "content": "坏了", "category": "H02",
                                 "areaCode": "370285001014", "contactPhone": "13800000001"}"""))
                .andExpect(status().isCreated());

        String answer = send(post("/api/v1/meetings/{id}/confirm", id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cases", hasSize(1)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        send(post("/api/v1/meetings/{id}/confirm", id)).andExpect(status().isOk());

        String number = JsonPath.read(answer, "$.cases[0]");
        assertThat(jdbc.sql("select title from livelihood_case where number = :number")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("路灯不亮");
        send(get("/api/v1/meetings/{id}", id))
                .andExpect(jsonPath("$.status").value("CONFIRMED"))
                .andExpect(jsonPath("$.heldOn").value("2026-11-20"))
                .andExpect(jsonPath("$.attendees", hasSize(2)))
                .andExpect(jsonPath("$.items[0].caseNumber").value(number));
    }

    @Test
    void an_import_in_gb18030_answers_how_many_rows_it_took() throws Exception {
        int id = open();

        upload(id, GOOD.getBytes(Charset.forName("GB18030")), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.rejected", hasSize(0)));
        upload(id, GOOD.getBytes(StandardCharsets.UTF_8), "")
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.alreadyThere").value(2));
    }

    @Test
    void a_broken_row_stops_the_import_unless_it_is_partial() throws Exception {
        int id = open();
        byte[] broken = (GOOD + "愿望,,坏了,,370285002001\n").getBytes(StandardCharsets.UTF_8);

        upload(id, broken, "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.accepted").value(0))
                .andExpect(jsonPath("$.rejected[*].row", containsInAnyOrder(4, 4, 4)))
                .andExpect(jsonPath("$.rejected[*].field", containsInAnyOrder("list", "title", "areaCode")))
                .andExpect(jsonPath("$.rejected[?(@.field == 'title')].message").value("请填写标题。"));
        upload(id, broken, "?partial=true")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.rejected", hasSize(3)));
    }

    @Test
    void what_is_no_spreadsheet_is_a_problem_with_the_file() throws Exception {
        upload(open(), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].message", containsString("xlsx")));
    }

    @Test
    void bad_input_is_named_field_by_field() throws Exception {
        send(post("/api/v1/meetings").contentType(MediaType.APPLICATION_JSON).content("{\"areaCode\": \"999999\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("title", "areaCode", "heldOn")));
        send(post("/api/v1/meetings/{id}/items", open())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"list\": \"NEED\", \"title\": \"x\", \"areaCode\": \"370285001014\", \"content\": \""
                                        + "字".repeat(10_000) + "\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("content"))
                .andExpect(jsonPath("$.errors[0].message", containsString("10,000")));
    }

    @Test
    void another_towns_meeting_is_not_there() throws Exception {
        int id = open();

        client.perform(get("/api/v1/meetings/{id}", id).with(user(ELSEWHERE))).andExpect(status().isNotFound());
        client.perform(post("/api/v1/meetings/{id}/confirm", id)
                        .with(user(ELSEWHERE))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        client.perform(get("/api/v1/meetings").with(user(ELSEWHERE)))
                .andExpect(jsonPath("$.items[?(@.id == " + id + ")]", hasSize(0)));
    }

    private int open() throws Exception {
        String answer = send(post("/api/v1/meetings")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"level": "TOWN", "type": "网格联席会议", "areaCode": "370285001", "heldOn": "2026-11-20",
                                 "title": "十一月会议", "attendees": [{"type": "网格员", "count": 3}, "POLICE"]}"""))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions upload(int id, byte[] bytes, String query) throws Exception {
        return client.perform(multipart("/api/v1/meetings/" + id + "/items/import" + query)
                .file(new MockMultipartFile("file", "lists.csv", "text/csv", bytes))
                .with(user(TOWN))
                .with(csrf()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return client.perform(request.with(user(TOWN)).with(csrf()));
    }

    private static AccountPrincipal principal(Role role, String scope) {
        return new AccountPrincipal(new Actor(77, "t" + scope, "t", List.of(new Grant(role, scope))), "", true);
    }
}

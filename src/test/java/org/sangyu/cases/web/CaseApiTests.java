package org.sangyu.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
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
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class CaseApiTests {

    private static final String COMMUNITY_AREA = "370285001014";
    private static final AccountPrincipal GRID = person(901, Role.GRID, COMMUNITY_AREA);
    private static final AccountPrincipal COMMUNITY = person(902, Role.COMMUNITY, COMMUNITY_AREA);
    private static final AccountPrincipal ELSEWHERE = person(903, Role.COMMUNITY, "370285002001");

    private static final String NEED =
            """
            {"title": "楼道灯不亮", "content": "3号楼2单元晚上看不见", "type": "HELP", "category": "A07",
             "areaCode": "370285001014", "address": "3号楼", "lat": 36.86, "lng": 120.51,
             "petitioner": {"name": "张秀兰", "phone": "13812345678", "onBehalfOf": true}}
            """;

    @Autowired
    JdbcClient jdbc;

    MockMvc api;

    @BeforeEach
    void api(@Autowired WebApplicationContext context) {
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void a_filed_need_has_a_number_an_address_and_a_limit() throws Exception {
        String number = number(file(NEED, null, GRID)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/cases/MS-370285-")))
                .andExpect(jsonPath("$.status").value("REGISTERED"))
                .andExpect(jsonPath("$.dueAt").value(endsWith("+08:00"))));

        read(number, COMMUNITY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.statusLabel").value("已登记"))
                .andExpect(jsonPath("$.categoryName").value("住房物业 · 楼道照明"))
                .andExpect(jsonPath("$.petitioner.phone").value("13812345678"))
                .andExpect(jsonPath("$.petitioner.onBehalfOf").value(true))
                .andExpect(jsonPath("$.registeredAt").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.lat").value(36.86))
                .andExpect(jsonPath("$.timeline[0].action").value("register"))
                .andExpect(jsonPath("$.timeline[0].actionLabel").value("登记诉求"))
                .andExpect(jsonPath("$.timeline[0].to").value("REGISTERED"));
    }

    @Test
    void who_may_not_see_a_case_gets_the_answer_of_no_case() throws Exception {
        String number = number(file(NEED, null, GRID));

        read(number, ELSEWHERE)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.petitioner").doesNotExist());
        read("MS-370285-20261121-999999", ELSEWHERE).andExpect(status().isNotFound());
    }

    @Test
    void everything_wrong_is_named_at_once_beside_its_field() throws Exception {
        String wrong = "{\"title\": \"\", \"content\": \"%s\", \"type\": \"NONSENSE\", \"category\": \"Z99\","
                        .formatted("字".repeat(2001))
                + " \"areaCode\": \"1\", \"petitioner\": {\"phone\": \"123\", \"email\": \"nonsense\"}}";

        file(wrong, null, GRID)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("title")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("content")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("type")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("category")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("areaCode")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("petitioner.phone")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("petitioner.email")));
    }

    @Test
    void an_area_of_others_is_refused() throws Exception {
        file(NEED, null, ELSEWHERE)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("areaCode"));
    }

    @Test
    void the_same_key_answers_the_same_case_and_another_body_conflicts() throws Exception {
        String number = number(file(NEED, "key-of-api-tests", GRID).andExpect(status().isCreated()));

        // the same need, written with other white space
        assertThat(number(
                        file(NEED.replace("\n", " "), "key-of-api-tests", GRID).andExpect(status().isCreated())))
                .isEqualTo(number);
        file(NEED.replace("3号楼2单元", "4号楼"), "key-of-api-tests", GRID)
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void lists_page_by_their_cursor() throws Exception {
        String first = number(file(NEED, null, GRID));
        String second = number(file(NEED, null, GRID));

        String page = api.perform(
                        get("/api/v1/cases?limit=1&area=" + COMMUNITY_AREA).with(user(COMMUNITY)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].number").value(second))
                .andExpect(jsonPath("$.items[0].statusLabel").value("已登记"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        api.perform(get("/api/v1/cases?limit=1&cursor=" + JsonPath.read(page, "$.next"))
                        .with(user(COMMUNITY)))
                .andExpect(jsonPath("$.items[0].number").value(first));
        api.perform(get("/api/v1/cases?q=" + first).with(user(COMMUNITY)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isEmpty());
        api.perform(get("/api/v1/cases?limit=201").with(user(COMMUNITY))).andExpect(status().isUnprocessableEntity());
        api.perform(get("/api/v1/cases?status=NONSENSE").with(user(COMMUNITY)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("status"));
    }

    @Test
    void urging_counts_and_withdrawing_ends() throws Exception {
        String number = number(file(NEED, null, GRID));

        say(number, "urge", "{\"reason\": \"\"}", GRID)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        say(number, "urge", "{\"reason\": \"又来问了\"}", ELSEWHERE).andExpect(status().isNotFound());
        say(number, "urge", "{\"reason\": \"又来问了\"}", GRID).andExpect(status().isOk());
        read(number, GRID).andExpect(jsonPath("$.urgeCount").value(1));

        say(number, "withdraw", "{\"reason\": \"已经自己修好\"}", GRID)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ARCHIVED"));
        say(number, "withdraw", "{\"reason\": \"已经自己修好\"}", GRID).andExpect(status().isConflict());
    }

    private ResultActions file(String body, String key, AccountPrincipal who) throws Exception {
        var request =
                post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(body);
        return api.perform((key == null ? request : request.header("Idempotency-Key", key))
                .with(user(who))
                .with(csrf()));
    }

    private ResultActions read(String number, AccountPrincipal who) throws Exception {
        return api.perform(get("/api/v1/cases/" + number).with(user(who)));
    }

    private ResultActions say(String number, String what, String body, AccountPrincipal who) throws Exception {
        return api.perform(post("/api/v1/cases/" + number + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(who))
                .with(csrf()));
    }

    private static String number(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.number");
    }

    private static AccountPrincipal person(long id, Role role, String scope) {
        Actor actor = new Actor(id, "api-" + id, "api-" + id, List.of(new Grant(role, scope)));
        return new AccountPrincipal(actor, "", true);
    }
}

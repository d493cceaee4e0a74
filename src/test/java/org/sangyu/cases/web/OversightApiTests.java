package org.sangyu.cases.web;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Supervisions, whistles and promises as programs order and read them. */
@SangyuTest
class OversightApiTests {

    private static final String DEMAND = "{\"kind\": \"LISTED\", \"demand\": \"请说明为什么三天没有人上门\"}";
    private static final String CALL = "{\"units\": [\"U-370285-heat\", \"U-370285-water\"], \"issue\": \"请到现场查清漏水\"}";

    @Autowired
    TestTown town;

    MockMvc api;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) throws Exception {
        town.settle();
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void a_supervision_is_ordered_once_and_read_with_its_answer() throws Exception {
        String number = accepted();

        say("town", number, "supervisions", DEMAND)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("ORDERED"))
                .andExpect(jsonPath("$.kind").value("LISTED"))
                .andExpect(jsonPath("$.tier").value("TOWN"))
                .andExpect(jsonPath("$.dueAt").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.answer").isEmpty());
        say("town", number, "supervisions", DEMAND)
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));

        town.act("community", "answerSupervision", number, Map.of("answer", "志愿队明天上门"));
        read("town", number, "supervisions")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].state").value("ANSWERED"))
                .andExpect(jsonPath("$.items[0].answer").value("志愿队明天上门"));
    }

    @Test
    void a_wrong_supervision_names_its_fields_and_a_desk_does_not_supervise_itself() throws Exception {
        String number = accepted();

        say("town", number, "supervisions", "{\"kind\": \"LOUD\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("kind")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("demand")));
        say("community", number, "supervisions", DEMAND).andExpect(status().isForbidden());
        read("town", number, "supervisions")
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void units_are_called_and_who_reported_is_read() throws Exception {
        String number = accepted();

        say("town", number, "whistles", "{\"units\": [\"U-nowhere\"], \"issue\": \"\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("units")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("issue")));
        say("community", number, "whistles", CALL).andExpect(status().isForbidden());
        say("town", number, "whistles", CALL)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("CALLED"))
                .andExpect(jsonPath("$.town").value("370285001"))
                .andExpect(jsonPath("$.calls.length()").value(2));
        say("town", number, "whistles", CALL).andExpect(status().isConflict());
        say("town", number, "whistles/close-roll", "{}").andExpect(status().isConflict());

        town.act("unit", "arrive", number, Map.of("statement", "已到现场，主管没有漏"));
        read("community", number, "whistles")
                .andExpect(jsonPath("$.items[0].calls[0].unit").value("U-370285-heat"))
                .andExpect(jsonPath("$.items[0].calls[0].arrivedAt").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.items[0].calls[0].late").value(false))
                .andExpect(jsonPath("$.items[0].calls[1].arrivedAt").isEmpty());
    }

    @Test
    void a_promise_is_read_with_its_day() throws Exception {
        String number = accepted();
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.act("community", "reply", number, Map.of("reply", "配件到了就换。"));
        String day = LocalDate.parse(town.today()).plusDays(30).toString();
        town.act(
                "community",
                "checkOnSpot",
                number,
                Map.of(
                        "passed", "YES",
                        "finding", "等配件",
                        "closingCode", "C3_OBJECTIVE",
                        "promiseDate", day));

        read("community", number, "promises")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].code").value("C3_OBJECTIVE"))
                .andExpect(jsonPath("$.items[0].day").value(day))
                .andExpect(jsonPath("$.items[0].outcome").isEmpty());
    }

    @Test
    void who_may_not_see_the_case_gets_the_answer_of_no_case() throws Exception {
        String number = accepted();

        for (String what : new String[] {"supervisions", "whistles", "promises"}) {
            read("town2", number, what).andExpect(status().isNotFound());
        }
        say("town2", number, "supervisions", DEMAND).andExpect(status().isNotFound());
        say("town2", number, "whistles", CALL).andExpect(status().isNotFound());
        say("town2", number, "whistles/close-roll", "{}").andExpect(status().isNotFound());
    }

    private String accepted() {
        String number = town.file();
        town.accept(number);
        return number;
    }

    private ResultActions read(String username, String number, String what) throws Exception {
        return api.perform(get("/api/v1/cases/" + number + "/" + what).with(user(person(username))));
    }

    private ResultActions say(String username, String number, String what, String body) throws Exception {
        return api.perform(post("/api/v1/cases/" + number + "/" + what)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(person(username)))
                .with(csrf()));
    }

    private AccountPrincipal person(String username) {
        return new AccountPrincipal(town.actor(username), "", true);
    }
}

package org.sangyu.cases.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

/** New facts and appeals, on their pages and for programs. */
@SangyuTest
class AfterClosingTests {

    @Autowired
    TestTown town;

    MockMvc web;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) throws Exception {
        town.settle();
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void an_archived_case_offers_its_petitioners_side_to_say_what_is_new_and_keeps_what_was_typed() throws Exception {
        String number = town.closed();
        page("grid", number, "").andExpect(content().string(not(containsString("/reopen\""))));
        town.callBack(number, "YES", 5);
        page("grid", number, "").andExpect(content().string(containsString("/cases/" + number + "/reopen")));
        page("community", number, "/reopen").andExpect(status().isOk());

        web.perform(post("/cases/" + number + "/reopen")
                        .with(user(person("grid")))
                        .with(csrf())
                        .param("facts", "长".repeat(1001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("长长长")));
        web.perform(post("/cases/" + number + "/reopen")
                        .with(user(person("grid")))
                        .with(csrf())
                        .param("facts", "四楼的灯也坏了"))
                .andExpect(redirectedUrl("/cases/" + number));
        say("grid", number, "reopen", "{\"facts\": \"又坏了\"}").andExpect(status().isConflict());
    }

    @Test
    void who_had_the_case_appeals_once_and_a_wrong_appeal_names_its_fields() throws Exception {
        String number = town.closed();
        page("community", number, "").andExpect(content().string(containsString("/cases/" + number + "/appeal")));
        page("town", number, "").andExpect(content().string(not(containsString("/appeal\""))));

        say("community", number, "appeal", "{\"kind\": \"LOUD\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("kind")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("evidence")));
        say("town", number, "appeal", "{\"kind\": \"EXCLUSION\", \"evidence\": \"重复\"}")
                .andExpect(status().isForbidden());
        web.perform(post("/cases/" + number + "/appeal")
                        .with(user(person("community")))
                        .with(csrf())
                        .param("kind", "OVERDUE")
                        .param("evidence", "下雪"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有超期")));
        say("community", number, "appeal", "{\"kind\": \"EXCLUSION\", \"evidence\": \"一天反映三十次\"}")
                .andExpect(status().isNoContent());
        page("community", number, "").andExpect(content().string(not(containsString("/appeal\""))));
    }

    private ResultActions page(String who, String number, String path) throws Exception {
        return web.perform(get("/cases/" + number + path).with(user(person(who))));
    }

    private ResultActions say(String who, String number, String what, String body) throws Exception {
        return web.perform(post("/api/v1/cases/" + number + "/" + what)
                .with(user(person(who)))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private AccountPrincipal person(String username) {
        return new AccountPrincipal(town.actor(username), "", true);
    }
}

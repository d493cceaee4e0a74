package org.sangyu.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import jakarta.servlet.http.Cookie;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.RefusalsInTests;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.LocaleResolver;

/** What a program and a person are told about each kind of refusal and mistake. */
class FaultAdviceTests {

    private MockMvc mvc;

    @BeforeEach
    void openTheDoors() throws Exception {
        Languages languages = new Languages();
        MessageSource messages = languages.messageSource();
        LocaleResolver locales = languages.localeResolver();
        Faults faults = new Faults(RefusalsInTests.speaking(messages), messages);
        mvc = MockMvcBuilders.standaloneSetup(new Doors())
                .setControllerAdvice(new FaultAdvice(new FaultAnswers(faults, messages, locales)))
                .setLocaleResolver(locales)
                .build();
    }

    @Controller
    static class Doors {

        record Body(@NotBlank String title, int count) {}

        @GetMapping({"/api/v1/{what}", "/page/{what}"})
        @ResponseBody
        String get(@PathVariable String what) {
            throw switch (what) {
                case "invalid" ->
                    Refusal.invalid(List.of(
                            new FieldRefusal("scope", "security.account.scope-form"),
                            new FieldRefusal(null, "security.account.username-taken", "grid")));
                case "permitted" -> Refusal.notPermitted("security.sign-in-first");
                case "found" -> Refusal.notFound("security.account.not-found");
                case "conflict" -> Refusal.conflict("security.account.not-oneself");
                case "overtaken" -> new OptimisticLockingFailureException("row 7 of table secret");
                case "upload" -> new MaxUploadSizeExceededException(1);
                default -> new IllegalStateException("password of the database is secret");
            };
        }

        @PostMapping("/api/v1/body")
        @ResponseBody
        String body(@Valid @RequestBody Body body) {
            return body.title();
        }

        @GetMapping("/api/v1/typed")
        @ResponseBody
        String typed(@RequestParam int limit) {
            return "" + limit;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, 422",
        "permitted, 403",
        "found, 404",
        "conflict, 409",
        "overtaken, 409",
        "upload, 413",
        "ours, 500"
    })
    void everyKindHasItsStatusForProgramsAndPeople(String what, int status) throws Exception {
        mvc.perform(get("/api/v1/" + what))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        mvc.perform(get("/page/" + what))
                .andExpect(status().is(status))
                .andExpect(view().name("web/fault"))
                .andExpect(model().attributeExists("heading", "detail", "wrong"));
    }

    @Test
    void refusedInputIsToldFieldByField() throws Exception {
        mvc.perform(get("/api/v1/invalid"))
                .andExpect(jsonPath("$.errors", hasSize(2)))
                .andExpect(jsonPath("$.errors[0].field").value("scope"))
                .andExpect(jsonPath("$.errors[0].message", containsString("\u673a\u6784\u4ee3\u7801")))
                .andExpect(jsonPath("$.errors[1].field").doesNotExist())
                .andExpect(jsonPath("$.errors[1].message", containsString("grid")));
    }

    @Test
    void theReadersLanguageIsSpoken() throws Exception {
        mvc.perform(get("/api/v1/found").cookie(new Cookie("lang", "en")))
                .andExpect(jsonPath("$.title").value("Not found"))
                .andExpect(jsonPath("$.detail").value("There is no such account"));
        mvc.perform(get("/api/v1/found").header("Accept-Language", "de"))
                .andExpect(jsonPath("$.title").value("\u6ca1\u6709\u627e\u5230"));
    }

    @Test
    void ourOwnMistakesKeepTheirSecretsAndNameTheirPlaceInTheLog() throws Exception {
        mvc.perform(get("/api/v1/ours"))
                .andExpect(content().string(not(containsString("database"))))
                .andExpect(jsonPath("$.reference").isNotEmpty());
        mvc.perform(get("/api/v1/overtaken")).andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void malformedJsonIs400AndMissingContentIs422() throws Exception {
        mvc.perform(post("/api/v1/body").contentType(MediaType.APPLICATION_JSON).content("{\"title\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value(400));
        mvc.perform(post("/api/v1/body").contentType(MediaType.APPLICATION_JSON).content("{\"count\": \"many\"}"))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/api/v1/body").contentType(MediaType.APPLICATION_JSON).content("{\"title\": \" \"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("title"))
                .andExpect(jsonPath("$.errors[0].message").value("\u4e0d\u80fd\u4e3a\u7a7a"));
        mvc.perform(post("/api/v1/body").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.status").value(415));
    }

    @Test
    void aParameterOfTheWrongKindIsNamed() throws Exception {
        mvc.perform(get("/api/v1/typed").param("limit", "many"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        mvc.perform(get("/api/v1/typed"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        mvc.perform(post("/api/v1/typed"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.status").value(405));
    }
}

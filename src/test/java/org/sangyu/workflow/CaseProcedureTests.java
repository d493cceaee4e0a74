package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class CaseProcedureTests {

    @Autowired
    TestTown town;

    @Autowired
    CaseProcedure procedure;

    @Autowired
    PetitionersDesk petitioners;

    MockMvc browser;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) throws Exception {
        town.settle();
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void a_case_with_a_unit_stands_at_the_units_step_and_the_way_there_is_walked() {
        String number = withUnit();
        List<ProcedureStage> stages = procedure.of(number, town.actor("community"), Locale.CHINA);

        assertThat(stages.stream().filter(ProcedureStage::isRunning).map(ProcedureStage::key))
                .containsExactly("livelihood-case", "unit-handling", "unit-signing");
        ProcedureStage main = stages.get(0);
        assertThat(here(main)).containsExactly("单位办理");
        assertThat(names(main, ProcedureStep.State.WALKED)).contains("诉求提出", "登记甄别", "派单");
        assertThat(main.picture()).contains("在这里", "bpmn-here", "bpmn-walked", "bpmn-ahead");
        // from triage straight to dispatch: not by the line past triage
        assertThat(walkedLines(main)).isPositive();
        assertThat(here(stages.get(1))).containsExactly("签收");
        assertThat(stages.stream().filter(stage -> !stage.isRunning()).map(ProcedureStage::key))
                .containsExactlyInAnyOrder("intake", "dispatch");
    }

    @Test
    void what_a_withdrawal_cut_short_is_said_to_be_needed_no_more() {
        String number = withUnit();
        petitioners.withdraw(number, "已经自己修好了", town.actor("grid"));
        ProcedureStage main =
                procedure.of(number, town.actor("community"), Locale.CHINA).get(0);

        assertThat(main.isRunning()).isFalse();
        assertThat(here(main)).isEmpty();
        assertThat(names(main, ProcedureStep.State.STOPPED)).contains("单位办理");
        assertThat(main.picture()).doesNotContain("在这里");
    }

    @Test
    void the_page_shows_picture_and_words_to_those_who_may_see_the_case_and_nothing_to_others() throws Exception {
        String number = withUnit();
        String page = page(number, new AccountPrincipal(town.actor("community"), "", true));

        assertThat(page).contains("<svg", "签收", "aria-current=\"step\"", "单位办理").doesNotContain("??");
        browser.perform(get("/cases/{n}/procedure", number).with(user(elsewhere())))
                .andExpect(status().isNotFound());
    }

    private String page(String number, AccountPrincipal reader) throws Exception {
        return browser.perform(get("/cases/{n}/procedure", number).with(user(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static AccountPrincipal elsewhere() {
        return new AccountPrincipal(
                new Actor(913, "elsewhere", "外地", List.of(new Grant(Role.GRID, "370285002001"))), "", true);
    }

    private String withUnit() {
        String number = town.file("D04", CaseType.COMPLAINT, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "D04"));
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-heat"));
        return number;
    }

    private static List<String> here(ProcedureStage stage) {
        return names(stage, ProcedureStep.State.HERE);
    }

    private static List<String> names(ProcedureStage stage, ProcedureStep.State state) {
        return stage.steps().stream()
                .filter(step -> step.state() == state)
                .map(ProcedureStep::name)
                .toList();
    }

    private static int walkedLines(ProcedureStage stage) {
        return stage.picture().split("-walked\\)", -1).length - 1;
    }
}

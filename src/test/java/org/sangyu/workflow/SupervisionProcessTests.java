package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tier above asks those who have a case for an answer, while they go on handling it (domain.md §3.6). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionProcessTests {

    @Autowired
    TestTown town;

    @Autowired
    SupervisionDesk supervision;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    WalkedPaths paths;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked("supervision", "supervision-answer", "supervision-review");
    }

    @Test
    void the_desk_answers_for_its_volunteers_and_answers_again_until_the_supervisor_is_content() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        supervision.order(number, SupervisionKind.ROUTINE, "三天没有进展，请说明", town.actor("town"));
        assertThatThrownBy(() -> town.task("lead", "answerSupervision", number)).isInstanceOf(AssertionError.class);

        town.act("community", "answerSupervision", number, Map.of("answer", "志愿队明天上门"));
        assertThatThrownBy(() -> town.act("town", "reviewSupervision", number, Map.of("accepted", "NO")))
                .isInstanceOf(Refusal.class);
        town.act("town", "reviewSupervision", number, Map.of("accepted", "NO", "review", "请写明几点上门"));
        town.act("community", "answerSupervision", number, Map.of("answer", "明天上午九点"));
        town.act("town", "reviewSupervision", number, Map.of("accepted", "YES"));
        assertThat(status(number)).isEqualTo("ACCEPTED");

        town.volunteersDoIt(number);
        town.replyAndCheck(number);
        town.callBack(number, "YES", 5);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void every_supervision_is_mailed_to_the_desk_that_answers_and_not_to_its_volunteers() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        for (int round = 1; round <= 2; round++) {
            supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("town"));
            assertThat(jdbc.sql(
                                    "select recipient from outgoing_mail where case_number = :n and occasion = 'case-supervised'")
                            .param("n", number)
                            .query(String.class)
                            .list())
                    .doesNotContain("lead@example.org", "volunteer@example.org")
                    .filteredOn("community@example.org"::equals)
                    .hasSize(round);
            town.act("community", "answerSupervision", number, Map.of("answer", "在办"));
            town.act("town", "reviewSupervision", number, Map.of("accepted", "YES"));
        }
    }

    @Test
    void a_unit_answers_for_itself_and_an_overdue_answer_stays_on_record() {
        String number = town.file();
        town.accept(number);
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-heat"));
        supervision.order(number, SupervisionKind.LISTED, "挂牌督办：请限期修复", town.actor("city"));
        fireLate(number);
        town.act("unit", "answerSupervision", number, Map.of("answer", "配件今天到"));
        town.act("city", "reviewSupervision", number, Map.of("accepted", "YES"));

        assertThat(jdbc.sql("select late_at is not null from case_supervision where case_id = :case")
                        .param("case", town.facts(number).id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void only_a_tier_above_supervises_and_only_once_at_a_time() {
        String number = town.file();
        assertThatThrownBy(() -> supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("community")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-supervisor");
        assertThatThrownBy(() -> supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("town2")))
                .as("another town")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-supervisor");
        assertThatThrownBy(() -> supervision.order(number, SupervisionKind.ROUTINE, " ", town.actor("town")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("demand-missing");
        supervision.order(number, SupervisionKind.INTERVIEW, "请来街道说明", town.actor("town"));
        assertThatThrownBy(() -> supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("city")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("supervised-already");
    }

    @Test
    void a_withdrawn_case_needs_no_answer_any_more() {
        String number = town.file();
        supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("town"));
        petitioners.withdraw(number, "已经好了", town.actor("community"));
        assertThat(status(number)).isEqualTo("ENDED");
        assertThatThrownBy(() -> town.task("community", "answerSupervision", number))
                .isInstanceOf(AssertionError.class);
    }

    private void fireLate(String number) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("supervision")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("answerLate")
                .singleResult()
                .getId());
    }

    private String status(String number) {
        return jdbc.sql("select status from case_supervision where case_id = :case")
                .param("case", town.facts(number).id())
                .query(String.class)
                .single();
    }
}

package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.AppealKind;
import org.sangyu.cases.CaseClock;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 申诉: it changes what counts, and nothing that happened (domain.md §3.5, §13.10). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealProcessTests {

    @Autowired
    TestTown town;

    @Autowired
    AppealDesk appeals;

    @Autowired
    CaseClock clock;

    @Autowired
    RuntimeService runtime;

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
        paths.assertAllWalked("appeal", "appeal-review", "appeal-decision");
    }

    @Test
    void an_appeal_that_is_granted_exempts_from_the_rate_and_leaves_the_red_mark() {
        String number = lateByTheUnit();
        appeals.ask(number, AppealKind.OVERDUE, "连日大雪，管网停修，有气象证明", town.actor("unit"));
        assertThatThrownBy(() -> town.task("city", "decideAppeal", number)).isInstanceOf(AssertionError.class);
        town.act("town", "reviewAppeal", number, Map.of("agreed", "YES"));
        assertThat(exempt(number)).isFalse();
        town.act("city", "decideAppeal", number, Map.of("agreed", "YES"));

        assertThat(exempt(number)).isTrue();
        assertThat(jdbc.sql(
                                "select red_marked_at is not null and excluded_code is null from livelihood_case where number = :n")
                        .param("n", number)
                        .query(Boolean.class)
                        .single())
                .as("the overdue fact stays, and nothing else is left out")
                .isTrue();
        assertThatThrownBy(() -> appeals.ask(number, AppealKind.OVERDUE, "再申诉", town.actor("unit")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).key()).isEqualTo("cases.refused.appealed-already"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("appeal")
                        .count())
                .isZero();
    }

    @Test
    void an_appeal_is_dismissed_at_either_stage_with_a_reason() {
        String first = lateByTheUnit();
        appeals.ask(first, AppealKind.OVERDUE, "人手不够", town.actor("unit"));
        assertThatThrownBy(() -> town.act("town", "reviewAppeal", first, Map.of("agreed", "NO")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).field()).isEqualTo("opinion"));
        town.act("town", "reviewAppeal", first, Map.of("agreed", "NO", "opinion", "人手不够不是客观原因"));
        assertThat(exempt(first)).isFalse();
        assertThatThrownBy(() -> town.task("city", "decideAppeal", first)).isInstanceOf(AssertionError.class);

        String second = lateByTheUnit();
        appeals.ask(second, AppealKind.OVERDUE, "等配件", town.actor("unit"));
        town.act("town", "reviewAppeal", second, Map.of("agreed", "YES"));
        town.act("city", "decideAppeal", second, Map.of("agreed", "NO", "opinion", "配件应有备库"));
        assertThat(exempt(second)).isFalse();
    }

    @Test
    void a_bad_rating_of_an_unreasonable_demand_leaves_the_rates_as_x05() {
        String number = town.closed();
        town.callBack(number, "NO", 1);
        assertThatThrownBy(() -> appeals.ask(number, AppealKind.DISSATISFIED, "要求换全小区的灯", town.actor("community")))
                .as("it is being done again")
                .isInstanceOf(Refusal.class);
        for (int redo = 0; redo < 2; redo++) {
            town.offerToTeam(number);
            town.volunteersDoIt(number);
            town.replyAndCheck(number);
            town.callBack(number, "NO", 1);
        }
        town.act("town", "decideUnresolved", number, Map.of("decision", "ARCHIVE", "reason", "要求超出政策"));

        appeals.ask(number, AppealKind.DISSATISFIED, "要求换全小区的灯", town.actor("community"));
        town.act("town", "reviewAppeal", number, Map.of("agreed", "YES"));
        town.act("city", "decideAppeal", number, Map.of("agreed", "YES"));
        assertThat(jdbc.sql("select excluded_code from livelihood_case where number = :n")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("X05");
    }

    @Test
    void nobody_appeals_for_others_before_closing_or_against_what_did_not_happen() {
        String open = town.file();
        assertThat(appeals.mayAppeal(open, town.actor("community"))).isFalse();
        assertThatThrownBy(() -> appeals.ask(open, AppealKind.EXCLUSION, "重复反映", town.actor("community")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));

        String closed = town.closed();
        assertThat(appeals.mayAppeal(closed, town.actor("community"))).isTrue();
        for (String other : new String[] {"unit", "town", "grid", "lead", "callback"}) {
            assertThat(appeals.mayAppeal(closed, town.actor(other))).as(other).isFalse();
            assertThatThrownBy(() -> appeals.ask(closed, AppealKind.EXCLUSION, "重复反映", town.actor(other)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_PERMITTED));
        }
        assertThatThrownBy(() -> appeals.ask(closed, AppealKind.OVERDUE, "下雪", town.actor("community")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).field()).isEqualTo("kind"));
    }

    private String lateByTheUnit() {
        String number = town.file();
        town.accept(number);
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-heat"));
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        clock.markRed(number);
        town.act(
                "unit",
                "handleAsUnit",
                number,
                Map.of("contacted", "YES", "work", "已修好", "result", "DONE", "reply", "已修好。"));
        town.check(number);
        return number;
    }

    private boolean exempt(String number) {
        return jdbc.sql("select exempt from livelihood_case where number = :n")
                .param("n", number)
                .query(Boolean.class)
                .single();
    }
}

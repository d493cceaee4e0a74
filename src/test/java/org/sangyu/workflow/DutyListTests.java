package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 社区职责清单: a community is made main handler only of what stands on its list, and the rule is shown (§13.3). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyListTests {

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    DispatchDesk dispatch;

    @Autowired
    Refusals refusals;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void settle() throws Exception {
        town.settle();
    }

    @ParameterizedTest
    @CsvSource({"A07", "E01", "F04", "I01", "K03", "L02", "C02"})
    void what_stands_on_the_list_is_the_communitys_own(String category) {
        String number = accepted(category);

        town.act(
                "community",
                "dispatchCase",
                number,
                Map.of("handlerKind", "COMMUNITY", "community", TestTown.COMMUNITY));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(town.facts(number).handlerKind()).isEqualTo(HandlerKind.COMMUNITY);
        assertThat(jdbc.sql("select org_code from work_item where case_number = :n and ended_at is null")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .as("the stage of units, at the community's desk")
                .isEqualTo(TestTown.COMMUNITY);
    }

    @Test
    void the_community_signs_works_and_replies_like_a_unit() {
        String number = accepted("A07");
        town.act(
                "community",
                "dispatchCase",
                number,
                Map.of("handlerKind", "COMMUNITY", "community", TestTown.COMMUNITY));
        TasklistUser community = TasklistUser.signedIn(port, "community");
        String sign = town.task("community", "sign", number);

        assertThat(community.claim(sign, "community").statusCode()).isEqualTo(204);
        assertThat(community.submit(sign, Map.of("decision", "SIGN")).statusCode())
                .isLessThan(300);
        town.act(
                "community",
                "handleAsUnit",
                number,
                Map.of("contacted", "YES", "work", "换好了灯泡", "result", "DONE", "reply", "灯已经换好。"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CHECKING);
        town.check(number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void what_a_community_asks_for_is_reviewed_by_its_town_and_decided_by_the_city() {
        String number = accepted("A07");
        town.act(
                "community",
                "dispatchCase",
                number,
                Map.of("handlerKind", "COMMUNITY", "community", TestTown.COMMUNITY));
        town.act("community", "sign", number, Map.of("decision", "SIGN"));
        town.act(
                "community",
                "handleAsUnit",
                number,
                Map.of("contacted", "YES", "work", "等灯具", "result", "EXTEND", "days", "3", "reason", "灯具缺货"));

        town.act("town", "reviewRequest", number, Map.of("agreed", "YES"));
        var due = town.facts(number).dueAt();
        assertThat(town.act("city", "decideRequest", number, Map.of("agreed", "YES"))
                        .dueAt())
                .isAfter(due);
    }

    @ParameterizedTest
    @CsvSource({"D01,assist", "B05,assist", "A03,assist", "E04,assist", "I02,assist", "G01,assist", "L01,outside"})
    void anything_else_is_refused_with_the_rule_at_its_field(String category, String why) {
        String number = accepted(category);

        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> dispatch.dispatch(
                        number, HandlerKind.COMMUNITY, TestTown.COMMUNITY, null, town.actor("community")));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("community");
            assertThat(error.key()).startsWith("cases.refused.duty-" + why);
        });
        assertThat(refusals.text(refused, Locale.SIMPLIFIED_CHINESE)).contains("《北京市接诉即办工作条例》第十七条", "第二十四条");
        assertThat(refusals.text(refused, Locale.ENGLISH)).contains("Beijing", "art. 17", "Weifang", "art. 24");
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
    }

    @Test
    void the_page_shows_the_rule_beside_the_field() {
        String number = accepted("D01");
        String task = town.task("community", "dispatchCase", number);
        TasklistUser community = TasklistUser.signedIn(port, "community");
        community.page("/tasks");
        community.postPage("/tasks/" + task + "/claim", Map.of());

        var refused = community.postPage(
                "/tasks/" + task, Map.of("handlerKind", "COMMUNITY", "community", TestTown.COMMUNITY));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsPattern("field__error[^<]*>[^<]*第十七条");
    }

    @Test
    void another_community_is_not_offered_the_case() {
        String number = accepted("A07");

        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> dispatch.dispatch(
                                        number, HandlerKind.COMMUNITY, "370285002001", null, town.actor("community")))
                        .errors()
                        .get(0)
                        .key())
                .isEqualTo("cases.refused.community-unknown");
    }

    @Test
    void every_category_has_its_place() {
        assertThat(jdbc.sql(
                                """
                                select c.code from category c
                                where c.parent_code is null and not exists (
                                    select 1 from duty_item d where starts_with(d.category_prefix, c.code))
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql(
                                """
                                select category_prefix from duty_item d
                                where not exists (select 1 from category c where c.code = d.category_prefix)
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private String accepted(String category) {
        String number = town.file(category, CaseType.HELP, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", category));
        return number;
    }
}

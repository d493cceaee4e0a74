package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.Whistle;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town calls units to the spot about a case, and decides with those who came (domain.md §3.3). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhistleProcessTests {

    private static final String HEAT = "U-370285-heat";
    private static final String WATER = "U-370285-water";
    private static final List<String> BOTH = List.of(HEAT, WATER);

    @Autowired
    TestTown town;

    @Autowired
    WhistleDesk whistles;

    @Autowired
    CaseQueries cases;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    WalkedPaths paths;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
        town.openUnit(WATER, "waterworks");
        // a Monday: to report by Tuesday 18:00
        at(23, 9, 0);
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked("whistle", "whistle-arrival", "whistle-decision");
    }

    @Test
    void the_units_report_one_after_the_other_and_the_town_decides_with_them() {
        String number = whistled();
        assertThat(open(number).arriveBy()).isEqualTo(instant(24, 18, 0));
        assertThat(mailsTo("unit@example.org", number)).contains("whistle-call");

        at(23, 15, 0);
        arrive("unit", number, "主管网没有问题");
        assertThatThrownBy(() -> town.task("town", "decideWhistle", number)).isInstanceOf(AssertionError.class);
        arrive("waterworks", number, "是供水管漏水");
        assertThatThrownBy(() -> town.task("community", "decideWhistle", number))
                .as("the town called, the town decides")
                .isInstanceOf(AssertionError.class);
        decide(number);

        Whistle decided = whistles(number).get(0);
        assertThat(decided.state()).isEqualTo(Whistle.State.DECIDED);
        assertThat(decided.lead()).isEqualTo("清泉供水");
        assertThat(decided.calls())
                .allSatisfy(call -> assertThat(call.arrivedAt()).isEqualTo(instant(23, 15, 0)))
                .noneMatch(Whistle.Call::late);
        // handling went on beside it, and units may be called again
        town.task("community", "triage", number);
        whistles.blow(number, List.of(HEAT), "再请供热到场", town.actor("town"));
        assertThat(open(number).calls()).hasSize(1);
    }

    @Test
    void a_late_arrival_stays_on_record() {
        String number = whistled();
        arrive("unit", number, "已到场");
        at(24, 18, 1);
        fireLate(number);
        arrive("waterworks", number, "路上堵车");
        decide(number);

        assertThat(whistles(number).get(0).calls())
                .extracting(Whistle.Call::unitCode, Whistle.Call::late)
                .containsExactlyInAnyOrder(tuple(HEAT, false), tuple(WATER, true));
        assertThat(jdbc.sql("select policy from case_automation where case_id = :case and act = 'WHISTLE_LATE'")
                        .param("case", town.facts(number).id())
                        .query(String.class)
                        .list())
                .containsExactly("whistle.arrive");
    }

    @Test
    void an_arrival_after_the_limit_is_late_even_when_the_timer_has_not_fired() {
        String number = whistled();
        at(24, 18, 1);
        arrive("unit", number, "刚到");
        assertThat(open(number).calls())
                .filteredOn(call -> call.unitCode().equals(HEAT))
                .allMatch(Whistle.Call::late);
    }

    @Test
    void after_the_limit_the_town_goes_on_without_those_who_did_not_come_and_not_before() {
        String number = whistled();
        arrive("unit", number, "已到场");
        assertThatThrownBy(() -> whistles.closeRoll(number, town.actor("town"))).hasMessageContaining("whistle-early");
        at(24, 18, 1);
        assertThatThrownBy(() -> whistles.closeRoll(number, town.actor("town2")))
                .hasMessageContaining("not-whistler");
        whistles.closeRoll(number, town.actor("town"));
        assertThatThrownBy(() -> whistles.closeRoll(number, town.actor("town"))).hasMessageContaining("whistle-over");
        assertThatThrownBy(() -> town.task("waterworks", "arrive", number)).isInstanceOf(AssertionError.class);
        decide(number);

        assertThat(whistles(number).get(0).calls())
                .filteredOn(call -> call.unitCode().equals(WATER))
                .allMatch(call -> call.late() && call.arrivedAt() == null);
    }

    @Test
    void only_the_town_of_the_case_calls_and_only_units_that_serve_it_and_once_at_a_time() {
        String number = town.file();
        for (String other : List.of("community", "town2", "city", "unit")) {
            assertThatThrownBy(() -> whistles.blow(number, BOTH, "请到场", town.actor(other)))
                    .as(other)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not-whistler");
        }
        assertRefused(number, List.of(), "请到场", "whistle-units-missing");
        assertRefused(number, List.of("U-370285002-property"), "请到场", "whistle-units-unknown");
        assertRefused(number, IntStream.range(0, 9).mapToObj(n -> "U-" + n).toList(), "请到场", "whistle-units-many");
        assertRefused(number, BOTH, " ", "issue-missing");
        whistles.blow(number, BOTH, "请到场", town.actor("town"));
        assertRefused(number, BOTH, "请到场", "whistled-already");
    }

    @Test
    void a_withdrawn_case_or_one_that_goes_to_the_next_tier_calls_nobody_any_more() {
        String withdrawn = whistled();
        petitioners.withdraw(withdrawn, "已经好了", town.actor("community"));
        assertThat(whistles(withdrawn).get(0).state()).isEqualTo(Whistle.State.ENDED);
        assertThatThrownBy(() -> town.task("unit", "arrive", withdrawn)).isInstanceOf(AssertionError.class);

        String takenOver = whistled();
        fire("livelihood-case", "red", takenOver);
        town.act("town", "decideOverdue", takenOver, Map.of("decision", "TAKE_OVER", "reason", "街道统一处理"));
        assertThat(whistles(takenOver).get(0).state()).isEqualTo(Whistle.State.ENDED);
        assertThatThrownBy(() -> town.task("unit", "arrive", takenOver)).isInstanceOf(AssertionError.class);
        town.task("town", "triage", takenOver);
    }

    private String whistled() {
        String number = town.file();
        whistles.blow(number, BOTH, "楼前路面冒水，请到场查明", town.actor("town"));
        return number;
    }

    private void arrive(String username, String number, String statement) {
        town.act(username, "arrive", number, Map.of("statement", statement));
    }

    private void decide(String number) {
        town.act("town", "decideWhistle", number, Map.of("decision", "供水今天开挖修复", "lead", "清泉供水"));
    }

    private Whistle open(String number) {
        return whistles.open(number).orElseThrow();
    }

    private List<Whistle> whistles(String number) {
        return whistles.of(cases.view(number, town.actor("town")));
    }

    private void assertRefused(String number, List<String> units, String issue, String why) {
        assertThatThrownBy(() -> whistles.blow(number, units, issue, town.actor("town")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private void fireLate(String number) {
        fire("whistle", "arriveLate", number);
    }

    private void fire(String process, String timer, String number) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private List<String> mailsTo(String recipient, String number) {
        return jdbc.sql("select occasion from outgoing_mail where case_number = :number and recipient = :to")
                .param("number", number)
                .param("to", recipient)
                .query(String.class)
                .list();
    }

    private void at(int day, int hour, int minute) {
        clock.stopAt(instant(day, hour, minute));
    }

    private static Instant instant(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}

package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.Promise;
import org.sangyu.cases.PromiseDesk;
import org.sangyu.cases.PromiseOutcome;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case that was closed with C2 or C3 promised is followed up until it is kept, or is not (domain.md §3.4). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseProcessTests {

    @Autowired
    TestTown town;

    @Autowired
    PromiseDesk promises;

    @Autowired
    CaseQueries cases;

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
        at(23, 9, 0);
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked("promise", "promise-check");
    }

    @Test
    void a_promise_is_followed_up_after_the_case_was_archived_and_the_petitioner_is_told_that_it_was_kept() {
        String number = promised("C3_OBJECTIVE", "2026-11-27");
        town.callBack(number, "YES", 4);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThatThrownBy(() -> town.task("community", "followPromise", number))
                .isInstanceOf(AssertionError.class);
        assertThat(timer(number).getDuedate().toInstant()).isEqualTo(instant(27, 18, 0));

        dayComes(number, 27);
        assertThat(jdbc.sql("select rule from case_automation where case_id = :case and act = 'PROMISE_DUE'")
                        .param("case", town.facts(number).id())
                        .query(String.class)
                        .list())
                .containsExactly("promise.due");
        follow(number, Map.of("result", "KEPT", "note", "配件到货，已经换好"));

        assertThat(of(number)).extracting(Promise::outcome).containsExactly(PromiseOutcome.KEPT);
        assertThat(mails(number)).contains("promise-kept").doesNotContain("promise-broken");
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertNobodyWaits(number);
    }

    @Test
    void it_is_put_off_once_with_a_reason_and_if_it_is_not_kept_then_the_tier_above_is_told() {
        String number = promised("C2_STATUTORY_LONGER", "2026-11-25");
        dayComes(number, 25);
        Map<String, Object> later = Map.of("result", "LATER", "note", "厂家缺货");
        assertThatThrownBy(() -> follow(number, later)).hasMessageContaining("promise-date-missing");
        assertThatThrownBy(() -> follow(number, with(later, "2026-11-25"))).hasMessageContaining("promise-date-past");
        assertThatThrownBy(() -> follow(number, Map.of("result", "KEPT"))).isInstanceOf(Refusal.class);
        follow(number, with(later, "2026-11-27"));
        assertThat(mails(number)).contains("promise-later");
        assertThat(cases.view(number, town.actor("community")).closingPromise()).hasToString("2026-11-27");

        dayComes(number, 27);
        assertThatThrownBy(() -> follow(number, with(later, "2026-11-30"))).hasMessageContaining("promise-put-off");
        follow(number, Map.of("result", "BROKEN", "note", "厂家停产"));

        assertThat(of(number))
                .extracting(Promise::outcome)
                .containsExactly(PromiseOutcome.LATER, PromiseOutcome.BROKEN);
        assertThat(jdbc.sql(
                                "select recipient from outgoing_mail where case_number = :n and occasion = 'promise-broken'")
                        .param("n", number)
                        .query(String.class)
                        .list())
                .containsExactly("town@example.org");
        assertThat(cases.view(number, town.actor("town")).timeline())
                .anyMatch(act -> act.action().equals("promise-broken") && "厂家停产".equals(act.note()));
    }

    @Test
    void a_case_that_is_done_again_promises_anew() {
        String number = promised("C3_OBJECTIVE", "2026-11-27");
        town.callBack(number, "NO", 1);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.REDO);
        assertThat(of(number)).extracting(Promise::outcome).containsExactly(PromiseOutcome.MOOT);
        assertThat(running(number)).isEmpty();

        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.act("community", "reply", number, Map.of("reply", "还要等配件"));
        close(number, "C3_OBJECTIVE", "2026-11-30");
        assertThat(of(number)).extracting(Promise::outcome).containsExactly(PromiseOutcome.MOOT, null);
        assertThat(running(number)).hasSize(1);
    }

    @Test
    void a_case_that_is_done_promises_nothing() {
        String number = town.closed();
        assertThat(of(number)).isEmpty();
        assertThat(running(number)).isEmpty();
    }

    private String promised(String code, String day) {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.act("community", "reply", number, Map.of("reply", "配件到了就换。"));
        close(number, code, day);
        return number;
    }

    private void close(String number, String code, String day) {
        town.act(
                "community",
                "checkOnSpot",
                number,
                Map.of("passed", "YES", "finding", "等配件", "closingCode", code, "promiseDate", day));
    }

    private void follow(String number, Map<String, Object> fields) {
        town.act("community", "followPromise", number, fields);
    }

    private void dayComes(String number, int day) {
        at(day, 18, 0);
        management.executeJob(timer(number).getId());
    }

    private Job timer(String number) {
        return management
                .createJobQuery()
                .processInstanceId(running(number).get(0).getId())
                .activityId("dayOfPromise")
                .singleResult();
    }

    private List<ProcessInstance> running(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("promise")
                .processInstanceBusinessKey(number)
                .list();
    }

    private void assertNobodyWaits(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private List<Promise> of(String number) {
        return promises.of(cases.view(number, town.actor("community")));
    }

    private List<String> mails(String number) {
        return jdbc.sql("select occasion from outgoing_mail where case_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> with(Map<String, Object> fields, String newDate) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put("newDate", newDate);
        return more;
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

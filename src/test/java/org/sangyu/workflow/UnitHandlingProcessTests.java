package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a unit can do with a case beside handling it (domain.md §3.3–3.5), each path by the people whose it is. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitHandlingProcessTests {

    private static final String HEAT = "U-370285-heat";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    TestTown town;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HandlingDesk handling;

    @Autowired
    MovableClock clock;

    @Autowired
    WalkedPaths paths;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
        // a Monday with five working days in that week and the next
        clock.stopAt(at(2026, 11, 23, 9, 0));
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked(
                "unit-handling",
                "unit-signing",
                "unit-work",
                "suspended",
                "objection",
                "extension",
                "suspension",
                "termination",
                "unit-review",
                "desk-decision",
                "co-handling");
    }

    // return 退单

    @Test
    void a_return_that_is_upheld_sends_the_case_back_to_the_desk_and_not_to_that_unit_again() {
        String number = withUnit();
        Instant due = town.facts(number).dueAt();
        town.act("unit", "sign", number, Map.of("decision", "NOT_OURS", "reason", "属于物业管辖"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.OBJECTED);
        assertThat(town.facts(number).dueAt()).as("the clock runs on").isEqualTo(due);

        town.act("community", "decideObjection", number, Map.of("decision", "UPHOLD", "reason", "管线在红线内"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        assertRefused("unit", () -> toUnit(number));
    }

    @Test
    void a_return_that_is_rejected_designates_the_unit_and_it_cannot_return_the_case_again() {
        String number = withUnit();
        town.act("unit", "sign", number, Map.of("decision", "NOT_OURS", "reason", "属于物业管辖"));
        town.act("community", "decideObjection", number, Map.of("decision", "REJECT", "reason", "供热主管网归供热公司"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.SIGNED);
        assertThatThrownBy(() -> handle(number, "RETURN", Map.of("reason", "还是不归我们")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("designated");
        done(number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CHECKING);
    }

    @Test
    void a_unit_that_finds_out_while_handling_may_return_within_two_working_days_and_not_later() {
        String inTime = signed();
        clock.stopAt(at(2026, 11, 25, 17, 59));
        handle(inTime, "RETURN", Map.of("reason", "现场看过，属物业"));
        town.act("community", "decideObjection", inTime, Map.of("decision", "UPHOLD", "reason", "属实"));
        assertThat(town.facts(inTime).status()).isEqualTo(CaseStatus.FILED);

        clock.stopAt(at(2026, 11, 23, 9, 0));
        String late = signed();
        clock.stopAt(at(2026, 11, 25, 18, 1));
        assertThatThrownBy(() -> handle(late, "RETURN", Map.of("reason", "属物业")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("return-late");
    }

    @Test
    void the_second_dispute_about_a_case_is_decided_one_tier_higher() {
        String number = withUnit();
        town.act("unit", "sign", number, Map.of("decision", "NOT_OURS", "reason", "属于别的单位"));
        town.act("community", "decideObjection", number, Map.of("decision", "UPHOLD", "reason", "属实"));
        String other = otherUnit();
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", other));
        town.act("otherunit", "sign", number, Map.of("decision", "NOT_OURS", "reason", "也不归我们"));

        town.act("town", "decideObjection", number, Map.of("decision", "REJECT", "reason", "由你单位办理"));
        assertThat(town.facts(number).handlerCode()).isEqualTo(other);
    }

    // extension 延期

    @Test
    void an_extension_moves_the_deadline_and_the_timers_and_the_resident_is_told() {
        String number = signed();
        assertThat(town.facts(number).dueAt()).isEqualTo(at(2026, 11, 30, 18, 0));
        handle(number, "EXTEND", Map.of("days", "3", "reason", "等配件到货"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        CaseFacts extended = town.act("community", "decideRequest", number, Map.of("agreed", "YES"));

        assertThat(extended.dueAt()).isEqualTo(at(2026, 12, 3, 18, 0));
        assertThat(extended.yellowAt()).isEqualTo(at(2026, 12, 2, 18, 0));
        assertThat(timer("livelihood-case", "red", number).getDuedate().toInstant())
                .isEqualTo(extended.dueAt());
        assertThat(mails(number)).contains("case-extended");
        done(number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CHECKING);
    }

    @Test
    void handling_goes_on_while_an_extension_is_decided_and_its_end_needs_no_decision() {
        String number = signed();
        handle(number, "EXTEND", Map.of("days", "3", "reason", "等配件到货"));
        done(number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CHECKING);
        assertThatThrownBy(() -> town.task("unitlead", "reviewRequest", number)).isInstanceOf(AssertionError.class);
    }

    @Test
    void extensions_are_at_most_two_and_ten_days_and_refused_ones_do_not_count() {
        String number = signed();
        handle(number, "EXTEND", Map.of("days", "4", "reason", "等配件"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "NO", "opinion", "先试备件"));
        extended(number, "4");
        assertRefused("days", () -> handle(number, "EXTEND", Map.of("days", "7", "reason", "再等")));
        extended(number, "6");
        assertThatThrownBy(() -> handle(number, "EXTEND", Map.of("days", "1", "reason", "还要等")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("extensions-used");
    }

    @Test
    void after_the_deadline_there_is_no_extension_and_no_suspension() {
        String number = signed();
        clock.stopAt(at(2026, 11, 30, 18, 1));
        assertThatThrownBy(() -> handle(number, "EXTEND", Map.of("days", "3", "reason", "等配件")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("extension-late");
        assertThatThrownBy(() -> handle(number, "SUSPEND", suspension("2026-12-31")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("suspension-late");
    }

    @Test
    void what_was_asked_in_time_and_is_decided_after_the_deadline_can_only_be_refused() {
        String extension = signed();
        handle(extension, "EXTEND", Map.of("days", "3", "reason", "等配件"));
        String suspension = signed();
        handle(suspension, "SUSPEND", suspension("2026-12-31"));
        Instant due = town.facts(extension).dueAt();
        clock.stopAt(at(2026, 11, 30, 18, 1));
        for (String number : List.of(extension, suspension)) {
            town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
            assertThatThrownBy(() -> town.act("community", "decideRequest", number, Map.of("agreed", "YES")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("-late");
            town.act("community", "decideRequest", number, Map.of("agreed", "NO", "opinion", "已经到期"));
            assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);
            assertThat(town.facts(number).dueAt()).isEqualTo(due);
        }
    }

    @Test
    void who_asked_does_not_review_and_who_reviewed_does_not_decide() {
        String number = signed();
        handle(number, "EXTEND", Map.of("days", "3", "reason", "等配件"));
        jdbc.sql("update handling_request set asked_by = :lead where status = 'ASKED' and case_id = :case")
                .param("lead", town.actor("unitlead").accountId())
                .param("case", town.facts(number).id())
                .update();
        assertThatThrownBy(() -> town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("own-request");
    }

    // suspension 挂账

    @Test
    void a_suspended_case_stands_still_over_new_year_and_goes_on_by_itself_with_the_days_that_were_left() {
        String number = signed();
        // Wednesday: Wednesday itself, Thursday, Friday and Monday are left
        clock.stopAt(at(2026, 11, 25, 10, 0));
        suspended(number, "2027-01-03");
        CaseFacts standing = town.facts(number);
        assertThat(standing.status()).isEqualTo(CaseStatus.SUSPENDED);
        // 2027-01-01 is a holiday; counted from Monday 4 January
        assertThat(standing.dueAt()).isEqualTo(at(2027, 1, 7, 18, 0));
        assertThat(timer("livelihood-case", "red", number).getDuedate().toInstant())
                .isEqualTo(standing.dueAt());
        assertThat(mails(number)).contains("case-suspended");
        assertThatThrownBy(() -> town.task("unit", "handleAsUnit", number)).isInstanceOf(AssertionError.class);

        Job dayCame = timer("suspension", "dayCame", number);
        assertThat(dayCame.getDuedate().toInstant()).isEqualTo(at(2027, 1, 4, 0, 0));
        clock.stopAt(at(2027, 1, 4, 0, 0));
        management.executeJob(dayCame.getId());

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);
        assertThat(town.facts(number).dueAt()).isEqualTo(at(2027, 1, 7, 18, 0));
        assertThatThrownBy(() -> handle(number, "SUSPEND", suspension("2027-06-30")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("suspension-used");
        done(number);
    }

    @Test
    void a_suspended_case_may_be_taken_up_before_its_day() {
        String number = signed();
        suspended(number, "2027-03-01");
        clock.stopAt(at(2026, 12, 1, 9, 0));
        CaseFacts resumed = town.act("unit", "takeUpAgain", number, Map.of("reason", "资金已到位"));

        assertThat(resumed.status()).isEqualTo(CaseStatus.HANDLING);
        // six days were left on the Monday it stopped, counted from the day after it was taken up
        assertThat(resumed.dueAt()).isEqualTo(at(2026, 12, 9, 18, 0));
        assertThat(timer("livelihood-case", "red", number).getDuedate().toInstant())
                .isEqualTo(resumed.dueAt());
    }

    @Test
    void a_suspension_that_somebody_refuses_leaves_the_case_with_the_unit() {
        String byLead = signed();
        handle(byLead, "SUSPEND", suspension("2027-03-01"));
        town.act("unitlead", "reviewRequest", byLead, Map.of("agreed", "NO", "opinion", "可以先办"));
        town.task("unit", "handleAsUnit", byLead);

        String byDesk = signed();
        handle(byDesk, "SUSPEND", suspension("2027-03-01"));
        town.act("unitlead", "reviewRequest", byDesk, Map.of("agreed", "YES"));
        assertRefused("opinion", () -> town.act("community", "decideRequest", byDesk, Map.of("agreed", "NO")));
        town.act("community", "decideRequest", byDesk, Map.of("agreed", "NO", "opinion", "理由不充分"));
        town.task("unit", "handleAsUnit", byDesk);
        assertThat(town.facts(byDesk).status()).isEqualTo(CaseStatus.HANDLING);
    }

    @Test
    void a_suspension_needs_a_ground_and_a_day_within_a_year() {
        String number = signed();
        assertRefused("until", () -> handle(number, "SUSPEND", suspension("2026-11-23")));
        assertRefused("until", () -> handle(number, "SUSPEND", suspension("2027-11-24")));
        assertRefused("ground", () -> handle(number, "SUSPEND", Map.of("until", "2027-03-01", "reason", "等资金")));
    }

    // termination 终止

    @Test
    void a_termination_that_is_granted_closes_the_case_and_the_resident_is_told_why_and_called_back() {
        String number = signed();
        handle(number, "TERMINATE", Map.of("reason", "诉求人多次拒绝入户查看"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.TERMINATING);
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "YES"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(mails(number)).contains("case-result");
        town.callBack(number, "YES", 4);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    @Test
    void a_termination_that_is_refused_goes_on_with_the_handling() {
        String number = signed();
        handle(number, "TERMINATE", Map.of("reason", "诉求人不配合"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "NO", "opinion", "再联系一次"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);
        handle(number, "TERMINATE", Map.of("reason", "诉求人仍不配合"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "NO", "opinion", "请社区陪同再去"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);
        done(number);
    }

    // co-handling 协办

    @Test
    void two_units_do_their_part_side_by_side_and_hand_it_to_the_one_that_leads() {
        String number = signed();
        String second = otherUnit();
        String third = thirdUnit();
        handle(number, "CO_HANDLE", Map.of("coUnit", second, "reason", "请开挖路面"));
        assertRefused("coUnit", () -> handle(number, "CO_HANDLE", Map.of("coUnit", second, "reason", "请开挖路面")));
        handle(number, "CO_HANDLE", Map.of("coUnit", third, "reason", "请停水两小时"));

        town.task("otherunit", "coHandle", number);
        assertThatThrownBy(() -> town.act("otherunit", "coHandle", number, Map.of("able", "YES")))
                .isInstanceOf(Refusal.class);
        town.act("otherunit", "coHandle", number, Map.of("able", "YES", "result", "路面已开挖"));
        town.act("thirdunit", "coHandle", number, Map.of("able", "NO", "result", "停水须提前两天公告"));

        assertThat(jdbc.sql("select status from case_co_handling where case_id = :case order by unit_code")
                        .param("case", town.facts(number).id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("DELIVERED", "UNABLE");
        assertThat(town.facts(number).handlerCode()).as("the first unit leads").isEqualTo(HEAT);
        done(number);
    }

    @Test
    void the_unit_that_leads_may_reply_before_all_have_delivered_and_their_tasks_end() {
        String number = signed();
        handle(number, "CO_HANDLE", Map.of("coUnit", otherUnit(), "reason", "请开挖路面"));
        done(number);

        assertThatThrownBy(() -> town.task("otherunit", "coHandle", number)).isInstanceOf(AssertionError.class);
        assertThat(jdbc.sql("select status from case_co_handling where case_id = :case")
                        .param("case", town.facts(number).id())
                        .query(String.class)
                        .single())
                .isEqualTo("CUT_SHORT");
    }

    @Test
    void a_unit_does_not_ask_itself() {
        String number = signed();
        assertRefused("coUnit", () -> handle(number, "CO_HANDLE", Map.of("coUnit", HEAT, "reason", "请协助")));
    }

    @Test
    void a_withdrawn_case_leaves_no_request_and_no_task_behind() {
        String number = signed();
        handle(number, "EXTEND", Map.of("days", "3", "reason", "等配件"));
        petitioners.withdraw(number, "已经好了", town.actor("community"));
        assertThat(jdbc.sql("select status from handling_request where case_id = :case")
                        .param("case", town.facts(number).id())
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");
        assertThat(jdbc.sql("select count(*) from work_item where case_number = :n and ended_at is null")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_unit_that_has_not_contacted_the_petitioner_in_a_day_is_reminded_once_and_it_stays_on_record() {
        String number = signed();
        Job contact = timer("unit-work", "contactDue", number);
        assertThat(contact.getDuedate().toInstant()).isEqualTo(at(2026, 11, 24, 9, 0));
        clock.stopAt(at(2026, 11, 24, 9, 0));
        management.executeJob(contact.getId());
        assertThat(actions(number)).containsOnlyOnce("contact-late");
        assertThat(mails(number)).containsOnlyOnce("contact-reminder");
        assertThat(jdbc.sql(
                                """
                                select a.policy || ' ' || a.policy_amount || ' ' || a.policy_unit
                                from case_automation a join livelihood_case c on c.id = a.case_id
                                where c.number = :n and a.act = 'CONTACT_DUE'
                                """)
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("firstContact 24 URGENT_HOUR");

        extended(number, "2");
        management.executeJob(timer("unit-work", "contactDue", number).getId());
        assertThat(actions(number)).containsOnlyOnce("contact-late");
        done(number);
    }

    @Test
    void who_was_contacted_is_not_waited_for() {
        String number = signed();
        Job contact = timer("unit-work", "contactDue", number);
        handling.contact(number, ContactChannel.PHONE, true, "已约好上门", town.actor("unit"));
        clock.stopAt(at(2026, 11, 24, 9, 0));
        management.executeJob(contact.getId());

        assertThat(actions(number)).doesNotContain("contact-late");
        assertThat(mails(number)).doesNotContain("contact-reminder");
    }

    private List<String> actions(String number) {
        return jdbc.sql(
                        """
                        select e.action from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number = :n
                        """)
                .param("n", number)
                .query(String.class)
                .list();
    }

    private String withUnit() {
        String number = town.file("A03", CaseType.COMPLAINT, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "A03"));
        toUnit(number);
        return number;
    }

    private String signed() {
        String number = withUnit();
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        return number;
    }

    private void toUnit(String number) {
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", HEAT));
    }

    private String otherUnit() {
        return unit("U-370285-gas", "otherunit");
    }

    private String thirdUnit() {
        return unit("U-370285-water", "thirdunit");
    }

    private String unit(String code, String username) {
        town.openUnit(code, username);
        return code;
    }

    private void handle(String number, String result, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.putAll(Map.of("contacted", "YES", "work", "已到现场查看", "result", result));
        town.act("unit", "handleAsUnit", number, fields);
    }

    private void done(String number) {
        handle(number, "DONE", Map.of("reply", "暖气已恢复。"));
    }

    private void extended(String number, String days) {
        handle(number, "EXTEND", Map.of("days", days, "reason", "等配件"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "YES"));
    }

    private void suspended(String number, String until) {
        handle(number, "SUSPEND", suspension(until));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "YES"));
    }

    private static Map<String, Object> suspension(String until) {
        return Map.of("until", until, "ground", "FUNDING", "reason", "等待立项资金");
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.errors())
                .anySatisfy(error -> assertThat(error.field()).isEqualTo(field)));
    }

    private List<String> mails(String number) {
        return jdbc.sql("select occasion from outgoing_mail where case_number = :n")
                .param("n", number)
                .query(String.class)
                .list();
    }

    private Job timer(String process, String timer, String number) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
    }

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return LocalDateTime.of(LocalDate.of(year, month, day), java.time.LocalTime.of(hour, minute))
                .atZone(ZONE)
                .toInstant();
    }
}

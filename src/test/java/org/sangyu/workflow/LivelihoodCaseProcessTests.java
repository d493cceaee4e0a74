package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CallbackResult;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.ReopeningDesk;
import org.sangyu.cases.Solved;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One test per path of the procedure, with real beans, a real database, and timers fired by hand. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivelihoodCaseProcessTests {

    @Autowired
    TestTown town;

    @Autowired
    CallbackDesk callback;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    ReopeningDesk reopenings;

    @Autowired
    SupervisionDesk supervision;

    @Autowired
    WhistleDesk whistles;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    WalkedPaths paths;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> filed = new HashSet<>();

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @Test
    void a_team_resolves_a_need_and_the_resident_is_content() {
        String number = filed(town.closed());
        CaseFacts archived = town.callBack(number, "YES", 5);

        assertThat(archived.status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);
        assertThat(statuses(number))
                .containsExactly(
                        "REGISTERED",
                        "FILED",
                        "DISPATCHED",
                        "SIGNED",
                        "HANDLING",
                        "REPLIED",
                        "CHECKING",
                        "REPLIED",
                        "CLOSED",
                        "CALLED_BACK",
                        "ARCHIVED");
    }

    @Test
    void the_resident_answers_through_the_mailed_link_and_the_clerk_need_not_call() {
        String number = filed(town.closed());
        String task = town.task("callback", "callBack", number);

        CallbackResult result = callback.answerByLink(number, 0, new CallbackAnswers(true, Solved.YES, 5, "很快就来了"));

        assertThat(result).isEqualTo(CallbackResult.ARCHIVED);
        assertEnded(number);
        assertThatThrownBy(() -> town.act("callback", "callBack", number, Map.of()))
                .isInstanceOf(AssertionError.class);
        assertThat(jdbc.sql("select ended_by is null and ended_at is not null from work_item where task_id = :id")
                        .param("id", task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> callback.answerByLink(number, 0, new CallbackAnswers(true, Solved.NO, 1, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void triage_ends_a_need_that_is_answered_refused_transferred_or_a_duplicate() {
        String parent = filed(town.file());
        Map<String, CaseStatus> ends = Map.of(
                "ANSWER", CaseStatus.ANSWERED,
                "REFUSE", CaseStatus.NOT_ACCEPTED,
                "TRANSFER", CaseStatus.TRANSFERRED,
                "DUPLICATE", CaseStatus.MERGED);
        ends.forEach((decision, end) -> {
            String number = filed(town.file());
            Map<String, Object> fields = decision.equals("DUPLICATE")
                    ? Map.of("decision", decision, "reason", "与另一件是同一盏灯", "duplicateOf", parent)
                    : Map.of("decision", decision, "reason", "已当面说明");
            assertThat(town.act("community", "triage", number, fields).status()).isEqualTo(end);
            if (end != CaseStatus.MERGED) {
                assertEnded(number);
            }
        });
    }

    @Test
    void volunteers_are_reminded_of_a_first_call_and_nothing_is_held_against_them() {
        clock.stopAt(Instant.parse("2026-11-23T01:00:00Z"));
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        clock.advance(Duration.ofHours(25));
        fire("volunteer-handling", "contactDue", number);

        assertThat(mails(number)).contains("contact-reminder");
        assertThat(jdbc.sql(
                                """
                                select e.action from case_event e join livelihood_case c on c.id = e.case_id
                                where c.number = :n and e.action like 'contact%'
                                """)
                        .param("n", number)
                        .query(String.class)
                        .list())
                .containsExactly("contact-reminded");
        town.visit(number, "DONE");
    }

    @Test
    void what_was_settled_before_is_taken_up_for_new_facts_only_and_the_difference_is_written_down() {
        String before = town.closed();
        String same = filed(town.file());
        town.act(
                "community",
                "triage",
                same,
                Map.of("decision", "REFUSE", "duplicateOf", before, "reason", "与上次反映的一样，灯已换好"));
        assertThat(town.facts(same).status()).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(notes(same)).contains("same-facts " + before + " · 与上次反映的一样，灯已换好");

        String other = filed(town.file());
        assertThatThrownBy(() -> town.act(
                        "community",
                        "triage",
                        other,
                        Map.of("decision", "ACCEPT", "category", "A07", "duplicateOf", before)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).field()).isEqualTo("reason"));
        town.act(
                "community",
                "triage",
                other,
                Map.of("decision", "ACCEPT", "category", "A07", "duplicateOf", before, "reason", "这次是四楼的灯"));
        assertThat(town.facts(other).status()).isEqualTo(CaseStatus.FILED);
        assertThat(notes(other)).contains("new-facts " + before + " · 这次是四楼的灯");
    }

    private List<String> notes(String number) {
        return jdbc.sql(
                        """
                        select e.action || ' ' || e.note
                        from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number = :n and e.note is not null
                        """)
                .param("n", number)
                .query(String.class)
                .list();
    }

    @Test
    void a_need_is_no_duplicate_of_itself_or_of_one_that_does_not_exist() {
        String number = filed(town.file());
        for (String parent : List.of(number, "MS-370285-20260101-999999")) {
            assertThatThrownBy(() -> town.act(
                            "community",
                            "triage",
                            number,
                            Map.of("decision", "DUPLICATE", "reason", "重复", "duplicateOf", parent)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.errors().get(0).field()).isEqualTo("duplicateOf"));
        }
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void a_team_may_decline_and_another_way_is_found() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        CaseFacts declined = town.act("lead", "answerOffer", number, Map.of("answer", "DECLINE"));
        assertThat(declined.status()).isEqualTo(CaseStatus.FILED);

        town.offerToTeam(number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(jdbc.sql("select string_agg(status, ',' order by id) from offer where case_number = :n")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("DECLINED,OPEN");
    }

    @Test
    void an_offer_that_nobody_answers_expires_and_comes_back_to_the_desk() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        clock.advance(Duration.ofHours(25));
        fire("volunteer-offer", "expired", number);

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        town.task("community", "dispatchCase", number);
    }

    @Test
    void teams_are_asked_in_turn_without_anybody_in_between_and_only_after_the_last_the_case_comes_back() {
        String number = filed(town.file());
        town.accept(number);
        town.act(
                "community",
                "dispatchCase",
                number,
                Map.of(
                        "handlerKind",
                        "TEAM",
                        "team",
                        "T-370285001014-01",
                        "team2",
                        "T-370285001014-02",
                        "team3",
                        "T-370285001-01"));
        CaseFacts next = town.act("lead", "answerOffer", number, Map.of("answer", "DECLINE"));
        assertThat(next.status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(next.handlerCode()).isEqualTo("T-370285001014-02");

        fire("volunteer-offer", "expired", number);
        assertThat(town.facts(number).handlerCode()).isEqualTo("T-370285001-01");
        fire("volunteer-offer", "expired", number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        town.task("community", "dispatchCase", number);
        assertThat(jdbc.sql(
                                "select string_agg(team_code || ' ' || status, ', ' order by id) from offer where case_number = :n")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("T-370285001014-01 DECLINED, T-370285001014-02 EXPIRED, T-370285001-01 EXPIRED");
    }

    @Test
    void who_says_yes_ends_the_line() {
        String number = filed(town.file());
        town.accept(number);
        town.act(
                "community",
                "dispatchCase",
                number,
                Map.of("handlerKind", "TEAM", "team", "T-370285001014-01", "team2", "T-370285001014-02"));
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        assertThat(town.visit(number, "BEYOND_US").status())
                .as("what is beyond one team comes back to the desk")
                .isEqualTo(CaseStatus.FILED);
    }

    @Test
    void a_team_goes_again_or_hands_the_need_back_when_it_is_beyond_it() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        assertThat(town.visit(number, "MORE").status()).isEqualTo(CaseStatus.HANDLING);
        assertThat(town.visit(number, "BEYOND_US").status()).isEqualTo(CaseStatus.FILED);

        town.task("community", "dispatchCase", number);
        assertThat(jdbc.sql("select count(*) from service_record where case_number = :n")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_unit_signs_handles_and_replies_itself() {
        String number = filed(dispatchedToUnit());
        assertThat(town.act("unit", "sign", number, Map.of("decision", "SIGN")).status())
                .isEqualTo(CaseStatus.SIGNED);
        assertThat(town.act(
                                "unit",
                                "handleAsUnit",
                                number,
                                Map.of("contacted", "YES", "work", "已疏通管道", "result", "DONE", "reply", "暖气已恢复。"))
                        .status())
                .isEqualTo(CaseStatus.CHECKING);
        town.check(number);
        assertThat(town.callBack(number, "PART", 3).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);
    }

    @Test
    void a_need_that_does_not_pass_the_check_is_dispatched_again() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.act("community", "reply", number, Map.of("reply", "灯已换好。"));
        town.act("community", "checkOnSpot", number, Map.of("passed", "NO", "finding", "灯还是不亮"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        town.task("community", "dispatchCase", number);
    }

    @Test
    void closing_without_a_code_or_with_a_promise_but_no_date_is_refused_beside_the_field() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.act("community", "reply", number, Map.of("reply", "灯已换好。"));
        assertThatThrownBy(() -> town.act("community", "checkOnSpot", number, Map.of("passed", "YES", "finding", "亮了")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).field()).isEqualTo("closingCode"));
        assertThatThrownBy(() -> town.act(
                        "community",
                        "checkOnSpot",
                        number,
                        Map.of("passed", "YES", "finding", "等配件", "closingCode", "C3_OBJECTIVE")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).field()).isEqualTo("promiseDate"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.CHECKING);
    }

    @Test
    void a_dissatisfied_resident_has_it_redone_twice_and_then_the_next_tier_decides() {
        String number = filed(town.closed());
        for (int redo = 1; redo <= 2; redo++) {
            assertThat(town.callBack(number, "NO", 1).status()).isEqualTo(CaseStatus.REDO);
            assertThat(town.facts(number).redoCount()).isEqualTo(redo);
            town.offerToTeam(number);
            town.volunteersDoIt(number);
            town.replyAndCheck(number);
        }
        assertThat(town.callBack(number, "NO", 1).status()).isEqualTo(CaseStatus.CALLED_BACK);
        assertThat(town.facts(number).redoCount()).isEqualTo(2);

        CaseFacts taken =
                town.act("town", "decideUnresolved", number, Map.of("decision", "TAKE_OVER", "reason", "由街道协调"));
        assertThat(taken.deskCode()).isEqualTo("370285001");
        assertThat(taken.redoCount()).isEqualTo(2);
        town.act("town", "dispatchCase", number, Map.of("handlerKind", "TEAM", "team", "T-370285001014-01"));
        town.volunteersDoIt(number);
        town.act("town", "reply", number, Map.of("reply", "已整体更换线路。"));
        town.act("town", "checkOnSpot", number, Map.of("passed", "YES", "finding", "全亮了", "closingCode", "C1_DONE"));
        town.callBack(number, "NO", 2);

        CaseFacts archived =
                town.act("city", "decideUnresolved", number, Map.of("decision", "ARCHIVE", "reason", "线路产权在诉讼中"));
        assertThat(archived.status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);
    }

    @Test
    void nobody_reached_at_different_times_of_the_day_ends_the_callback_and_leaves_the_rates_base() {
        String number = filed(town.closed());
        Map<String, Object> unreached = Map.of("channel", "PHONE", "reached", "NO");
        clock.stopAt(Instant.parse("2026-11-23T01:00:00Z"));
        for (int mornings = 1; mornings <= 4; mornings++) {
            assertThat(town.act("callback", "callBack", number, unreached).status())
                    .as("nobody is given up who was only called in the morning")
                    .isEqualTo(CaseStatus.CLOSED);
        }
        clock.advance(Duration.ofHours(6));
        assertThat(town.act("callback", "callBack", number, unreached).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(excluded(number)).isEqualTo("X10");
        assertEnded(number);
    }

    @Test
    void the_same_facts_leave_an_archived_case_as_it_is_and_new_ones_open_it_once_more() {
        String number = filed(town.closed());
        town.callBack(number, "YES", 5);
        reopenings.ask(number, "还是觉得灯太暗", town.actor("grid"));
        town.act("community", "decideReopening", number, Map.of("isNew", "NO", "difference", "与上次反映的亮度相同，已达标"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);

        reopenings.ask(number, "昨晚又灭了，是另一层的灯", town.actor("grid"));
        town.act("community", "decideReopening", number, Map.of("isNew", "YES", "difference", "上次是二楼，这次是四楼"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.REDO);
        assertThat(town.facts(number).redoCount())
                .as("something new is nobody's bad work")
                .isZero();
        assertThat(mails(number)).contains("case-not-reopened", "case-reopened");

        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.replyAndCheck(number);
        assertThat(town.callBack(number, "YES", 5).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);
    }

    @Test
    void a_case_is_opened_again_only_once_it_is_archived_and_only_within_fifteen_days() {
        String number = filed(town.closed());
        assertThatThrownBy(() -> reopenings.ask(number, "又灭了", town.actor("grid")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        town.callBack(number, "YES", 5);
        assertThat(reopenings.mayAsk(number, town.actor("grid"))).isTrue();
        assertThatThrownBy(() -> reopenings.ask(number, "又灭了", town.actor("unit")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> reopenings.ask(number, " ", town.actor("grid")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).field()).isEqualTo("facts"));

        reopenings.ask(number, "又灭了", town.actor("grid"));
        assertThat(reopenings.mayAsk(number, town.actor("grid"))).isFalse();
        town.act("community", "decideReopening", number, Map.of("isNew", "NO", "difference", "相同"));

        clock.advance(Duration.ofDays(16));
        assertThat(reopenings.mayAsk(number, town.actor("grid"))).isFalse();
        assertThatThrownBy(() -> reopenings.ask(number, "又灭了", town.actor("grid")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors().get(0).key()).isEqualTo("cases.refused.reopen-over"));
    }

    @Test
    void a_resident_who_does_not_want_to_be_asked_is_left_in_peace() {
        String number = filed(town.closed());
        town.act("callback", "callBack", number, Map.of("channel", "PHONE", "reached", "REFUSED"));
        assertThat(excluded(number)).isEqualTo("X11");
        assertEnded(number);
    }

    @Test
    void who_wants_no_reply_is_not_called_back() {
        String number = filed(town.file(
                "A07", CaseType.HELP, false, new Petitioner("居民", "13800000000", "x@example.org", false, true, false)));
        town.accept(number);
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.replyAndCheck(number);

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(excluded(number)).isEqualTo("X09");
        assertEnded(number);
    }

    @Test
    void the_petitioners_side_withdraws_and_everything_under_way_ends() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        petitioners.withdraw(number, "已经自己修好了", town.actor("grid"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);
        assertThatThrownBy(() -> petitioners.withdraw(number, "再撤一次", town.actor("grid")))
                .isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select status from offer where case_number = :n")
                        .param("n", number)
                        .query(String.class)
                        .single())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void an_urged_need_comes_forward_in_the_inbox() {
        String number = filed(town.file());
        petitioners.urge(number, "老人夜里差点摔倒", town.actor("grid"));

        assertThat(jdbc.sql("select priority from work_item where case_number = :n")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
        assertThat(town.facts(number).urgeCount()).isEqualTo(1);
    }

    @Test
    void the_yellow_mark_reminds_and_the_red_one_asks_the_next_tier_which_may_leave_the_case_where_it_is() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        clock.stopAt(town.facts(number).yellowAt().plusSeconds(1));
        fire("livelihood-case", "yellow", number);
        clock.stopAt(town.facts(number).dueAt().plusSeconds(1));
        fire("livelihood-case", "red", number);

        assertThat(marks(number)).isEqualTo("true,true");
        CaseFacts kept = town.act("town", "decideOverdue", number, Map.of("decision", "KEEP", "reason", "配件明天到"));
        assertThat(kept.deskCode()).isEqualTo(TestTown.COMMUNITY);
        town.task("lead", "answerOffer", number);
    }

    @Test
    void the_next_tier_takes_an_overdue_case_over_and_the_city_can_do_so_again() {
        String number = filed(town.file());
        town.accept(number);
        town.offerToTeam(number);
        clock.stopAt(town.facts(number).dueAt().plusSeconds(1));
        fire("livelihood-case", "red", number);
        CaseFacts taken =
                town.act("town", "decideOverdue", number, Map.of("decision", "TAKE_OVER", "reason", "街道统一处理"));
        assertThat(taken.status()).isEqualTo(CaseStatus.FILED);
        assertThat(taken.deskCode()).isEqualTo("370285001");
        town.task("town", "dispatchCase", number);

        clock.advance(Duration.ofDays(10));
        fire("livelihood-case", "red", number);
        town.act("city", "decideOverdue", number, Map.of("decision", "TAKE_OVER", "reason", "市里协调"));
        assertThat(town.facts(number).deskCode()).isEqualTo("370285");
        clock.advance(Duration.ofDays(10));
        fire("livelihood-case", "red", number);
        town.task("city", "dispatchCase", number);
        assertThat(marks(number)).as("an overdue fact is never erased").endsWith("true");
    }

    @Test
    void about_a_late_need_that_is_over_meanwhile_the_next_tier_need_not_decide_any_more() {
        String closed = filed(town.file());
        town.accept(closed);
        town.offerToTeam(closed);
        town.volunteersDoIt(closed);
        String answered = filed(town.file());
        String merged = filed(town.file());
        String parent = filed(town.file());
        String withdrawn = filed(town.file());
        clock.stopAt(town.facts(withdrawn).dueAt().plusSeconds(1));
        List<String> late = List.of(closed, answered, merged, withdrawn);
        for (String number : late) {
            fire("livelihood-case", "red", number);
            town.task("town", "decideOverdue", number);
        }

        town.replyAndCheck(closed);
        town.act("community", "triage", answered, Map.of("decision", "ANSWER", "reason", "已当面答复"));
        merge(merged, parent);
        petitioners.withdraw(withdrawn, "不用了", town.actor("community"));

        for (String number : late) {
            assertThatThrownBy(() -> town.task("town", "decideOverdue", number)).isInstanceOf(AssertionError.class);
        }
        assertEnded(answered);
        assertEnded(withdrawn);
        assertThat(marks(closed)).as("an overdue fact is never erased").endsWith("true");
        town.callBack(closed, "NO", 1);
        town.task("community", "dispatchCase", closed);
        petitioners.withdraw(parent, "测试完", town.actor("community"));
    }

    @Test
    void an_overdue_need_that_nobody_looked_at_is_looked_at_by_the_next_tier() {
        String number = filed(town.file());
        clock.stopAt(town.facts(number).dueAt().plusSeconds(1));
        fire("livelihood-case", "red", number);
        town.act("town", "decideOverdue", number, Map.of("decision", "TAKE_OVER", "reason", "社区人手不足"));
        town.task("town", "triage", number);
    }

    @Test
    void an_overdue_need_that_is_being_verified_or_waits_to_be_redone_may_be_taken_over_too() {
        String verified = filed(town.file());
        town.act("community", "triage", verified, Map.of("decision", "VERIFY", "reason", "是不是整栋楼都不亮"));
        String redone = filed(town.closed());
        town.callBack(redone, "NO", 1);
        clock.stopAt(town.facts(redone).dueAt().plusSeconds(1));
        for (String number : List.of(verified, redone)) {
            fire("livelihood-case", "red", number);
            town.act("town", "decideOverdue", number, Map.of("decision", "TAKE_OVER", "reason", "社区人手不足"));
        }

        assertThat(town.facts(verified).status()).isEqualTo(CaseStatus.REGISTERED);
        town.task("town", "triage", verified);
        assertThatThrownBy(() -> town.task("grid", "verifyOnSpot", verified)).isInstanceOf(AssertionError.class);
        assertThat(town.facts(redone).status()).isEqualTo(CaseStatus.REDO);
        town.task("town", "dispatchCase", redone);
    }

    @Test
    void the_category_given_at_triage_sets_the_limit_and_moves_the_timers() {
        String number = filed(town.file(null, CaseType.HELP, false));
        CaseFacts before = town.facts(number);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "D05"));
        CaseFacts after = town.facts(number);

        assertThat(after.dueAt()).isEqualTo(after.registeredAt().plus(Duration.ofHours(1)));
        assertThat(after.dueAt()).isBefore(before.dueAt());
        assertThat(timer("red", number).getDuedate().toInstant().getEpochSecond())
                .isEqualTo(after.dueAt().getEpochSecond());
    }

    /** Every node of every diagram was walked by the tests above. */
    @Test
    void a_case_that_is_ended_early_goes_straight_to_its_callback() {
        String number = filed(dispatchedToUnit());
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        town.act(
                "unit",
                "handleAsUnit",
                number,
                Map.of("contacted", "YES", "work", "约过三次", "result", "TERMINATE", "reason", "诉求人不愿入户"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "YES"));
        assertThat(town.callBack(number, "YES", 4).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertEnded(number);
    }

    @Test
    void a_supervision_runs_beside_the_handling() {
        String number = filed(town.file());
        supervision.order(number, SupervisionKind.ROUTINE, "请说明进展", town.actor("town"));
        town.act("community", "answerSupervision", number, Map.of("answer", "正在甄别"));
        town.act("town", "reviewSupervision", number, Map.of("accepted", "YES"));
        town.task("community", "triage", number);
    }

    @Test
    void a_grid_member_looks_first_and_triage_goes_on_with_what_they_found() {
        String number = filed(town.file());
        town.act("community", "triage", number, Map.of("decision", "VERIFY", "reason", "是不是整栋楼都不亮"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.VERIFYING);
        assertThatThrownBy(() -> town.act("grid", "verifyOnSpot", number, Map.of()))
                .isInstanceOf(Refusal.class);
        town.act("grid", "verifyOnSpot", number, Map.of("found", "只有三单元不亮"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.REGISTERED);
        town.accept(number);
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
    }

    @Test
    void who_brought_the_same_matter_is_told_its_result_and_called_back_and_it_counts_once() {
        String parent = filed(town.file());
        town.accept(parent);
        String child = filed(town.file());
        String grandchild = filed(town.file());
        merge(grandchild, child);
        merge(child, parent);
        town.offerToTeam(parent);
        town.volunteersDoIt(parent);
        assertThatThrownBy(() -> town.task("callback", "callBack", child)).isInstanceOf(AssertionError.class);
        town.replyAndCheck(parent);

        assertThat(mails(child)).contains("case-result");
        assertThat(mails(grandchild)).contains("case-result");
        town.callBack(child, "YES", 5);
        assertThat(callback.answerByLink(grandchild, 0, new CallbackAnswers(true, Solved.NO, 1, "我家门口还是不亮")))
                .isEqualTo(CallbackResult.ARCHIVED);
        assertThat(town.facts(child).status()).isEqualTo(CaseStatus.MERGED);
        assertThat(excluded(child)).isEqualTo("X01");
        assertThat(jdbc.sql("select note from case_event where case_id = :case and action = 'merged-unresolved'")
                        .param("case", town.facts(parent).id())
                        .query(String.class)
                        .single())
                .isEqualTo(grandchild);
        assertEnded(child);
        assertEnded(grandchild);
        town.callBack(parent, "YES", 5);
        assertEnded(parent);
    }

    @Test
    void a_merged_case_whose_petitioner_wants_no_reply_ends_quietly_with_its_parent() {
        String parent = filed(town.file());
        town.accept(parent);
        String child = filed(town.file(
                "A07", CaseType.HELP, false, new Petitioner("居民", "13800000001", "y@example.org", false, true, false)));
        merge(child, parent);
        town.offerToTeam(parent);
        town.volunteersDoIt(parent);
        town.replyAndCheck(parent);
        assertThat(mails(child)).isEmpty();
        assertEnded(child);
    }

    @Test
    void a_matter_that_others_brought_too_goes_on_when_its_first_petitioner_withdraws() {
        String parent = filed(town.file());
        town.accept(parent);
        String child = filed(town.file());
        merge(child, parent);
        petitioners.withdraw(parent, "我不住这里了", town.actor("community"));

        assertThat(town.facts(parent).status()).isEqualTo(CaseStatus.FILED);
        assertThat(town.facts(parent).noReply()).isTrue();
        town.task("community", "dispatchCase", parent);
    }

    @Test
    void who_waits_for_a_case_that_turns_out_to_be_a_copy_of_a_closed_one_is_called_back_at_once() {
        String done = town.closed();
        String parent = filed(town.file());
        String child = filed(town.file());
        merge(child, parent);

        merge(parent, done);

        town.callBack(child, "YES", 5);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(child)
                        .count())
                .isZero();
    }

    private void merge(String child, String parent) {
        town.act(
                "community",
                "triage",
                child,
                Map.of("decision", "DUPLICATE", "reason", "同一楼道的灯，已在办理", "duplicateOf", parent));
    }

    private List<String> mails(String number) {
        return jdbc.sql("select occasion from outgoing_mail where case_number = :n and occasion <> 'case-receipt'")
                .param("n", number)
                .query(String.class)
                .list();
    }

    @Test
    void a_whistle_runs_beside_the_handling_and_ends_when_the_case_goes_to_the_next_tier() {
        String decided = filed(town.file());
        whistles.blow(decided, List.of("U-370285-heat"), "请到场", town.actor("town"));
        town.act("unit", "arrive", decided, Map.of("statement", "已到场"));
        town.act("town", "decideWhistle", decided, Map.of("decision", "由供热修", "lead", "暖阳供热"));
        town.task("community", "triage", decided);

        String takenOver = filed(town.file());
        whistles.blow(takenOver, List.of("U-370285-heat"), "请到场", town.actor("town"));
        fire("livelihood-case", "red", takenOver);
        town.act("town", "decideOverdue", takenOver, Map.of("decision", "TAKE_OVER", "reason", "街道统一处理"));
        assertThat(whistles.open(takenOver)).isEmpty();
        town.task("town", "triage", takenOver);
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked(
                "livelihood-case",
                "intake",
                "verification",
                "dispatch",
                "volunteer-offer",
                "volunteer-handling",
                "check-and-close",
                "callback",
                "overdue",
                "next-tier",
                "reopening");
    }

    private String filed(String number) {
        filed.add(number);
        return number;
    }

    private String dispatchedToUnit() {
        String number = town.file("D04", CaseType.COMPLAINT, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "D04"));
        toUnit(number);
        return number;
    }

    private void toUnit(String number) {
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-heat"));
    }

    private void fire(String process, String timer, String number) {
        management.executeJob(timer(process, timer, number).getId());
    }

    private Job timer(String timer, String number) {
        return timer("livelihood-case", timer, number);
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

    private void assertEnded(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from work_item where case_number = :n and ended_at is null")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> statuses(String number) {
        return jdbc.sql(
                        """
                        select e.to_status from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number = :n and e.to_status is distinct from e.from_status order by e.id
                        """)
                .param("n", number)
                .query(String.class)
                .list();
    }

    private String excluded(String number) {
        return jdbc.sql("select excluded_code from livelihood_case where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }

    private String marks(String number) {
        return jdbc.sql(
                        "select (yellow_marked_at is not null)::text || ',' || (red_marked_at is not null)::text from livelihood_case where number = :n")
                .param("n", number)
                .query(String.class)
                .single();
    }
}

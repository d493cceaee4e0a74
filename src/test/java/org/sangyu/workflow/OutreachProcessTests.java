package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.outreach.CarePlanDesk;
import org.sangyu.outreach.CareRoundDesk;
import org.sangyu.outreach.CareVisit;
import org.sangyu.outreach.EndReason;
import org.sangyu.outreach.NewPlan;
import org.sangyu.outreach.OutreachKind;
import org.sangyu.outreach.OutreachRounds;
import org.sangyu.outreach.PlanCare;
import org.sangyu.outreach.PlanState;
import org.sangyu.outreach.VisitState;
import org.sangyu.people.CategoryDecisions;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.Person;
import org.sangyu.people.ReviewHint;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.CallState;
import org.sangyu.volunteering.CallTown;
import org.sangyu.volunteering.MyCalls;
import org.sangyu.volunteering.VisitMatters;
import org.sangyu.volunteering.WhoServes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a plan to call on somebody: due, arranged, there, noted, and again; left out, late, at rest, ended. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachProcessTests {

    private static final Map<String, Object> NOTED = Map.of("material", "学习材料第三期", "next", "NONE");

    @Autowired
    CarePlanDesk plans;

    @Autowired
    PlanCare care;

    @Autowired
    CareRoundDesk rounds;

    @Autowired
    OutreachRounds life;

    @Autowired
    CallAnswers answers;

    @Autowired
    MyCalls mine;

    @Autowired
    VisitMatters matters;

    @Autowired
    WhoServes who;

    @Autowired
    ConsentBook consents;

    @Autowired
    CategoryReviews reviews;

    @Autowired
    CategoryDecisions decisions;

    @Autowired
    MovableClock clock;

    @Autowired
    WalkedPaths paths;

    @Autowired
    TestRegister register;

    @Autowired
    JdbcClient jdbc;

    TestOutreach outreach;
    CallTown calls;
    TestTown town;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        outreach = TestOutreach.in(context);
        calls = outreach.calls();
        town = calls.town();
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked("outreach", "outreach-arranging", "outreach-noting");
    }

    @Test
    void asked_said_yes_was_there_was_noted_and_comes_again() {
        String team = calls.team();
        Person helper = calls.helper(team);
        Actor volunteer = calls.account(helper, Role.VOLUNTEER, team);
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(member, OutreachKind.LEARN_AT_HOME, team);
        assertThat(outreach.waitsAt(plan)).containsExactly("visitDue");
        outreach.fire(plan, "visitDue");
        assertThat(title(plan)).startsWith("试*：送学上门").doesNotContain(member.name());

        outreach.ask(plan, team, helper, false);
        CareVisit visit = outreach.open(plan);
        assertThat(visit.number()).isEqualTo(plan + "-01");
        assertThat(visit.state()).isEqualTo(VisitState.ARRANGED);
        assertThat(calls.find(visit.callNumber()).what()).doesNotContain(member.name());
        assertThat(mine.require(visit.callNumber(), volunteer).address())
                .as("whom and where only after a yes")
                .isNull();
        assertThat(matters.toVisit(who.require(volunteer), volunteer)).isEmpty();

        answers.accept(calls.ask(visit.callNumber(), helper), null);
        assertThat(mine.require(visit.callNumber(), volunteer).address()).contains(member.name(), "一号楼");
        assertThat(matters.toVisit(who.require(volunteer), volunteer))
                .singleElement()
                .satisfies(matter -> assertThat(matter.title()).contains(member.name()));

        outreach.served(visit.number(), team, helper);
        assertThat(calls.find(visit.callNumber()).state()).isEqualTo(CallState.DONE);
        assertThat(mine.require(visit.callNumber(), volunteer).address())
                .as("and only as long as it takes")
                .isNull();
        assertThat(matters.toVisit(who.require(volunteer), volunteer)).isEmpty();
        assertThatThrownBy(() -> outreach.note(plan, Map.of("next", "NONE")))
                .as("what was learnt is wanted")
                .isInstanceOf(Refusal.class);
        outreach.note(plan, NOTED);
        assertThat(life.of(plan)).singleElement().satisfies(it -> assertThat(it.material())
                .isEqualTo("学习材料第三期"));
        assertThat(outreach.waitsAt(plan)).containsExactly("visitDue");
        assertThat(rounds.require(plan).dueOn()).isEqualTo(calls.today().plusMonths(1));
    }

    @Test
    void whoever_said_yes_on_the_phone_and_then_cannot_is_replaced() {
        String team = calls.team();
        Person first = calls.helper(team);
        Person second = calls.helper(team);
        String plan = due(OutreachKind.VISIT, team);
        outreach.ask(plan, team, first, true);
        String call = outreach.open(plan).callNumber();
        assertThat(calls.find(call).taken()).isOne();
        jdbc.sql("update help_call set taken = 0, state = 'OPEN' where number = :call")
                .param("call", call)
                .update();
        jdbc.sql("update help_ask set state = 'RELEASED' where call_number = :call")
                .param("call", call)
                .update();
        calls.expire(call);

        assertThat(outreach.open(plan).state()).isEqualTo(VisitState.DUE);
        outreach.ask(plan, team, second, true);
        assertThat(calls.find(call).state()).isEqualTo(CallState.WITHDRAWN);
        assertThat(outreach.open(plan).callNumber()).isNotEqualTo(call);
        outreach.served(plan + "-01", team, second);
        outreach.note(plan, Map.of("next", "NONE"));
    }

    @Test
    void left_out_with_a_reason_it_counts_as_left_out_and_comes_again() {
        String plan = due(OutreachKind.VISIT, calls.team());
        assertThatThrownBy(() -> town.answer("branch", "arrangeVisit", plan, Map.of("decision", "SKIP")))
                .isInstanceOf(Refusal.class);
        town.answer("branch", "arrangeVisit", plan, Map.of("decision", "SKIP", "words", "去女儿家过节"));

        assertThat(life.of(plan)).singleElement().satisfies(it -> assertThat(it.state())
                .isEqualTo(VisitState.SKIPPED));
        assertThat(outreach.waitsAt(plan)).containsExactly("visitDue");
    }

    @Test
    void whoever_went_without_being_asked_was_there_all_the_same() {
        String team = calls.team();
        Person helper = calls.helper(team);
        String plan = due(OutreachKind.COMPANY, team);
        outreach.served(plan + "-01", team, helper);

        assertThatThrownBy(() -> town.task("branch", "arrangeVisit", plan)).isInstanceOf(AssertionError.class);
        outreach.note(plan, Map.of("found", "想找人修一修水龙头", "next", "NEED", "title", "水龙头漏水"));
        String filed = life.of(plan).get(0).caseNumber();
        assertThat(town.facts(filed).areaCode()).startsWith(TestTown.COMMUNITY);
    }

    @Test
    void nobody_there_in_time_and_the_town_has_a_word_without_a_name() {
        String team = calls.team();
        Person helper = calls.helper(team);
        String plan = due(OutreachKind.VISIT, team);
        outreach.fire(plan, "arrangeLate");
        assertThat(mails(plan)).containsExactly("town@example.org");
        outreach.ask(plan, team, helper, true);
        outreach.fire(plan, "visitLate");
        assertThat(mails(plan)).as("once for a round").containsExactly("town@example.org");
    }

    @Test
    void at_rest_nobody_goes_and_whoever_was_on_the_way_is_told() {
        String team = calls.team();
        Person helper = calls.helper(team);
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(member, OutreachKind.VISIT, team);
        outreach.fire(plan, "visitDue");
        outreach.ask(plan, team, helper, true);
        String call = outreach.open(plan).callNumber();
        register.giveAccount(member, "visited" + member.id());
        Actor self = town.actor("visited" + member.id());

        care.pause(plan, null, self);
        assertThat(outreach.waitsAt(plan)).containsExactly("resting");
        assertThat(calls.find(call).state()).isEqualTo(CallState.WITHDRAWN);
        assertThat(life.of(plan).get(0).state()).isEqualTo(VisitState.DROPPED);
        care.resume(plan, self);
        assertThat(outreach.waitsAt(plan)).containsExactly("visitDue");
        care.end(plan, EndReason.MOVED, null, self);
        assertThat(rounds.require(plan).endedFor())
                .as("one's own end is one's own wish")
                .isEqualTo(EndReason.WISH);
        assertThat(outreach.waitsAt(plan)).isEmpty();
    }

    @Test
    void another_category_ends_what_was_for_the_old_one() {
        Person member = outreach.member("EXEMPT");
        String learning = outreach.plan(member, OutreachKind.LEARN_AT_HOME, null);
        String wished = outreach.plan(member, OutreachKind.COMPANY, null);
        decided(member, ParticipationCategory.NORMAL);

        assertThat(rounds.require(learning).endedFor()).isEqualTo(EndReason.CATEGORY);
        assertThat(outreach.waitsAt(learning)).isEmpty();
        assertThat(rounds.require(wished).state()).isEqualTo(PlanState.RUNNING);
    }

    @Test
    void a_yes_taken_back_ends_all_and_what_was_written_is_gone() {
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(member, OutreachKind.VISIT, null);
        consents.withdraw(member.id(), ConsentPurpose.OUTREACH, ConsentChannel.PHONE, town.actor("branch"));
        assertThat(rounds.require(plan).endedFor()).isEqualTo(EndReason.WISH);
        assertThat(outreach.waitsAt(plan)).isEmpty();

        String again = outreach.plan(member, OutreachKind.VISIT, null);
        consents.withdraw(member.id(), ConsentPurpose.REGISTER, ConsentChannel.PAPER, town.actor("branch"));
        assertThat(rounds.require(again).state()).isEqualTo(PlanState.ENDED);
        assertThat(rounds.require(again).name()).isEqualTo("*");
        assertThat(outreach.waitsAt(again)).isEmpty();
    }

    @Test
    void what_is_due_on_a_day_off_begins_with_the_next_working_morning() {
        clock.stopAt(Instant.parse("2026-03-04T02:00:00Z"));
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(member, OutreachKind.VISIT, null);
        assertThat(outreach.job(plan, "visitDue").getDuedate()).isEqualTo("2026-03-04T02:00:00Z");
        care.change(plan, new NewPlan(null, "WEEK", "2026-03-07", null, "下午来", null), town.actor("branch"));
        assertThat(outreach.job(plan, "visitDue").getDuedate().toInstant())
                .as("Saturday the 7th: Monday, when business opens")
                .isEqualTo(Instant.parse("2026-03-09T00:00:00Z"));
    }

    @Test
    void only_whoever_keeps_the_register_there_learns_of_a_plan() {
        Person member = outreach.member("EXEMPT");
        String plan = outreach.plan(member, OutreachKind.VISIT, null);
        for (String keeper : List.of("branch", "community", "town", "city")) {
            assertThat(care.require(plan, town.actor(keeper)).number()).isEqualTo(plan);
        }
        for (String other : List.of("branch2", "community2", "town2", "lead", "volunteer", "grid2")) {
            assertThatThrownBy(() -> care.require(plan, town.actor(other)))
                    .as(other)
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> plans.begin(
                        member.id(),
                        TestOutreach.of(OutreachKind.VISIT, outreach.typed("WEEK", null)),
                        town.actor("branch")))
                .as("one of a kind")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_is_called_on_who_has_not_said_yes() {
        Person member = outreach.member("EXEMPT");
        assertThatThrownBy(() -> plans.begin(
                        member.id(),
                        new NewPlan("VISIT", "MONTH", calls.today().toString(), null, null, null),
                        town.actor("branch")))
                .isInstanceOf(Refusal.class);
        assertThat(plans.of(member.id())).isEmpty();
    }

    private String due(OutreachKind kind, String team) {
        String plan = outreach.plan(outreach.member("EXEMPT"), kind, team);
        outreach.fire(plan, "visitDue");
        return plan;
    }

    private void decided(Person member, ParticipationCategory category) {
        String number = reviews.ask(member.id(), ReviewHint.REQUEST, town.actor("branch"));
        decisions.propose(number, category, "身体好多了", town.actor("branch"));
        decisions.decide(number, category, null, "VISIT", town.actor("community"));
    }

    private String title(String plan) {
        return jdbc.sql("select title from work_item where matter = :number and ended_at is null")
                .param("number", plan)
                .query(String.class)
                .single();
    }

    private List<String> mails(String plan) {
        return jdbc.sql("select recipient from outgoing_mail where dedupe_key like 'outreach-late:' || :plan || '%'")
                .param("plan", plan)
                .query(String.class)
                .list();
    }
}

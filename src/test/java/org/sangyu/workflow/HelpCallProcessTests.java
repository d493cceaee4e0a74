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
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.people.Person;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.CallPlaces;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.CallState;
import org.sangyu.volunteering.CallTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a call for helpers: asked, filled, a place free again, filled, done; withdrawn; not filled in time. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpCallProcessTests {

    @Autowired
    CallAnswers answers;

    @Autowired
    CallPlaces places;

    @Autowired
    CallQueries queries;

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

    CallTown calls;
    TestTown town;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        calls = CallTown.in(context);
        town = calls.town();
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked("help-call");
    }

    @Test
    void filled_then_one_cannot_come_after_all_and_another_goes_and_it_is_done_with_its_case() {
        String team = calls.team();
        Person first = calls.helper(team);
        Person second = calls.helper(team);
        String lead = calls.account(calls.helper(team), Role.LEAD, team).username();
        String matter = calls.with(team, lead);
        String call = calls.call(matter, team, 1);
        assertThat(waitsAt(call)).isEqualTo("gathering");

        assertThat(answers.accept(calls.ask(call, first), null)).isEqualTo(CallAnswers.Reply.COMES);
        assertThat(answers.accept(calls.ask(call, first), null))
                .as("a double tap")
                .isEqualTo(CallAnswers.Reply.COMES);
        assertThat(answers.accept(calls.ask(call, second), null)).isEqualTo(CallAnswers.Reply.FULL);
        assertThat(waitsAt(call)).isEqualTo("complete");
        assertThat(calls.mails("call-filled", call)).isOne();

        answers.release(calls.ask(call, first), null);
        assertThat(waitsAt(call)).isEqualTo("gathering");
        assertThat(calls.find(call).state()).isEqualTo(CallState.OPEN);
        assertThat(calls.mails("call-released", call))
                .as("the coordinator is told")
                .isOne();
        assertThat(answers.accept(calls.ask(call, second), null))
                .as("whoever came too late before finds the place")
                .isEqualTo(CallAnswers.Reply.COMES);

        town.act(
                lead,
                "handle",
                matter,
                Map.of("contacted", "YES", "visitedOn", town.today(), "hours", "1", "work", "抬好了", "result", "DONE"));
        town.replyAndCheck(matter);
        assertThat(calls.find(call).state()).isEqualTo(CallState.DONE);
        assertEnded(call);
        assertThat(states(call))
                .as("who went is known, and nothing of the others")
                .containsOnly("ACCEPTED", "OVER");
    }

    @Test
    void withdrawn_by_the_coordinator_with_a_word_to_those_who_said_yes() {
        String team = calls.team();
        Person person = calls.helper(team);
        Actor volunteer = calls.account(person, Role.VOLUNTEER, team);
        Person other = calls.helper(team);
        String call = calls.call(calls.waiting(), team, 2);
        answers.accept(calls.ask(call, person), null);
        answers.decline(calls.ask(call, other));

        places.withdraw(call, "床已经抬走了，谢谢", town.actor("community"));
        assertThat(calls.find(call).state()).isEqualTo(CallState.WITHDRAWN);
        assertThat(calls.mails("call-withdrawn", call)).isOne();
        assertThat(calls.link("call-withdrawn", volunteer.username() + "@example.org"))
                .startsWith("/help/");
        assertEnded(call);
        assertThat(states(call)).as("a no is kept nowhere").containsExactlyInAnyOrder("ACCEPTED", "OVER");
        assertThatThrownBy(() -> places.withdraw(call, null, town.actor("community")))
                .isInstanceOf(Refusal.class);
        assertThat(answers.accept(calls.ask(call, other), null)).isEqualTo(CallAnswers.Reply.OVER);
    }

    @Test
    void not_filled_in_time_the_coordinator_is_told_and_whoever_said_yes_goes_all_the_same() {
        String team = calls.team();
        Person person = calls.helper(team);
        calls.helper(team);
        String call = calls.call(calls.waiting(), team, 2);
        answers.accept(calls.ask(call, person), null);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(call))
                .singleResult()
                .getId());

        assertThat(calls.find(call).state()).isEqualTo(CallState.EXPIRED);
        assertThat(calls.mails("call-unclaimed", call)).isOne();
        assertEnded(call);
        CallQueries.Seen seen = queries.require(call, town.actor("community"));
        assertThat(seen.coming()).hasSize(1);
        places.withdraw(call, null, town.actor("community"));
        assertThat(calls.find(call).state()).isEqualTo(CallState.WITHDRAWN);
    }

    @Test
    void a_call_ends_with_its_matter_whatever_becomes_of_it() {
        String team = calls.team();
        calls.helper(team);
        String withdrawn = calls.waiting();
        String taken = calls.waiting();
        String dispatched = calls.waiting();
        String first = calls.call(withdrawn, team, 1);
        String second = calls.call(taken, team, 1);
        String third = calls.call(dispatched, team, 1);

        petitioners.withdraw(withdrawn, "不用了", town.actor("grid"));
        assertThat(calls.find(first).state()).isEqualTo(CallState.WITHDRAWN);
        town.act(
                "community", "dispatchCase", dispatched, Map.of("handlerKind", "UNIT", "unit", "U-370285001-property"));
        assertThat(calls.find(third).state()).as("an office sees to it").isEqualTo(CallState.WITHDRAWN);
        assertThat(calls.find(second).state()).isEqualTo(CallState.OPEN);
        assertThat(town.facts(taken).status()).isEqualTo(CaseStatus.FILED);
    }

    private String waitsAt(String call) {
        return runtime.getActiveActivityIds(instance(call)).get(0);
    }

    private String instance(String call) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("help-call")
                .processInstanceBusinessKey(call)
                .singleResult()
                .getId();
    }

    private void assertEnded(String call) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(call)
                        .count())
                .isZero();
    }

    private java.util.List<String> states(String call) {
        return jdbc.sql("select state from help_ask where call_number = :call")
                .param("call", call)
                .query(String.class)
                .list();
    }
}

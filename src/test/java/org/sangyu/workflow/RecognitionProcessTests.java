package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Person;
import org.sangyu.recognition.Honour;
import org.sangyu.recognition.Honours;
import org.sangyu.recognition.Nomination;
import org.sangyu.recognition.NominationState;
import org.sangyu.recognition.Round;
import org.sangyu.recognition.RoundDesk;
import org.sangyu.recognition.RoundState;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The yearly selection, from verified records to the honour, along every way that it may take. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecognitionProcessTests {

    @Autowired
    RoundDesk desk;

    @Autowired
    Honours honours;

    @Autowired
    ConsentBook consents;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WalkedPaths paths;

    HonourTown honour;
    TestTown town;
    String team;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        honour = HonourTown.in(context);
        town = honour.town();
        team = honour.calls().team();
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked(
                "recognition",
                "recognition-nomination",
                "recognition-review",
                "recognition-objection",
                "recognition-ruling");
    }

    @Test
    void records_propose_the_branch_nominates_the_town_reviews_the_public_looks_and_it_is_published() {
        Person member = honour.served(honour.calls().member(team, "EXEMPT"), team);
        Actor volunteer = honour.calls().account(member, Role.VOLUNTEER, team);
        Person resident = honour.served(team);
        honour.agrees(member);
        String number = honour.open("2", "1");

        assertThatThrownBy(() -> honour.nominate("branch", number, resident))
                .as("whom the community nominates")
                .isInstanceOf(Refusal.class);
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        honour.nominate("community", number, resident);
        honour.nominate("community", number, HonourTown.TEAM + "/" + team);
        honour.done("community", number);
        assertThat(honour.find(number).state()).isEqualTo(RoundState.REVIEWING);
        assertThat(honour.of(number, member).figures().months()).isEqualTo(3);

        honour.review(number, member, "RETURN");
        honour.review(number, resident, "ACCEPT");
        honour.review(number, team(number), "ACCEPT");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.NOMINATING);
        assertThatThrownBy(() -> town.task("community", "nominateOutstanding", number))
                .as("nothing of theirs was given back")
                .isInstanceOf(AssertionError.class);
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        assertThatThrownBy(() -> honour.review(number, member, "RETURN"))
                .as("given back once already")
                .isInstanceOf(Refusal.class);
        honour.review(number, member, "ACCEPT");

        Round shown = honour.find(number);
        assertThat(shown.publicityUntil())
                .isEqualTo(calendar.due(shown.publicityFrom(), new Limit(5, LimitUnit.WORK_DAY))
                        .dueAt());
        String first = honour.object(number, member);
        String second = honour.object(number, resident);
        honour.rule(first, "DISMISSED");
        honour.fire(number, "publicity");
        assertThat(honour.find(number).state())
                .as("one objection waits for its decision")
                .isEqualTo(RoundState.PUBLICITY);
        honour.rule(second, "DISMISSED");

        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLISHED);
        assertEnded(number);
        assertThat(honours.ofRound(number)).hasSize(3);
        assertThat(honour.jdbc()
                        .sql(
                                "select text_body from outgoing_mail where occasion = 'honour-published' and recipient = :to")
                        .param("to", volunteer.username() + "@example.org")
                        .query(String.class)
                        .single())
                .contains(honours.ofPerson(member.id()).get(0).number(), "/my/service")
                .doesNotContain(member.name());

        assertThat(honours.ofTeam(team)).filteredOn(Honour::agreed).hasSize(2);
        consents.withdraw(member.id(), ConsentPurpose.HONOUR, ConsentChannel.PAPER, town.actor("community"));
        assertThat(honours.ofTeam(team)).as("the honour stays").hasSize(3);
        assertThat(honours.ofTeam(team))
                .as("the name of whoever took consent back is gone at once")
                .filteredOn(Honour::agreed)
                .hasSize(1);
        assertThatThrownBy(() -> honour.open("1", "1")).as("once a year").isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_is_rightly_objected_to_is_struck_and_with_the_last_one_the_selection_ends() {
        Person member = honour.served(honour.calls().member(team, "NORMAL"), team);
        Actor volunteer = honour.calls().account(member, Role.VOLUNTEER, team);
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        honour.review(number, member, "ACCEPT");
        String first = honour.object(number, member);
        String second = honour.object(number, member);
        honour.rule(first, "UPHELD");

        assertThat(honour.of(number, member).state()).isEqualTo(NominationState.STRUCK);
        assertThat(honour.jdbc()
                        .sql("select count(*) from outgoing_mail where occasion = 'nominee-struck' and recipient = :to")
                        .param("to", volunteer.username() + "@example.org")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertEnded(second);
        honour.fire(number, "publicity");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.NOBODY);
        assertThat(honours.ofRound(number)).isEmpty();
        assertEnded(number);
    }

    @Test
    void where_nobody_reaches_what_it_asks_for_the_selection_ends_at_once() {
        String number = honour.open("1", "1");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.NOBODY);
        assertEnded(number);
    }

    @Test
    void nobody_is_nominated_by_the_last_day() {
        honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = honour.open("1", "");
        assertThat(honour.find(number).nominateBy()).isAfter(clock.instant());
        honour.fire(number, "nominationOver");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.NOBODY);
        assertThatThrownBy(() -> town.task("branch", "nominateOutstanding", number))
                .isInstanceOf(AssertionError.class);
        assertEnded(number);
    }

    @Test
    void what_was_given_back_and_not_nominated_anew_is_out_and_the_others_go_on() {
        Person member = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person resident = honour.served(team);
        String number = honour.open("2", "");
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        honour.nominate("community", number, resident);
        honour.done("community", number);
        honour.review(number, member, "RETURN");
        honour.review(number, resident, "ACCEPT");
        honour.fire(number, "nominationOver");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLICITY);
        assertThat(honour.of(number, member).state()).isEqualTo(NominationState.DECLINED);
        honour.fire(number, "publicity");
        assertThat(honours.ofRound(number)).hasSize(1);
    }

    @Test
    void there_are_no_more_accepted_than_places_and_with_none_the_selection_ends() {
        Person one = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person other = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = honour.open("1", "");
        honour.nominate("branch", number, one);
        honour.nominate("branch", number, other);
        honour.done("branch", number);
        honour.review(number, one, "ACCEPT");
        assertThatThrownBy(() -> honour.review(number, other, "ACCEPT")).isInstanceOf(Refusal.class);
        honour.review(number, other, "DECLINE");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLICITY);

        desk.withdraw(number, "重新来过", town.actor("town"));
        String again = honour.open("1", "");
        honour.nominate("branch", again, one);
        honour.done("branch", again);
        honour.review(again, one, "DECLINE");
        assertThat(honour.find(again).state()).isEqualTo(RoundState.NOBODY);
    }

    @Test
    void a_selection_is_withdrawn_and_what_was_objected_with_it() {
        Person member = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        honour.review(number, member, "ACCEPT");
        String objection = honour.object(number, member);
        assertThatThrownBy(() -> desk.withdraw(number, " ", town.actor("town"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.withdraw(number, "不行", town.actor("town2")))
                .isInstanceOf(Refusal.class);
        desk.withdraw(number, "标准要重新定", town.actor("town"));
        assertThat(honour.find(number).state()).isEqualTo(RoundState.WITHDRAWN);
        assertEnded(number);
        assertEnded(objection);
        assertThatThrownBy(() -> honour.object(number, member)).isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_decides_about_themselves_or_without_saying_that_they_are_not_kin() {
        Person member = honour.served(honour.calls().member(team, "NORMAL"), team);
        String secretary =
                honour.calls().account(member, Role.BRANCH, TestRegister.BRANCH).username();
        String number = honour.open("1", "");
        assertThatThrownBy(() -> town.task("branch", "nominateOutstanding", number))
                .as("their secretary is nominated by the community")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> town.answer(
                        "community",
                        "nominateOutstanding",
                        number,
                        Map.of(
                                "decision",
                                "NOMINATE",
                                "nominee",
                                HonourTown.VOLUNTEER + "/" + member.id(),
                                "reason",
                                "热心")))
                .as("not without saying so")
                .isInstanceOf(Refusal.class);
        honour.nominate("community", number, member);
        assertThatThrownBy(() -> town.task(secretary, "nominateOutstanding", number))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void hours_that_wait_or_were_given_back_propose_nobody() {
        Person waiting = honour.calls().member(team, "NORMAL");
        honour.serve(waiting, team, 30, "WAITING");
        Person returned = honour.calls().member(team, "NORMAL");
        honour.serve(returned, team, 30, "RETURNED");
        Person served = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = honour.open("1", "");
        String task = town.task("branch", "nominateOutstanding", number);
        assertThat(task).isNotNull();
        for (Person person : List.of(waiting, returned)) {
            assertThatThrownBy(() -> honour.nominate("branch", number, person)).isInstanceOf(Refusal.class);
        }
        honour.nominate("branch", number, served);
    }

    @Test
    void an_objection_comes_too_late_when_the_time_is_over() {
        Person member = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        honour.done("branch", number);
        honour.review(number, member, "ACCEPT");
        Instant until = honour.find(number).publicityUntil();
        assertThat(LocalDate.ofInstant(until, ZoneId.of("Asia/Shanghai"))).isAfter(honour.today());
        clock.stopAt(until.minusSeconds(1));
        honour.object(number, member);
        clock.stopAt(until);
        assertThatThrownBy(() -> honour.object(number, member)).isInstanceOf(Refusal.class);
    }

    private Nomination team(String number) {
        return honour.nominations(number).stream()
                .filter(Nomination::isOfTeam)
                .findFirst()
                .orElseThrow();
    }

    private void assertEnded(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }
}

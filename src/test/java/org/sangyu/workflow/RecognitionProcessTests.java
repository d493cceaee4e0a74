package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.sangyu.recognition.RoundBook;
import org.sangyu.recognition.RoundDesk;
import org.sangyu.recognition.RoundState;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
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
    RoundBook book;

    @Autowired
    Accounts accounts;

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
        Round published = honour.find(number);
        assertThat(published.state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(honours.ofRound(number))
                .as("one objection waits for its decision, and holds nobody else")
                .hasSize(2)
                .noneMatch(it -> Long.valueOf(resident.id()).equals(it.personId()));
        assertThat(honour.of(number, resident).standing(published)).isEqualTo("HELD");
        assertThat(town.task("town", "decideHonourObjection", second)).isNotNull();
        honour.rule(second, "DISMISSED");
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
    void whoever_is_objected_to_is_held_until_all_of_it_is_decided_and_then_honoured_or_struck_alone() {
        Person twice = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person wrongly = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person rightly = honour.served(honour.calls().member(team, "NORMAL"), team);
        String number = shown("3", twice, wrongly, rightly);
        String first = honour.object(number, twice);
        String second = honour.object(number, twice);
        String other = honour.object(number, wrongly);
        String third = honour.object(number, rightly);
        honour.fire(number, "publicity");
        assertThat(honour.find(number).state())
                .as("everybody is held: nothing is published")
                .isEqualTo(RoundState.PUBLICITY);

        honour.rule(first, "DISMISSED");
        assertThat(honours.ofRound(number)).as("one of two is still open").isEmpty();
        honour.rule(other, "DISMISSED");
        assertThat(honours.ofRound(number)).extracting(Honour::personId).containsExactly(wrongly.id());
        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLISHED);
        assertThatThrownBy(() -> honour.object(number, twice))
                .as("the time for objections is over")
                .isInstanceOf(Refusal.class);
        honour.rule(third, "UPHELD");
        assertThat(honour.of(number, rightly).state()).isEqualTo(NominationState.STRUCK);
        honour.rule(second, "DISMISSED");
        assertThat(honours.ofRound(number))
                .extracting(Honour::personId)
                .containsExactlyInAnyOrder(wrongly.id(), twice.id());
        assertEnded(number);
    }

    @Test
    void a_nominee_is_told_may_say_no_and_take_it_back_while_nominations_are_open() {
        Person member = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person other = honour.served(honour.calls().member(team, "NORMAL"), team);
        Actor self = honour.calls().account(member, Role.VOLUNTEER, team);
        Actor stranger = honour.calls().account(other, Role.VOLUNTEER, team);
        String number = honour.open("1", "");
        honour.nominate("branch", number, member);
        assertThat(honour.jdbc()
                        .sql("select text_body from outgoing_mail where occasion = 'nominated' and recipient = :to")
                        .param("to", self.username() + "@example.org")
                        .query(String.class)
                        .single())
                .contains(number, "/my/nominations/" + honour.of(number, member).id())
                .doesNotContain(member.name());
        assertThatThrownBy(() -> honour.declines(number, member, stranger)).isInstanceOf(Refusal.class);

        honour.declines(number, member, self);
        Round round = honour.find(number);
        assertThat(book.nominations(round, town.actor("branch"))).isEmpty();
        assertThat(book.noThanks(round, town.actor("branch"))).hasSize(1);
        assertThat(book.noThanks(round, town.actor("town"))).hasSize(1);
        assertThat(book.noThanks(round, town.actor("community")))
                .as("neither who nominated nor who selects")
                .isEmpty();
        assertThat(honour.nominees().of(self)).singleElement().matches(it -> it.mayStandAgain() && !it.mayDecline());
        assertThatThrownBy(() -> honour.nominate("branch", number, member))
                .as("nobody is nominated against their no")
                .isInstanceOf(Refusal.class);
        honour.nominate("branch", number, other);

        long id = honour.of(number, member).id();
        honour.nominees().standAgain(id, self);
        assertThat(honour.of(number, member).state()).isEqualTo(NominationState.NOMINATED);
        honour.declines(number, member, self);
        honour.done("branch", number);
        assertThatThrownBy(() -> honour.nominees().standAgain(id, self))
                .as("nominations are closed")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> honour.review(number, member, "ACCEPT")).isInstanceOf(Refusal.class);
        honour.review(number, other, "ACCEPT");
        honour.fire(number, "publicity");
        assertThat(honours.ofRound(number)).extracting(Honour::personId).containsExactly(other.id());
        assertThatThrownBy(() -> honour.declines(number, other, stranger))
                .as("published")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_no_after_the_review_gives_the_place_to_another_and_the_last_no_ends_the_review() {
        Person accepted = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person next = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person last = honour.served(honour.calls().member(team, "NORMAL"), team);
        Actor first = honour.calls().account(accepted, Role.VOLUNTEER, team);
        Actor third = honour.calls().account(last, Role.VOLUNTEER, team);
        String number = honour.open("1", "");
        for (Person person : List.of(accepted, next, last)) {
            honour.nominate("branch", number, person);
        }
        honour.done("branch", number);
        honour.review(number, accepted, "ACCEPT");
        assertThatThrownBy(() -> honour.review(number, next, "ACCEPT")).isInstanceOf(Refusal.class);
        honour.declines(number, accepted, first);
        honour.review(number, next, "ACCEPT");
        honour.declines(number, last, third);
        assertThat(honour.jdbc()
                        .sql(
                                "select count(*) from outgoing_mail where occasion = 'nominee-declined' and text_body like :it")
                        .param("it", "%" + number + "%")
                        .query(Integer.class)
                        .single())
                .as("whoever nominated is told of each")
                .isEqualTo(2 * branchMails());
        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLICITY);
        assertThatThrownBy(() -> town.task("town", "reviewNominations", number)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_no_while_the_list_is_shown_ends_what_was_objected_and_the_others_are_published() {
        Person objected = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person held = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person other = honour.served(honour.calls().member(team, "NORMAL"), team);
        Actor one = honour.calls().account(objected, Role.VOLUNTEER, team);
        Actor two = honour.calls().account(held, Role.VOLUNTEER, team);
        String number = shown("3", objected, held, other);
        String first = honour.object(number, objected);
        String second = honour.object(number, held);
        honour.declines(number, objected, one);
        assertEnded(first);
        honour.fire(number, "publicity");
        assertThat(honours.ofRound(number)).extracting(Honour::personId).containsExactly(other.id());
        honour.declines(number, held, two);
        assertEnded(second);
        assertEnded(number);
        assertThat(honour.find(number).state()).isEqualTo(RoundState.PUBLISHED);
    }

    @Test
    void for_whoever_has_no_account_the_nominator_notes_the_no_and_a_team_says_it_by_its_leader() {
        Person without = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person with = honour.served(honour.calls().member(team, "NORMAL"), team);
        honour.calls().account(with, Role.VOLUNTEER, team);
        Person leading = honour.calls().member(team, "NORMAL");
        String number = honour.open("2", "1");
        honour.nominate("branch", number, without);
        honour.nominate("branch", number, with);
        honour.nominate("community", number, HonourTown.TEAM + "/" + team);
        long id = honour.of(number, without).id();
        assertThatThrownBy(() -> honour.nominees().noteDeclined(number, id, town.actor("community")))
                .as("did not nominate")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> honour.nominees()
                        .noteDeclined(number, honour.of(number, with).id(), town.actor("branch")))
                .as("can say so alone")
                .isInstanceOf(Refusal.class);
        honour.nominees().noteDeclined(number, id, town.actor("branch"));
        honour.nominees().noteStandsAgain(number, id, town.actor("branch"));
        honour.nominees().noteDeclined(number, id, town.actor("branch"));
        assertThat(honour.of(number, without).state()).isEqualTo(NominationState.NO_THANKS);

        Actor leader = honour.calls().account(leading, Role.LEAD, team);
        honour.nominees().decline(team(number).id(), leader);
        assertThat(team(number).state()).isEqualTo(NominationState.NO_THANKS);
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
        String number = honour.open("1", "");
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
    void whoever_is_not_on_the_list_is_thanked_once_it_is_made_and_so_is_whoever_nominated_them() {
        Person accepted = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person declined = honour.served(honour.calls().member(team, "NORMAL"), team);
        Person lapsed = honour.served(honour.calls().member(team, "NORMAL"), team);
        List<Person> all = List.of(accepted, declined, lapsed);
        Map<Person, Actor> selves = new HashMap<>();
        all.forEach(person -> selves.put(person, honour.calls().account(person, Role.VOLUNTEER, team)));
        String number = honour.open("1", "");
        all.forEach(person -> honour.nominate("branch", number, person));
        honour.done("branch", number);
        honour.review(number, declined, "DECLINE");
        honour.review(number, lapsed, "RETURN");
        honour.review(number, accepted, "ACCEPT");
        long id = honour.of(number, declined).id();
        assertThat(thanks(number)).as("the review is not over").isEmpty();
        assertThatThrownBy(() -> honour.nominees().require(id, selves.get(declined)))
                .isInstanceOf(Refusal.class);

        honour.fire(number, "nominationOver");

        List<String> expected = new ArrayList<>(List.of(
                "nominee-thanked " + mailOf(selves.get(declined)), "nominee-thanked " + mailOf(selves.get(lapsed))));
        accounts.emailsOf(Role.BRANCH, TestRegister.BRANCH).forEach(one -> expected.add("nominator-thanked " + one));
        assertThat(thanks(number)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(honour.nominees().require(id, selves.get(declined)).isNotListed())
                .isTrue();
        assertThat(honour.jdbc()
                        .sql(
                                "select text_body from outgoing_mail where recipient = :to and occasion = 'nominee-thanked'")
                        .param("to", mailOf(selves.get(declined)))
                        .query(String.class)
                        .single())
                .contains("谢谢", number, "/my/nominations/" + id)
                .doesNotContain(declined.name(), "评议会的意见");

        honour.declines(number, accepted, selves.get(accepted));
        honour.fire(number, "publicity");
        assertThat(honour.find(number).state()).isEqualTo(RoundState.NOBODY);
        assertThat(thanks(number)).as("once").hasSameSizeAs(expected);
    }

    private List<String> thanks(String number) {
        return honour.jdbc()
                .sql(
                        """
                        select occasion || ' ' || recipient from outgoing_mail
                         where occasion in ('nominee-thanked', 'nominator-thanked') and text_body like :it
                        """)
                .param("it", "%" + number + "%")
                .query(String.class)
                .list();
    }

    private static String mailOf(Actor actor) {
        return actor.username() + "@example.org";
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

    /** A selection whose list, of these people, is shown to the public. */
    private String shown(String places, Person... people) {
        String number = honour.open(places, "");
        for (Person person : people) {
            honour.nominate("branch", number, person);
        }
        honour.done("branch", number);
        for (Person person : people) {
            honour.review(number, person, "ACCEPT");
        }
        return number;
    }

    private int branchMails() {
        return accounts.emailsOf(Role.BRANCH, TestRegister.BRANCH).size();
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

package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.Person;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.CallTown;
import org.sangyu.volunteering.HelpCall;
import org.sangyu.volunteering.RiskBook;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs as they are made of the cases and wishes of a meeting. */
@SangyuTest
class NeedBookTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    NeedBook book;

    @Autowired
    RiskBook risks;

    @Autowired
    CallAnswers answers;

    @Autowired
    JdbcClient jdbc;

    PlanTown town;
    CallTown calls;
    Actor community;

    @BeforeEach
    void settle() throws Exception {
        town = PlanTown.in(context);
        calls = town.calls();
        community = calls.actor("community");
    }

    @Test
    void a_need_brings_what_is_usual_for_its_category_until_something_else_was_said_of_the_case() {
        PlanTown.Held held = town.meeting("A07", "F04", "B01", "L01");
        Need light = book.require(held.cases().get(0), community);
        assertThat(light)
                .isEqualTo(new Need(
                        held.cases().get(0),
                        "370285001014",
                        null,
                        "三单元",
                        "A07",
                        1,
                        Set.of(Skill.ELECTRICITY),
                        RiskLevel.MEDIUM,
                        false,
                        false,
                        null,
                        Set.of()));
        assertThat(book.require(held.cases().get(2), community).skills())
                .as("what the group needs")
                .containsExactly(Skill.PATROL);
        assertThat(book.require(held.cases().get(3), community).skills()).isEmpty();

        risks.say(held.cases().get(1), calls.team(), RiskLevel.HIGH, "要扶人下楼", community);
        assertThat(book.ofMeeting(held.id(), community))
                .filteredOn(one -> one.need().key().equals(held.cases().get(1)))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.riskNotice()).isEqualTo("要扶人下楼");
                    assertThat(visit.need().risk()).isEqualTo(RiskLevel.HIGH);
                    assertThat(visit.need().insuranceRequired()).isTrue();
                    assertThat(visit.need().agreementRequired()).isTrue();
                });
    }

    @Test
    void of_a_meeting_there_is_what_waits_or_a_team_has_and_every_published_wish() {
        PlanTown.Held held = town.meeting("A07", "F04", "F04");
        String wish = jdbc.sql(
                        """
                        select l.number from item_life l join list_item i on i.id = l.item_id
                        where i.meeting_id = :meeting
                        """)
                .param("meeting", held.id())
                .query(String.class)
                .single();
        assertThat(keys(held)).as("nobody has published the wish").isEqualTo(held.cases());
        calls.town().answer("community", "publishItem", wish, Map.of("decision", "YES"));
        assertThat(keys(held)).containsExactlyElementsOf(withLast(held.cases(), wish));

        calls.town().offerToTeam(held.cases().get(0));
        assertThat(keys(held))
                .as("the team has not answered")
                .doesNotContain(held.cases().get(0));
        calls.town().act("lead", "answerOffer", held.cases().get(0), Map.of("answer", "ACCEPT"));
        assertThat(keys(held)).contains(held.cases().get(0));

        PlanTown.Held fresh = town.confirmed(PlanTown.item("RESOURCE", "F04", null), "F04");
        assertThat(keys(fresh)).as("nobody has looked at it yet").isEmpty();
        assertThatThrownBy(() -> book.require(fresh.cases().get(0), community)).isInstanceOf(Refusal.class);
    }

    @Test
    void who_may_not_call_for_it_or_must_know_nothing_of_it_finds_nothing() {
        PlanTown.Held held = town.meeting("F04", "F04");
        assertThat(book.ofMeeting(held.id(), calls.actor("town"))).hasSize(2);
        for (String other : List.of("grid", "unit", "volunteer", "callback", "admin")) {
            assertThat(book.ofMeeting(held.id(), calls.actor(other))).as(other).isEmpty();
        }
        jdbc.sql(
                        """
                        insert into case_recusal (case_id, account_id, accused, reason, recorded_by, recorded_by_name,
                                                  recorded_at)
                        select id, :account, false, '是本人亲属', 0, 'test', now() from livelihood_case
                        where number = :number
                        """)
                .param("account", community.accountId())
                .param("number", held.cases().get(0))
                .update();
        assertThat(keys(held)).containsExactly(held.cases().get(1));
        assertThatThrownBy(() -> book.require(held.cases().get(0), community))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void a_call_that_runs_for_it_is_told_and_who_said_yes_is_its_company() {
        PlanTown.Held held = town.meeting("F04");
        String team = calls.team();
        Person comes = calls.helper(team);
        calls.helper(team);
        String call = calls.call(held.cases().get(0), team, 2);
        assertThat(answers.accept(calls.ask(call, comes), null)).isEqualTo(CallAnswers.Reply.COMES);
        OpenNeed need = book.ofMeeting(held.id(), community).get(0);
        assertThat(need.running()).extracting(HelpCall::number).containsExactly(call);
        assertThat(need.need().company()).containsExactly(comes.id());
    }

    @Test
    void twenty_needs_ask_the_database_as_often_as_one() {
        PlanTown.Held one = town.meeting("F04");
        PlanTown.Held many = town.meeting("F04", "A07", "E01", "F02", "F03", "J01", "C03", "B03");
        int few = MatchingTests.statements(() -> book.ofMeeting(one.id(), community));
        assertThat(MatchingTests.statements(() -> book.ofMeeting(many.id(), community)))
                .isEqualTo(few)
                .isBetween(4, 8);
    }

    private List<String> keys(PlanTown.Held held) {
        return book.ofMeeting(held.id(), community).stream()
                .map(one -> one.need().key())
                .toList();
    }

    private static List<String> withLast(List<String> numbers, String last) {
        return java.util.stream.Stream.concat(numbers.stream(), java.util.stream.Stream.of(last))
                .toList();
    }
}

package org.sangyu.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseType;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Person;
import org.sangyu.people.Skill;
import org.sangyu.people.SkillBook;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who must not be asked, for every rule with its reason; and that nobody comes in by another door. */
@SangyuTest
class CallRulesTests {

    @Autowired
    Candidates candidates;

    @Autowired
    CallDesk desk;

    @Autowired
    CallAnswers answers;

    @Autowired
    CallPlaces places;

    @Autowired
    SkillBook skills;

    @Autowired
    ConsentBook consents;

    @Autowired
    Refusals refusals;

    @Autowired
    JdbcClient jdbc;

    CallTown town;
    String team;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        town = CallTown.in(context);
        team = town.team();
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void nothing_speaks_against_somebody_healthy_and_insured_of_sixty() {
        Person person = town.helper(team);
        for (RiskLevel risk : RiskLevel.values()) {
            assertThat(against(person, wanted(risk, true, Set.of()))).isEmpty();
        }
    }

    @Test
    void age_against_the_risk() {
        Person old = town.helper(team, "1954-01-01", "GOOD", "2099-01-01");
        Person older = town.helper(team, "1944-01-01", "GOOD", "2099-01-01");
        assertThat(against(old, wanted(RiskLevel.MEDIUM, false, Set.of()))).isEmpty();
        assertThat(against(old, wanted(RiskLevel.HIGH, false, Set.of()))).containsExactly("年纪与风险不相宜");
        assertThat(against(older, wanted(RiskLevel.LOW, false, Set.of()))).isEmpty();
        assertThat(against(older, wanted(RiskLevel.MEDIUM, false, Set.of()))).containsExactly("年纪与风险不相宜");
    }

    @Test
    void health_against_the_risk_and_what_is_not_known_where_harm_may_come() {
        Person weak = town.helper(team, "1966-01-01", "NEEDS_CARE", "2099-01-01");
        Person unknown = town.helper(team, "1966-01-01", null, "2099-01-01");
        assertThat(against(weak, wanted(RiskLevel.LOW, false, Set.of()))).isEmpty();
        assertThat(against(weak, wanted(RiskLevel.MEDIUM, false, Set.of()))).containsExactly("身体情况与风险不相宜");
        assertThat(against(unknown, wanted(RiskLevel.MEDIUM, false, Set.of()))).isEmpty();
        assertThat(against(unknown, wanted(RiskLevel.HIGH, false, Set.of()))).containsExactly("身体情况与风险不相宜");
    }

    @Test
    void insurance_where_the_risk_or_the_call_wants_it_and_on_the_day_of_the_work() {
        Person uninsured = town.helper(team, "1966-01-01", "GOOD", null);
        Person endsSoon =
                town.helper(team, "1966-01-01", "GOOD", town.today().plusDays(3).toString());
        assertThat(against(uninsured, wanted(RiskLevel.LOW, false, Set.of()))).isEmpty();
        assertThat(against(uninsured, wanted(RiskLevel.LOW, true, Set.of()))).containsExactly("没有买保险");
        assertThat(against(uninsured, wanted(RiskLevel.HIGH, false, Set.of()))).containsExactly("没有买保险");
        assertThat(against(endsSoon, wanted(RiskLevel.LOW, true, Set.of()))).containsExactly("没有买保险");
        assertThat(against(endsSoon, new Wanted(null, RiskLevel.LOW, true, Set.of(), null, null)))
                .as("today it still runs")
                .isEmpty();
    }

    @Test
    void a_certificate_where_the_law_wants_one_and_one_that_runs() {
        Person person = town.helper(team);
        Wanted electrician = wanted(RiskLevel.LOW, false, Set.of(Skill.ELECTRICITY, Skill.COMPANY));
        assertThat(against(person, electrician)).containsExactly("没有电工证书");
        skills.add(person.id(), "ELECTRICITY", "低压电工证", town.today().plusDays(3).toString(), town.actor("community"));
        assertThat(against(person, electrician))
                .containsExactly("电工证书 " + town.today().plusDays(3) + " 已到期");
        skills.add(person.id(), "ELECTRICITY", "低压电工证", "2099-01-01", town.actor("community"));
        assertThat(against(person, electrician)).isEmpty();
    }

    @Test
    void minors_and_those_who_are_away_or_exempt_or_did_not_consent() {
        Person minor = town.helper(team, town.today().minusYears(16).toString(), "GOOD", "2099-01-01");
        assertThat(against(minor, wanted(RiskLevel.LOW, false, Set.of()))).containsExactly("未成年");
        Wanted little = wanted(RiskLevel.LOW, false, Set.of());
        assertThat(against(town.member(team, "EXEMPT"), little)).containsExactly("免予参加集中活动");
        assertThat(against(town.member(team, "AWAY"), little)).containsExactly("流动在外");
        assertThat(against(town.member(team, "LIGHT"), little)).isEmpty();
        Person without = town.helper(team);
        jdbc.sql("update consent set withdrawn_at = now() where person_id = :id and purpose = 'REGISTER'")
                .param("id", without.id())
                .update();
        assertThat(against(without, wanted(RiskLevel.LOW, false, Set.of()))).containsExactly("没有本人同意");
    }

    @Test
    void three_things_in_hand_are_enough_and_only_finishing_makes_room() {
        Person person = town.helper(team);
        String first = null;
        for (int i = 0; i < 3; i++) {
            String call = town.call(town.waiting(), team, 1);
            answers.accept(town.ask(call, person), null);
            first = first == null ? call : first;
        }
        assertThat(against(person, wanted(RiskLevel.LOW, false, Set.of()))).containsExactly("手上已有 3 件事");
        places.withdraw(first, null, town.actor("community"));
        assertThat(against(person, wanted(RiskLevel.LOW, false, Set.of()))).isEmpty();
    }

    @Test
    void who_reached_the_cap_after_being_asked_is_told_kindly() {
        Person person = town.helper(team);
        List<String> calls = List.of(
                town.call(town.waiting(), team, 1),
                town.call(town.waiting(), team, 1),
                town.call(town.waiting(), team, 1),
                town.call(town.waiting(), team, 1));
        calls.subList(0, 3).forEach(call -> answers.accept(town.ask(call, person), null));
        assertThatThrownBy(() -> answers.accept(town.ask(calls.get(3), person), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusals.text(refusal, Locale.SIMPLIFIED_CHINESE))
                                .contains("谢谢您的热心", "手上已有 3 件事"));
    }

    @Test
    void nobody_says_yes_to_two_things_at_the_same_time() {
        Person person = town.helper(team);
        LocalDate day = town.today().plusDays(10);
        String first = town.call(team, day);
        String second = town.call(team, day);
        String nextDay = town.call(team, day.plusDays(1));
        answers.accept(town.ask(first, person), null);

        assertThatThrownBy(() -> answers.accept(town.ask(second, person), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusals.text(refusal, Locale.SIMPLIFIED_CHINESE))
                                .contains("谢谢您的热心", "09:00 到 10:30 已经答应了别的事"));
        assertThatThrownBy(() -> town.ask(town.call(team, day), person))
                .as("and is not asked for a third")
                .isInstanceOf(Refusal.class);
        assertThat(answers.accept(town.ask(nextDay, person), null)).isEqualTo(CallAnswers.Reply.COMES);

        answers.release(town.ask(first, person), null);
        assertThat(answers.accept(town.ask(second, person), null)).isEqualTo(CallAnswers.Reply.COMES);
    }

    @Test
    void a_team_has_room_until_it_has_enough_in_hand() {
        Person lead = town.helper(team);
        String username = town.account(lead, Role.LEAD, team).username();
        OpenWork one = new OpenWork(jdbc, 1, 3);
        assertThat(one.hasRoom(team)).isTrue();
        String number = town.with(team, username);
        assertThat(one.hasRoom(team)).isFalse();
        town.town()
                .act(
                        username,
                        "handle",
                        number,
                        Map.of(
                                "contacted", "YES",
                                "visitedOn", town.today().toString(),
                                "hours", "1",
                                "work", "看过了",
                                "result", "BEYOND_US"));
        assertThat(one.hasRoom(team)).isTrue();
    }

    @Test
    void whoever_is_ticked_against_a_rule_is_named_with_the_reason_and_nobody_is_asked() {
        Person old = town.helper(team, "1940-01-01", "GOOD", "2099-01-01");
        Person fit = town.helper(team);
        NewCall typed = risky(town.wanted(town.waiting(), team, 1, "CHOSEN", List.of(old.id(), fit.id())));
        assertThatThrownBy(() -> desk.post(typed, town.actor("community")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusals.text(refusal, Locale.SIMPLIFIED_CHINESE))
                                .contains(old.name() + "不能请：年纪与风险不相宜"));
        assertThat(jdbc.sql("select count(*) from help_ask where person_id in (:ids)")
                        .param("ids", List.of(old.id(), fit.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void all_of_a_team_means_all_who_may_be_asked() {
        Person old = town.helper(team, "1940-01-01", "GOOD", "2099-01-01");
        Person fit = town.helper(team);
        String call = desk.post(risky(town.wanted(town.waiting(), team, 1)), town.actor("community"));
        assertThat(town.ask(call, fit)).isPositive();
        assertThatThrownBy(() -> town.ask(call, old)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void who_takes_back_the_yes_to_the_register_gives_the_place_back() {
        Person person = town.helper(team);
        String call = town.call(town.waiting(), team, 1);
        answers.accept(town.ask(call, person), null);
        consents.withdraw(person.id(), ConsentPurpose.REGISTER, ConsentChannel.PHONE, town.actor("community"));
        assertThat(town.find(call).taken()).isZero();
        assertThat(town.find(call).state()).isEqualTo(CallState.OPEN);
    }

    @Test
    void what_is_wrong_is_said_all_at_once() {
        NewCall typed = new NewCall(
                town.waiting(),
                team,
                " ",
                "2020-01-01",
                "10:00",
                "09:00",
                null,
                "0",
                List.of(),
                "HIGH",
                null,
                false,
                false,
                "12",
                "TEAM",
                List.of());
        town.helper(team);
        assertThatThrownBy(() -> desk.post(typed, town.actor("community")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.errors().stream().map(one -> one.field()))
                        .contains("what", "places", "riskNotice", "phone", "from", "day"));
    }

    @Test
    void only_those_whose_matter_it_is_call_for_it_and_never_for_a_report() {
        town.helper(team);
        String number = town.waiting();
        assertThatThrownBy(() -> desk.post(town.wanted(number, team, 1), town.actor("community2")))
                .hasMessageContaining("no-matter");
        assertThatThrownBy(() -> desk.post(town.wanted(number, team, 1), town.actor("lead")))
                .as("no team has it yet")
                .hasMessageContaining("no-matter");
        String report = town.town().file("A07", CaseType.REPORT, false);
        town.town().accept(report);
        assertThatThrownBy(() -> desk.post(town.wanted(report, team, 1), town.actor("community")))
                .hasMessageContaining("report");
        String fresh = town.town().file();
        assertThatThrownBy(() -> desk.post(town.wanted(fresh, team, 1), town.actor("community")))
                .as("it waits for triage")
                .hasMessageContaining("not-now");
    }

    @Test
    void a_leader_calls_the_own_team_for_what_the_team_took_on() {
        Actor lead = town.account(town.helper(team), Role.LEAD, team);
        Person person = town.helper(team);
        String other = town.team();
        town.helper(other);
        String number = town.with(team, lead.username());
        String call = desk.post(town.wanted(number, other, 1), lead);
        assertThat(town.find(call).teamCode()).isEqualTo(team);
        assertThat(town.find(call).byTeam()).isTrue();
        assertThat(town.ask(call, person)).isPositive();
    }

    private static NewCall risky(NewCall of) {
        return new NewCall(
                of.matter(),
                of.team(),
                of.what(),
                of.day(),
                of.from(),
                of.to(),
                null,
                of.places(),
                of.skills(),
                "HIGH",
                "要爬梯子到三楼外墙",
                false,
                false,
                of.phone(),
                of.audience(),
                of.people());
    }

    private List<String> against(Person person, Wanted wanted) {
        return candidates
                .of(wanted, new CallMatter(null, null, null, person.areaCode(), null, false, null, false), team)
                .stream()
                .filter(one -> one.personId() == person.id())
                .findFirst()
                .orElseThrow()
                .blocks();
    }

    private Wanted wanted(RiskLevel risk, boolean insurance, Set<Skill> skills) {
        Instant nextWeek = town.today()
                .plusDays(7)
                .atStartOfDay(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return new Wanted(
                null,
                risk,
                insurance,
                skills.isEmpty() ? EnumSet.noneOf(Skill.class) : EnumSet.copyOf(skills),
                nextWeek,
                null);
    }
}

package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.organisation.NewOrganisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.PeopleTown;
import org.sangyu.people.Person;
import org.sangyu.people.Skill;
import org.sangyu.people.SkillBook;
import org.sangyu.people.VolunteerBook;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.volunteering.RiskLevel;
import org.sangyu.workflow.TestTown;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ranking and planning with the register as it stands in the database. */
@SangyuTest
class MatchingTests {

    @Autowired
    Matching matching;

    @Autowired
    MeetingPlanner planner;

    @Autowired
    Wording wording;

    @Autowired
    TestTown testTown;

    @Autowired
    Organisations organisations;

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    SkillBook skills;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    private PeopleTown town;
    private String team;
    private Person fit;
    private Person uninsured;

    @BeforeEach
    void settle() throws Exception {
        testTown.settle();
        town = PeopleTown.settle(beans);
        team = organisations
                .add(
                        new NewOrganisation(
                                OrganisationKind.TEAM, null, "试排队" + System.nanoTime(), PeopleTown.HERE, null, null),
                        testTown.actor("admin"))
                .code();
        fit = joined("高桂芳", "2099-01-01");
        uninsured = joined("孙文海", null);
    }

    @Test
    void who_might_be_asked_is_ranked_with_reasons_and_who_must_not_stands_last_with_the_rule() {
        skills.add(fit.id(), Skill.COMPANY.name(), null, null, PeopleTown.CITY);
        Ranking ranking =
                matching.rank(need(number(), Set.of(Skill.COMPANY), RiskLevel.HIGH), null, PeopleTown.COMMUNITY);

        Ranked first = of(ranking, fit);
        assertThat(words(first)).contains("会陪伴聊天", "同一社区", "手上没有别的事", "还没有在这里帮过", "没有结对");
        Ranked blocked = of(ranking, uninsured);
        assertThat(blocked.blocks())
                .extracting(block -> wording.of(block.reason(), Locale.SIMPLIFIED_CHINESE))
                .contains("没有买保险");
        assertThat(ranking.volunteers()).extracting(Ranked::isBlocked).isSorted();
        assertThat(ranking.volunteers())
                .filteredOn(one -> !one.isBlocked())
                .extracting(one -> -one.fit().points())
                .isSorted();
        assertThat(ranking.teams()).extracting(one -> one.candidate().key()).contains(team);
        assertThat(first.fit().parts()).extracting(Fit.Part::criterion).isEqualTo(matching.criteria());
    }

    @Test
    void everybody_sees_only_the_people_of_their_own_scope() {
        Need need = need("N1", Set.of(), RiskLevel.LOW);
        assertThat(ids(matching.rank(need, null, PeopleTown.COMMUNITY))).contains(fit.id());
        assertThat(ids(matching.rank(need, null, PeopleTown.ELSEWHERE))).doesNotContain(fit.id());
        Actor lead = new Actor(7_777, "lead-of-it", "队长", List.of(new Grant(Role.LEAD, team)));
        assertThat(ids(matching.rank(need, null, lead))).containsExactlyInAnyOrder(fit.id(), uninsured.id());
        assertThat(ids(matching.rank(need, team, PeopleTown.COMMUNITY)))
                .containsExactlyInAnyOrder(fit.id(), uninsured.id());
        assertThatThrownBy(() -> matching.rank(need, PeopleTown.THERE, PeopleTown.COMMUNITY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void how_often_a_team_declined_or_did_not_answer_changes_nothing() {
        Need need = need("N1", Set.of(), RiskLevel.LOW);
        Fit before = ofTeam(matching.rank(need, null, PeopleTown.COMMUNITY)).fit();
        String number = number();
        for (String status : List.of("DECLINED", "DECLINED", "EXPIRED", "WITHDRAWN")) {
            jdbc.sql(
                            """
                            insert into offer (case_number, team_code, status, posted_at, expires_at, words)
                            values (:case, :team, :status, now(), now(), '这回去不了')
                            """)
                    .param("case", number)
                    .param("team", team)
                    .param("status", status)
                    .update();
        }
        assertThat(ofTeam(matching.rank(need, null, PeopleTown.COMMUNITY)).fit())
                .isEqualTo(before);
    }

    @Test
    void who_has_been_here_before_and_with_whom_is_read_from_the_visits() {
        String number = number();
        visited(number, fit);
        visited(number, uninsured);
        Need with = new Need(
                "N1",
                PeopleTown.HERE,
                null,
                "三单元",
                "A07",
                1,
                Set.of(),
                RiskLevel.LOW,
                false,
                false,
                null,
                Set.of(uninsured.id()));
        Ranking ranking = matching.rank(with, team, PeopleTown.COMMUNITY);
        assertThat(words(of(ranking, fit))).contains("在这个地址帮过 1 件", "与同去的 1 位共过事");
        assertThat(words(ofTeam(ranking))).contains("在这个地址帮过 1 件", "与同去的 1 位同队");
        assertThat(of(ranking, uninsured).blocks()).extracting(Block::rule).contains("matching.block.already-there");
    }

    @Test
    void a_team_that_must_know_nothing_of_a_case_is_not_proposed_for_it() {
        String number = number();
        jdbc.sql(
                        """
                        insert into case_recusal (case_id, org_code, accused, reason, recorded_by, recorded_by_name,
                                                  recorded_at)
                        select id, :team, true, '诉求涉及这支队伍', 0, 'test', now() from livelihood_case
                        where number = :number
                        """)
                .param("team", team)
                .param("number", number)
                .update();
        Need need = need(number, Set.of(), RiskLevel.LOW);
        assertThat(matching.rank(need, null, PeopleTown.COMMUNITY).teams())
                .extracting(ranked -> ranked.candidate().key())
                .doesNotContain(team);
        assertThat(matching.rank(need("N1", Set.of(), RiskLevel.LOW), null, PeopleTown.COMMUNITY)
                        .teams())
                .extracting(ranked -> ranked.candidate().key())
                .contains(team);
    }

    @Test
    void a_plan_of_thirty_needs_asks_the_database_as_often_as_a_ranking_of_one() {
        List<Need> thirty = IntStream.range(0, 30)
                .mapToObj(i -> need("N" + i, Set.of(), RiskLevel.LOW))
                .toList();
        int one = statements(() -> matching.rank(thirty.get(0), null, PeopleTown.COMMUNITY));
        int all = statements(() -> planner.problem(new PlanRequest(thirty, null, List.of()), PeopleTown.COMMUNITY));
        assertThat(all).isEqualTo(one).isBetween(5, 15);
    }

    @Test
    void a_plan_is_made_in_the_background_for_the_one_who_asked_for_it() {
        List<Need> needs = List.of(need("N1", Set.of(), RiskLevel.LOW), need("N2", Set.of(), RiskLevel.HIGH));
        Pin pin = new Pin("N2", team, fit.id());
        PlanRun run = planner.start(new PlanRequest(needs, team, List.of(pin)), PeopleTown.COMMUNITY);
        assertThat(planner.find(run.id(), PeopleTown.TOWN)).isEmpty();
        assertThat(planner.find(run.id(), PeopleTown.COMMUNITY)).contains(run);
        MeetingPlan plan = run.await(Duration.ofSeconds(30)).orElseThrow();
        assertThat(plan.crews()).extracting(Crew::unplaced).containsExactly(0, 0);
        assertThat(plan.pins()).contains(pin, new Pin("N1", team, uninsured.id()));
        assertThat(run.progress().state()).isEqualTo(PlanProgress.State.DONE);
        PlanRequest forbidden = new PlanRequest(needs, team, List.of(new Pin("N2", team, uninsured.id())));
        assertThatThrownBy(() -> planner.start(forbidden, PeopleTown.COMMUNITY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pin-blocked");
    }

    static int statements(Supplier<?> act) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(seen);
        try {
            act.get();
        } finally {
            log.detachAppender(seen);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return (int) seen.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    private Person joined(String name, String insuredTo) {
        Person person = town.resident(name);
        jdbc.sql("update person set born_on = date '1962-05-01' where id = :id")
                .param("id", person.id())
                .update();
        volunteers.register(person.id(), new NewVolunteer(null, "周末", "4", "WALK", insuredTo, null), PeopleTown.CITY);
        volunteers.join(person.id(), team, false, PeopleTown.CITY);
        healthy(person);
        return person;
    }

    private void healthy(Person person) {
        FieldCipher cipher = beans.getBean(FieldCipher.class);
        jdbc.sql("update person set health = :health where id = :id")
                .param("health", cipher.seal("GOOD"))
                .param("id", person.id())
                .update();
    }

    private void visited(String number, Person by) {
        jdbc.sql(
                        """
                        insert into service_record (case_number, matter, team_code, area_code, person_id, visited_on,
                                                    minutes, work, recorded_at)
                        values (:case, :case, :team, :area, :id, current_date, 60, '换灯泡', now())
                        """)
                .param("case", number)
                .param("team", team)
                .param("area", PeopleTown.HERE)
                .param("id", by.id())
                .update();
    }

    private String number() {
        return testTown.file();
    }

    private static Need need(String key, Set<Skill> wanted, RiskLevel risk) {
        return new Need(key, PeopleTown.HERE, null, null, "F04", 1, wanted, risk, false, false, null, Set.of());
    }

    private List<String> words(Ranked ranked) {
        return ranked.fit().parts().stream()
                .filter(part -> part.score().speaks())
                .map(part -> wording.of(part.score().reason(), Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private static List<Long> ids(Ranking ranking) {
        return ranking.volunteers().stream()
                .map(one -> Long.valueOf(one.candidate().key()))
                .toList();
    }

    private static Ranked of(Ranking ranking, Person person) {
        return ranking.volunteers().stream()
                .filter(one -> one.candidate().key().equals(String.valueOf(person.id())))
                .findFirst()
                .orElseThrow();
    }

    private Ranked ofTeam(Ranking ranking) {
        return ranking.teams().stream()
                .filter(one -> one.candidate().key().equals(team))
                .findFirst()
                .orElseThrow();
    }
}

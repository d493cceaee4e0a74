package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.organisation.NewOrganisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.NewPerson;
import org.sangyu.people.NewPost;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.Posts;
import org.sangyu.people.VolunteerBook;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whom a team consists of and what they hold decides whom a case may go to: the register is used, not only kept. */
@SangyuTest
class RegisterInDispatchTests {

    @Autowired
    TestTown town;

    @Autowired
    TestRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    PersonDesk people;

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    Posts posts;

    @Autowired
    Accounts accounts;

    @Autowired
    IntakeDesk intake;

    @Autowired
    CaseQueries cases;

    @Autowired
    Refusals refusals;

    @BeforeEach
    void settle() throws Exception {
        register.settle();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_team_of_which_nobody_should_go_is_not_asked_and_the_dispatcher_reads_why() {
        String team = team();
        inTeam(team, "1940-01-01", "GOOD", "2099-01-01");
        inTeam(team, "1965-01-01", "GOOD", null);
        inTeam(team, "1965-01-01", "NEEDS_CARE", "2099-01-01");
        String number = accepted();

        assertThatThrownBy(() -> dispatch(number, team, "HIGH", "要爬梯子到三楼外墙"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusals.text(refusal, Locale.SIMPLIFIED_CHINESE))
                                .contains("3 位", "年纪与风险不相宜 1", "身体情况与风险不相宜 1", "没有买保险 1"));
        assertThatThrownBy(() -> dispatch(number, team, "MEDIUM", null))
                .as("a risk has to be named")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("risk-missing");
        dispatch(number, team, "MEDIUM", "楼道没有灯，请带手电");
        assertThat(town.facts(number).handlerCode()).isEqualTo(team);
    }

    @Test
    void a_team_that_is_not_in_the_register_yet_is_trusted_to_know_its_people() {
        String number = accepted();
        dispatch(number, team(), "HIGH", "要爬梯子");
        assertThat(town.facts(number).status().name()).isEqualTo("DISPATCHED");
    }

    @Test
    void a_volunteer_who_should_not_go_is_thanked_and_told_why() {
        String team = team();
        Person fit = inTeam(team, "1965-01-01", "GOOD", "2099-01-01");
        Person old = inTeam(team, "1940-01-01", "GOOD", "2099-01-01");
        String lead = account(fit, Role.LEAD, team);
        String volunteer = account(old, Role.VOLUNTEER, team);
        String number = accepted();
        dispatch(number, team, "HIGH", "要爬梯子到三楼外墙");
        town.act(lead, "answerOffer", number, Map.of("answer", "ACCEPT"));
        Map<String, Object> visit = Map.of(
                "visitedOn",
                java.time.LocalDate.now().toString(),
                "hours",
                "1",
                "work",
                "看过了",
                "contacted",
                "YES",
                "result",
                "DONE");

        assertThatThrownBy(() -> town.act(volunteer, "handle", number, visit))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusals.text(refusal, Locale.SIMPLIFIED_CHINESE))
                                .contains("谢谢您的热心", "年纪与风险不相宜"));
    }

    @Test
    void whoever_holds_a_post_where_a_complaint_points_knows_nothing_of_it() {
        Person secretary = register.member();
        String account = account(secretary, Role.GRID, TestTown.COMMUNITY);
        posts.appoint(
                secretary.id(),
                new NewPost("BRANCH_SECRETARY", TestRegister.BRANCH, null, null, "2024-01-01", null),
                town.actor("community"));
        String number = intake.register(
                        new NewCase(
                                CaseSource.GRID,
                                "支部活动室占用楼道",
                                "活动室的桌椅堆在楼道里",
                                CaseType.COMPLAINT,
                                "A07",
                                TestTown.COMMUNITY,
                                "一号楼",
                                null,
                                null,
                                false,
                                new Petitioner("甲", "13955509999", null, false, false, false),
                                null,
                                TestRegister.BRANCH),
                        town.actor("grid"))
                .number();

        assertThatThrownBy(() -> cases.view(number, town.actor(account))).isInstanceOf(Refusal.class);
        assertThat(cases.view(number, town.actor("town")).number()).isEqualTo(number);
        posts.end(secretary.id(), posts.of(secretary.id()).get(0).id(), town.actor("community"));
        assertThat(cases.view(number, town.actor(account)).number())
                .as("the post has ended")
                .isEqualTo(number);
    }

    private void dispatch(String number, String team, String risk, String notice) {
        Map<String, Object> fields = new java.util.HashMap<>(Map.of("handlerKind", "TEAM", "team", team, "risk", risk));
        if (notice != null) {
            fields.put("riskNotice", notice);
        }
        town.act("community", "dispatchCase", number, fields);
    }

    private String accepted() {
        String number = town.file();
        town.accept(number);
        return number;
    }

    private String team() {
        return organisations
                .add(
                        new NewOrganisation(
                                OrganisationKind.TEAM, null, "试验队" + System.nanoTime(), TestTown.COMMUNITY, null, null),
                        town.actor("admin"))
                .code();
    }

    private Person inTeam(String team, String born, String health, String insured) {
        NewPerson typed = register.typed(null);
        Person person = people.add(
                new NewPerson(
                        typed.name(),
                        typed.phone(),
                        typed.areaCode(),
                        null,
                        born,
                        null,
                        health,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        "PAPER",
                        "true",
                        null),
                town.actor("community"));
        volunteers.register(
                person.id(), new NewVolunteer(null, "周末", "4", "WALK", insured, null), town.actor("community"));
        volunteers.join(person.id(), team, false, town.actor("community"));
        return person;
    }

    private String account(Person person, Role role, String scope) {
        String username = "p" + person.id();
        accounts.open(new NewAccount(
                username,
                person.name(),
                username + "@example.org",
                null,
                TestTown.PASSWORD,
                List.of(new Grant(role, scope))));
        people.linkAccount(person.id(), town.actor(username).accountId());
        return username;
    }
}

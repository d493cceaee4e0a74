package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.NewRegistration;
import org.sangyu.people.NewTalent;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.RegistrationState;
import org.sangyu.people.ReviewHint;
import org.sangyu.people.TalentPool;
import org.sangyu.people.TalentState;
import org.sangyu.people.TalentTermSet;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register's own procedures: registering with the community, the talent pool, the review of categories. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterProcessTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestTown town;

    @Autowired
    TestRegister register;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    TalentPool pool;

    @Autowired
    CategoryReviews reviews;

    @Autowired
    PersonDesk people;

    @Autowired
    ConsentBook consents;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    WalkedPaths paths;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() throws Exception {
        register.settle();
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked(
                "member-registration",
                "registration-confirming",
                "talent-entry",
                "talent-verification",
                "talent-consent",
                "talent-renewal",
                "category-review",
                "category-proposal",
                "category-decision");
    }

    @Test
    void a_member_registers_and_the_branch_and_the_street_are_told_without_a_name() {
        Person member = register.member();
        register.giveAccount(member, "self1");
        String number =
                registrations.file(member.id(), new NewRegistration(List.of("CARE"), "每周三", null), town.actor("self1"));
        assertThat(registrations.require(number).bySelf()).isTrue();
        town.answer("community", "confirmRegistration", number, Map.of("decision", "YES"));

        assertThat(registrations.require(number).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(people.see(member.id(), town.actor("branch")).membership().reportedAt())
                .isEqualTo(people.see(member.id(), town.actor("community"))
                        .membership()
                        .reportedAt())
                .isNotNull();
        assertThat(mails("registration-confirmed", number))
                .contains("branch@example.org", "town@example.org")
                .doesNotContain("community@example.org", "town2@example.org");
        assertThat(jdbc.sql("select count(*) from outgoing_mail where text_body like '%' || :name || '%'")
                        .param("name", member.name())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertEnded(number);
    }

    @Test
    void a_refused_registration_says_why_to_whoever_filed_it_and_can_be_filed_again() {
        Person member = register.member();
        String number =
                registrations.file(member.id(), new NewRegistration(List.of(), null, null), town.actor("branch"));
        assertThatThrownBy(() -> registrations.file(
                        member.id(), new NewRegistration(List.of(), null, null), town.actor("branch")))
                .hasMessageContaining("registration-waiting");
        assertThatThrownBy(() -> town.answer("community", "confirmRegistration", number, Map.of("decision", "NO")))
                .isInstanceOf(Refusal.class);
        town.answer("community", "confirmRegistration", number, Map.of("decision", "NO", "reason", "已经搬到望城街道"));

        assertThat(registrations.require(number).reason()).isEqualTo("已经搬到望城街道");
        assertThat(mails("registration-refused", number)).containsExactly("branch@example.org");
        assertThat(registrations.file(member.id(), new NewRegistration(List.of(), null, null), town.actor("branch")))
                .isNotEqualTo(number);
    }

    @Test
    void a_registration_that_nobody_answers_is_remembered_once() {
        Person member = register.member();
        String number =
                registrations.file(member.id(), new NewRegistration(List.of(), null, null), town.actor("community"));
        fire(number, "member-registration", "confirmLate");
        registrations.remind(number);

        assertThat(mails("registration-waits", number))
                .containsOnlyOnce("community@example.org")
                .contains("town@example.org");
        town.answer("community", "confirmRegistration", number, Map.of("decision", "YES"));
        assertEnded(number);
    }

    @Test
    void a_registration_lies_on_the_desk_of_the_community_where_the_member_lives_and_on_no_other() {
        Person member = register.member();
        String number =
                registrations.file(member.id(), new NewRegistration(List.of(), null, null), town.actor("community"));
        for (String other : List.of("community2", "town", "city", "grid", "branch", "lead", "volunteer", "callback")) {
            assertThatThrownBy(() -> town.task(other, "confirmRegistration", number))
                    .as(other)
                    .isInstanceOf(AssertionError.class);
        }
        assertThat(jdbc.sql("select title from work_item where matter = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .startsWith("试*")
                .doesNotContain(member.name());
    }

    @Test
    void whoever_applies_for_the_talent_pool_has_agreed_by_that() {
        Person member = register.member();
        register.giveAccount(member, "self2");
        String number = pool.propose(
                member.id(),
                new NewTalent("COMMUNITY", List.of("LAW", "MEDIATION"), "做过二十年调解", "6"),
                town.actor("self2"));
        town.answer("community", "verifyTalent", number, Map.of("decision", "YES"));

        assertThat(pool.require(number).state()).isEqualTo(TalentState.ENTERED);
        assertThat(pool.require(number).validTo()).isAfter(LocalDate.now().plusYears(2));
        assertThat(consents.has(member.id(), ConsentPurpose.TALENT)).isTrue();
    }

    @Test
    void whoever_is_recommended_is_asked_and_may_say_no() {
        Person member = register.member();
        String number = pool.propose(
                member.id(), new NewTalent("TOWN", List.of("AGRICULTURE"), null, null), town.actor("branch"));
        town.answer("town", "verifyTalent", number, Map.of("decision", "YES"));
        assertThat(pool.require(number).state()).isEqualTo(TalentState.CONSENTING);
        town.answer("community", "askTalent", number, Map.of("answer", "NO"));

        assertThat(pool.require(number).state()).isEqualTo(TalentState.LEFT);
        assertThat(consents.has(member.id(), ConsentPurpose.TALENT)).isFalse();
        assertEnded(number);
    }

    @Test
    void whoever_is_recommended_and_agrees_enters_and_is_asked_again_before_it_runs_out() {
        String number = entered("CITY", "city");
        fire(number, "talent-entry", "toRenew");
        LocalDate before = pool.require(number).validTo();
        jdbc.sql("update talent set valid_to = valid_to - 700 where number = :number")
                .param("number", number)
                .update();
        town.answer("community", "renewTalent", number, Map.of("answer", "YES"));
        assertThat(pool.require(number).validTo()).isEqualTo(before);

        fire(number, "talent-entry", "toRenew");
        town.answer("community", "renewTalent", number, Map.of("answer", "NO"));
        assertThat(pool.require(number).state()).isEqualTo(TalentState.LEFT);
        assertEnded(number);
    }

    @Test
    void an_entry_that_nobody_renews_runs_out() {
        String number = entered("RURAL", "community");
        fire(number, "talent-entry", "toRenew");
        fire(number, "talent-entry", "expired");

        assertThat(pool.require(number).state()).isEqualTo(TalentState.LEFT);
        assertEnded(number);
    }

    @Test
    void who_came_into_the_pool_by_a_spreadsheet_is_asked_to_renew_and_another_term_moves_the_asking() {
        Person member = register.member();
        String number = "RC-" + member.id();
        jdbc.sql(
                        """
                        insert into talent (number, person_id, level, area_code, fields, recommended_by, state, verified_by,
                                            verified_at, valid_to, proposed_at)
                        values (:number, :person, 'COMMUNITY', '370285001014', '{LAW}', 'city', 'ENTERED', 'city',
                                now(), '2027-12-31', now())
                        """)
                .param("number", number)
                .param("person", member.id())
                .update();
        events.publishEvent(new TalentTermSet(number));
        assertThat(due(number, "toRenew")).isEqualTo("2027-11-30T01:00:00Z");

        jdbc.sql("update talent set valid_to = '2029-12-31' where number = :number")
                .param("number", number)
                .update();
        events.publishEvent(new TalentTermSet(number));
        assertThat(due(number, "toRenew")).isEqualTo("2029-11-30T01:00:00Z");

        fire(number, "talent-entry", "toRenew");
        jdbc.sql("update talent set valid_to = '2030-06-30' where number = :number")
                .param("number", number)
                .update();
        events.publishEvent(new TalentTermSet(number));
        assertThat(due(number, "expired")).isEqualTo("2030-07-01T01:00:00Z");
        town.answer("community", "renewTalent", number, Map.of("answer", "YES"));
        assertThat(pool.require(number).state()).isEqualTo(TalentState.ENTERED);
    }

    @Test
    void what_is_not_true_does_not_enter() {
        Person member = register.member();
        String number =
                pool.propose(member.id(), new NewTalent("COMMUNITY", List.of("LAW"), null, null), town.actor("branch"));
        assertThatThrownBy(() -> town.answer("community", "verifyTalent", number, Map.of("decision", "NO")))
                .isInstanceOf(Refusal.class);
        town.answer("community", "verifyTalent", number, Map.of("decision", "NO", "reason", "没有相关经历"));
        assertThat(pool.require(number).state()).isEqualTo(TalentState.REFUSED);
        assertEnded(number);
    }

    @Test
    void the_branch_proposes_the_community_decides_and_what_was_before_stays_on_record() {
        Person member = register.member();
        String number = reviews.ask(member.id(), ReviewHint.AGE, town.actor("branch"));
        assertThatThrownBy(() -> town.answer("branch", "proposeCategory", number, Map.of("category", "EXEMPT")))
                .as("a change has to be explained")
                .isInstanceOf(Refusal.class);
        town.answer("branch", "proposeCategory", number, Map.of("category", "EXEMPT", "reason", "行动不便"));
        town.answer("community", "decideCategory", number, Map.of("decision", "AGAIN", "reason", "请再问问本人的想法"));
        town.answer("branch", "proposeCategory", number, Map.of("category", "LIGHT", "reason", "本人想来"));
        assertThatThrownBy(() -> town.answer("community", "decideCategory", number, Map.of("decision", "AGREE")))
                .as("the member has to be told")
                .isInstanceOf(Refusal.class);
        town.answer("community", "decideCategory", number, Map.of("decision", "AGREE", "toldHow", "VISIT"));

        assertThat(people.see(member.id(), town.actor("branch")).membership().category())
                .isEqualTo(ParticipationCategory.LIGHT);
        assertThat(jdbc.sql("select category || ' ' || reason from member_category where person_id = :p order by id")
                        .param("p", member.id())
                        .query(String.class)
                        .list())
                .containsExactly("NORMAL people.category.first", "LIGHT 本人想来");
        assertEnded(number);
    }

    @Test
    void the_community_may_decide_otherwise_and_says_why() {
        Person member = register.member();
        String number = reviews.ask(member.id(), ReviewHint.YEARLY, town.actor("community"));
        town.answer("branch", "proposeCategory", number, Map.of("category", "NORMAL"));
        assertThatThrownBy(() -> town.answer(
                        "community",
                        "decideCategory",
                        number,
                        Map.of("decision", "OTHER", "category", "AWAY", "toldHow", "PHONE")))
                .isInstanceOf(Refusal.class);
        town.answer(
                "community",
                "decideCategory",
                number,
                Map.of("decision", "OTHER", "category", "AWAY", "toldHow", "PHONE", "reason", "已随子女去外地"));
        assertThat(people.see(member.id(), town.actor("branch")).membership().category())
                .isEqualTo(ParticipationCategory.AWAY);
    }

    @Test
    void whoever_leaves_the_register_ends_whatever_was_under_way() {
        Person member = register.member();
        String registration =
                registrations.file(member.id(), new NewRegistration(List.of(), null, null), town.actor("community"));
        String talent =
                pool.propose(member.id(), new NewTalent("COMMUNITY", List.of("LAW"), null, null), town.actor("branch"));
        String review = reviews.ask(member.id(), ReviewHint.REQUEST, town.actor("branch"));
        consents.withdraw(member.id(), ConsentPurpose.REGISTER, ConsentChannel.PHONE, town.actor("community"));

        assertEnded(registration);
        assertEnded(talent);
        assertEnded(review);
        assertThatThrownBy(() -> people.see(member.id(), town.actor("community")))
                .hasMessageContaining("people.unknown");
    }

    @Test
    void no_variable_of_the_engine_says_anything_of_a_person() {
        Person member = register.member();
        String number = pool.propose(
                member.id(), new NewTalent("COMMUNITY", List.of("LAW"), "出过书", null), town.actor("branch"));
        town.answer("community", "verifyTalent", number, Map.of("decision", "YES"));
        assertThat(runtime.createVariableInstanceQuery().list())
                .allSatisfy(variable ->
                        assertThat(String.valueOf(variable.getValue())).doesNotContain(member.name(), "出过书"));
    }

    private String entered(String level, String verifier) {
        Person member = register.member();
        String number =
                pool.propose(member.id(), new NewTalent(level, List.of("ARTS"), null, null), town.actor("branch"));
        town.answer(verifier, "verifyTalent", number, Map.of("decision", "YES"));
        assertThatThrownBy(() -> town.answer("community", "askTalent", number, Map.of("answer", "YES")))
                .isInstanceOf(Refusal.class);
        town.answer("community", "askTalent", number, Map.of("answer", "YES", "channel", "PHONE"));
        assertThat(pool.require(number).state()).isEqualTo(TalentState.ENTERED);
        return number;
    }

    private Instant due(String number, String timer) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("talent-entry")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private void fire(String number, String process, String activity) {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult()
                .getId());
    }

    private void assertEnded(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .as(number)
                .isZero();
        assertThat(jdbc.sql("select count(*) from work_item where matter = :n and ended_at is null")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> mails(String occasion, String number) {
        return jdbc.sql("select recipient from outgoing_mail where occasion = :o and dedupe_key like :key order by 1")
                .param("o", occasion)
                .param("key", occasion + ":" + number + ":%")
                .query(String.class)
                .list();
    }
}

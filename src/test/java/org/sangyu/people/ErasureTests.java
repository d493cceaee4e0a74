package org.sangyu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.Revealable.Shown;
import org.sangyu.privacy.Subject;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

@SangyuTest
class ErasureTests {

    @Autowired
    PersonRevealable reveal;

    @Autowired
    PeopleRetention hidden;

    @Autowired
    VolunteerRetention leavers;

    @Autowired
    PeopleSubjectData requests;

    @Autowired
    PersonDesk desk;

    @Autowired
    ConsentBook consents;

    @Autowired
    ContactBook contacts;

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    SkillBook skills;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private PeopleTown town;

    @BeforeEach
    void settle(@Autowired BeanFactory beans) throws Exception {
        town = PeopleTown.settle(beans);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aFieldIsShownInFullWithinOnesAreaOnly() {
        Person person = sealed("全看");
        assertThat(reveal.reveal("" + person.id(), "phone", PeopleTown.COMMUNITY))
                .isEqualTo(new Shown("people.person.phone", person.phone(), "/register/people/" + person.id()));
        assertThat(reveal.reveal("" + person.id(), "health", PeopleTown.COMMUNITY)
                        .value())
                .isEqualTo("一般");
        assertThat(reveal.reveal("" + person.id(), "idNo", PeopleTown.SECRETARY).value())
                .startsWith("370285");
        assertThat(reveal.reveal("" + person.id(), "position", PeopleTown.CITY).value())
                .isEqualTo("36.86,120.52");
        for (String id : List.of("" + person.id(), "x", "999999999")) {
            assertThatThrownBy(() -> reveal.reveal(id, "phone", PeopleTown.ELSEWHERE))
                    .as(id)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThatThrownBy(() -> reveal.reveal("" + person.id(), "name", PeopleTown.CITY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reveal.reveal("" + person.id(), "phone", PeopleTown.LEADER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverTookBackTheYesIsAnonymousWhenThePeriodIsOverAndNotBefore() {
        Person person = sealed("要忘记");
        contacts.note(person.id(), "COMMUNITY", "VISIT", "说起家里的事", PeopleTown.COMMUNITY);
        volunteers.register(
                person.id(),
                new NewVolunteer("V-" + person.id(), "上午", "2", "WALK", null, "13955500000"),
                PeopleTown.COMMUNITY);
        skills.add(person.id(), "COOKING", null, null, PeopleTown.COMMUNITY);
        consents.withdraw(person.id(), ConsentPurpose.REGISTER, ConsentChannel.PHONE, PeopleTown.COMMUNITY);

        hidden.apply(clock.instant());
        assertThat(row(person)).containsEntry("status", "HIDDEN").containsEntry("phone", person.phone());

        hidden.apply(clock.instant().plus(Duration.ofDays(60)));
        Map<String, Object> left = row(person);
        assertThat(left)
                .containsEntry("status", "ERASED")
                .containsEntry("name", "*")
                .containsEntry("category", "NORMAL");
        for (String column : List.of(
                "phone",
                "address",
                "born_on",
                "id_no",
                "id_no_hash",
                "health",
                "position",
                "home_unit",
                "account_id")) {
            assertThat(left.get(column)).as(column).isNull();
        }
        assertThat(jdbc.sql("select summary from member_contact where person_id = :id")
                        .param("id", person.id())
                        .query(String.class)
                        .single())
                .isEqualTo("*");
        assertThat(skills.of(person.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from member_category where person_id = :id")
                        .param("id", person.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void volunteersWhoLeftThreeYearsAgoAreForgotten() {
        Person only = town.resident("只是志愿者");
        Person member = town.member("还是党员", ParticipationCategory.NORMAL);
        Person recent = town.resident("刚刚退出");
        for (Person person : List.of(only, member, recent)) {
            volunteers.register(
                    person.id(), new NewVolunteer(null, "上午", null, null, null, null), PeopleTown.COMMUNITY);
            volunteers.leave(person.id(), PeopleTown.COMMUNITY);
        }
        LocalDate today = LocalDate.now(clock);
        left(only, today.minusYears(3).minusDays(2));
        left(member, today.minusYears(3).minusDays(2));
        left(recent, today.minusYears(2));

        assertThat(leavers.apply(clock.instant())).isGreaterThanOrEqualTo(2);

        assertThat(row(only)).containsEntry("status", "ERASED");
        assertThat(row(member)).containsEntry("status", "ACTIVE").containsEntry("name", "还是党员");
        assertThat(volunteers.of(member.id()).orElseThrow().times()).isNull();
        assertThat(volunteers.of(recent.id()).orElseThrow().times()).isEqualTo("上午");
        assertThat(leavers.apply(clock.instant()))
                .as("nothing is forgotten twice")
                .isZero();
    }

    @Test
    void oneGetsAllThatIsKeptAndHasItDeleted() {
        Person person = sealed("带走");
        Map<String, Object> all = requests.collect(new Subject(person.id(), person.name(), person.phone()));
        @SuppressWarnings("unchecked")
        Map<String, Object> itself = (Map<String, Object>) all.get("person");
        assertThat(itself)
                .containsEntry("phone", person.phone())
                .containsEntry("health", "FAIR")
                .containsKey("id_no")
                .doesNotContainKey("id_no_hash");
        assertThat(all).containsKeys("member_category", "consent");
        assertThat(requests.collect(new Subject(null, person.name(), person.phone())))
                .containsKey("person");
        assertThat(requests.collect(new Subject(null, "没有", "13955599999"))).isEmpty();

        Erased erased = requests.erase(new Subject(person.id(), person.name(), person.phone()), PeopleTown.COMMUNITY);
        assertThat(erased.removed()).isOne();
        assertThat(erased.kept()).singleElement().extracting(Erased.Kept::count).isEqualTo(2);
        assertThat(row(person)).containsEntry("status", "ERASED");
        assertThat(requests.erase(new Subject(person.id(), person.name(), person.phone()), PeopleTown.COMMUNITY)
                        .removed())
                .isZero();
    }

    private Person sealed(String name) {
        return desk.add(
                new NewPerson(
                        name,
                        PeopleTown.phone(),
                        PeopleTown.HERE,
                        "琴岛中路 9 号楼",
                        null,
                        ResidentIds.next("19510203"),
                        "FAIR",
                        "36.86,120.52",
                        List.of(),
                        "市农机局党支部",
                        PeopleTown.BRANCH,
                        null,
                        "NORMAL",
                        "PAPER",
                        "true",
                        null),
                PeopleTown.COMMUNITY);
    }

    private Map<String, Object> row(Person person) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", person.id())
                .query()
                .singleRow();
    }

    private void left(Person person, LocalDate day) {
        jdbc.sql("update volunteer set left_on = :day where person_id = :id")
                .param("day", Date.valueOf(day))
                .param("id", person.id())
                .update();
    }
}

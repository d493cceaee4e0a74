package org.sangyu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@SangyuTest
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    PeopleFigures figures;

    @Autowired
    ActivityMemberships activities;

    @Autowired
    SkillBook skills;

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    Posts posts;

    @Autowired
    PostList postList;

    @Autowired
    TalentPool pool;

    @Autowired
    TalentList talent;

    @Autowired
    PersonDesk desk;

    @Autowired
    CategoryHistory categories;

    private PeopleTown town;

    @BeforeEach
    void settle(@Autowired BeanFactory beans) throws Exception {
        town = PeopleTown.settle(beans);
    }

    @Test
    void aListGoesOnWhereItsPageEndedAndShowsNobodyTwice() {
        for (int i = 0; i < 70; i++) {
            town.resident("翻页" + (i % 7));
        }
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            PersonPage page = people.list(
                    new PeopleScope(PeopleTown.HERE), new PersonFilter(null, null, "翻页", cursor), PeopleTown.COMMUNITY);
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    void aBranchHasItsMembersAndThoseWhoComeToItsActivities() {
        Person own = town.member("支部己", ParticipationCategory.NORMAL);
        Person guest = town.stranger("支部客");
        PersonFilter all = new PersonFilter(null, null, "支部", null);
        assertThat(names(PeopleTown.BRANCH, all, PeopleTown.SECRETARY))
                .contains("支部己")
                .doesNotContain("支部客");

        activities.add(guest.id(), PeopleTown.BRANCH, null, PeopleTown.ELSEWHERE);
        assertThat(names(PeopleTown.BRANCH, all, PeopleTown.SECRETARY)).contains("支部己", "支部客");
        assertThat(names(PeopleTown.BRANCH, all, PeopleTown.COMMUNITY))
                .as("a community sees of its branches no more than those who live there")
                .contains("支部己")
                .doesNotContain("支部客");

        activities.end(guest.id(), PeopleTown.BRANCH, PeopleTown.ELSEWHERE);
        assertThat(names(PeopleTown.BRANCH, all, PeopleTown.SECRETARY)).doesNotContain("支部客");
        assertThat(activities.of(guest.id())).singleElement().satisfies(one -> assertThat(one.until())
                .isNotNull());
        assertThat(own.isMember()).isTrue();
    }

    @Test
    void nobodyChoosesAScopeThatIsNotTheirs() {
        for (String scope : List.of(PeopleTown.THERE, "370285", "370285001", PeopleTown.OTHER_BRANCH, "X", "B-x-01")) {
            assertThatThrownBy(() -> PeopleScope.of(scope, PeopleTown.COMMUNITY))
                    .as(scope)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_PERMITTED));
        }
        assertThatThrownBy(() -> PeopleScope.of("T-370285001014-02", PeopleTown.LEADER))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PeopleScope.of(null, new Actor(1, "x", "x", List.of(new Grant(Role.GRID, "370285")))))
                .isInstanceOf(Refusal.class);
        assertThat(PeopleScope.of(null, PeopleTown.TOWN).code()).isEqualTo("370285001");
        assertThat(PeopleScope.of(PeopleTown.BRANCH, PeopleTown.TOWN).within()).isEqualTo("370285001");
    }

    @Test
    void oneTakesPartInOtherBranchesThanOnesOwn() {
        Person member = town.member("多重", ParticipationCategory.NORMAL);
        assertThat(refused(() -> activities.add(member.id(), PeopleTown.BRANCH, null, PeopleTown.COMMUNITY)))
                .containsEntry("activityBranch", "people.refused.activity-primary");
        assertThat(refused(() -> activities.add(member.id(), "B-370285001014-99", "2999-01-01", PeopleTown.COMMUNITY)))
                .containsKeys("activityBranch", "activitySince");
        activities.add(member.id(), PeopleTown.OTHER_BRANCH, "2024-05-01", PeopleTown.COMMUNITY);
        assertThat(refused(() -> activities.add(member.id(), PeopleTown.OTHER_BRANCH, null, PeopleTown.COMMUNITY)))
                .containsEntry("activityBranch", "people.refused.activity-already");
        assertThat(activities.of(member.id())).singleElement().satisfies(one -> {
            assertThat(one.since()).isEqualTo("2024-05-01");
            assertThat(one.branchName()).isEqualTo("福山路社区离退休干部第一党支部");
        });
        Person nobody = town.resident("群众");
        assertThatThrownBy(() -> activities.add(nobody.id(), PeopleTown.BRANCH, null, PeopleTown.COMMUNITY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> activities.add(member.id(), PeopleTown.OTHER_BRANCH, null, PeopleTown.ELSEWHERE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aSkillThatNeedsACertificateIsUsableWithAValidOneOnly() {
        Person person = town.resident("有技能");
        skills.add(person.id(), "ELECTRICITY", "", "", PeopleTown.COMMUNITY);
        skills.add(person.id(), "HAIRCUT", null, null, PeopleTown.COMMUNITY);
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(skills.has(person.id(), Skill.HAIRCUT, day)).isTrue();
        assertThat(skills.has(person.id(), Skill.ELECTRICITY, day)).isFalse();
        skills.add(person.id(), "ELECTRICITY", "特种作业操作证", "2026-11-21", PeopleTown.COMMUNITY);
        assertThat(skills.has(person.id(), Skill.ELECTRICITY, day)).isTrue();
        assertThat(skills.has(person.id(), Skill.ELECTRICITY, day.plusDays(1))).isFalse();
        assertThat(refused(() -> skills.add(person.id(), "FLYING", "x".repeat(101), "soon", PeopleTown.COMMUNITY)))
                .containsOnlyKeys("skill", "certificate", "validTo");
        skills.remove(person.id(), "HAIRCUT", PeopleTown.COMMUNITY);
        assertThat(skills.of(person.id())).hasSize(1);
    }

    @Test
    void figuresCountWhatTheListsShow() {
        PeopleScope here = new PeopleScope(PeopleTown.HERE);
        PeopleFigures.Members before = figures.members(here, PeopleTown.COMMUNITY);
        PeopleFigures.Volunteers helpers = figures.volunteers(here, PeopleTown.COMMUNITY);
        PeopleFigures.PostCounts held = figures.posts(here, PeopleTown.COMMUNITY);
        Person away = town.member("数一", ParticipationCategory.AWAY);
        Person other = town.resident("数二");
        town.stranger("数三");
        volunteers.register(other.id(), new NewVolunteer(null, null, null, null, null, null), PeopleTown.COMMUNITY);
        volunteers.join(other.id(), PeopleTown.TEAM, true, PeopleTown.COMMUNITY);
        appoint(away, "OWNERS_DIRECTOR", "海棠苑");
        appoint(away, "OWNERS_MEMBER", "丁香苑");
        appoint(other, "RESIDENT_GROUP_LEADER", "三组");

        PeopleFigures.Members after = figures.members(here, PeopleTown.COMMUNITY);
        assertThat(after.persons() - before.persons()).isEqualTo(2);
        assertThat(after.members().get(ParticipationCategory.AWAY)
                        - before.members().get(ParticipationCategory.AWAY))
                .isOne();
        assertThat(figures.volunteers(here, PeopleTown.COMMUNITY))
                .isEqualTo(new PeopleFigures.Volunteers(
                        helpers.volunteers() + 1, helpers.inTeams() + 1, helpers.places() + 1));
        PeopleFigures.PostCounts now = figures.posts(here, PeopleTown.COMMUNITY);
        assertThat(now.total() - held.total()).isEqualTo(3);
        assertThat(now.holders() - held.holders()).isEqualTo(2);
        assertThat(now.severally() - held.severally()).isOne();
        assertThat(now.ofOwners().part() - held.ofOwners().part()).isEqualTo(2);
        assertThat(now.ofOwners().base()).isEqualTo(now.total());
        assertThat(figures.members(new PeopleScope(PeopleTown.BRANCH), PeopleTown.SECRETARY)
                        .total())
                .isPositive();
        assertThat(figures.volunteers(new PeopleScope(PeopleTown.TEAM), PeopleTown.LEADER)
                        .volunteers())
                .isPositive();
    }

    @Test
    void aShareIsRoundedToOneDecimalAndOfNothingThereIsNone() {
        assertThat(new Share(934, 3100).percent()).isEqualTo("30.1");
        assertThat(new Share(1, 3).percent()).isEqualTo("33.3");
        assertThat(new Share(2, 3).percent()).isEqualTo("66.7");
        assertThat(new Share(0, 0).percent()).isNull();
    }

    @Test
    void thePoolIsListedByLevelFieldAndWhetherSomebodyCanBeAsked() {
        Person teacher = town.resident("教师库");
        Person lawyer = town.resident("律师库");
        enter(pool.propose(teacher.id(), new NewTalent("TOWN", List.of("EDUCATION"), "教书三十年", "6"), PeopleTown.TOWN));
        enter(pool.propose(
                lawyer.id(), new NewTalent("TOWN", List.of("LAW", "MEDIATION"), null, null), PeopleTown.TOWN));
        PeopleScope town = new PeopleScope("370285001");
        assertThat(talent.list(
                                town,
                                new TalentFilter(TalentLevel.TOWN, TalentField.LAW, null, true, null),
                                PeopleTown.TOWN)
                        .rows())
                .extracting(TalentList.Row::name)
                .contains("律师库")
                .doesNotContain("教师库");
        assertThat(talent.list(
                                town,
                                new TalentFilter(TalentLevel.CITY, TalentField.LAW, null, false, null),
                                PeopleTown.TOWN)
                        .rows())
                .extracting(TalentList.Row::name)
                .doesNotContain("律师库");
        assertThat(figures.talent(town, PeopleTown.TOWN).entered().get(TalentLevel.TOWN))
                .isGreaterThanOrEqualTo(2);
        assertThat(refused(() -> talent.list(town, new TalentFilter(null, null, null, false, "x"), PeopleTown.TOWN)))
                .containsKey("cursor");
    }

    @Test
    void thePostListSaysHowManyTheirHoldersHave() {
        Person busy = town.resident("身兼数职");
        appoint(busy, "LECTURER", null);
        appoint(busy, "LEGISLATIVE_CONTACT", null);
        List<PostList.Row> rows = new ArrayList<>();
        String cursor = null;
        do {
            PostList.Page page =
                    postList.list(new PeopleScope(PeopleTown.HERE), PostKind.LECTURER, cursor, PeopleTown.COMMUNITY);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(rows)
                .filteredOn(row -> row.personId() == busy.id())
                .singleElement()
                .extracting(PostList.Row::held)
                .isEqualTo(2);
    }

    @Test
    void thePersonsOwnAccountNeverGivesTheClerksRights() {
        Person person = town.member("自己人", ParticipationCategory.NORMAL);
        Actor self = town.accountOf(person, Role.VOLUNTEER, PeopleTown.TEAM);
        skills.add(person.id(), "COOKING", null, null, self);
        assertThatThrownBy(() -> appointAs(person, self)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.change(person.id(), NewPerson.of(person), self))
                .isInstanceOf(Refusal.class);
        Person other = town.resident("别人");
        assertThatThrownBy(() -> skills.add(other.id(), "COOKING", null, null, self))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theFirstCategoryBeginsTheHistory() {
        Person member = town.member("有历史", ParticipationCategory.LIGHT);
        assertThat(categories.of(member.id())).singleElement().satisfies(first -> {
            assertThat(first.category()).isEqualTo(ParticipationCategory.LIGHT);
            assertThat(first.reason()).isEqualTo("people.category.first");
            assertThat(first.review()).isNull();
        });
    }

    private void enter(String number) {
        pool.verify(number, PeopleTown.TOWN);
        pool.consent(number, ConsentChannel.PHONE, PeopleTown.TOWN);
        pool.enter(number);
    }

    private void appoint(Person person, String kind, String place) {
        posts.appoint(
                person.id(), new NewPost(kind, PeopleTown.HERE, place, null, "2024-01-01", null), PeopleTown.COMMUNITY);
    }

    private void appointAs(Person person, Actor by) {
        posts.appoint(person.id(), new NewPost("LECTURER", PeopleTown.HERE, null, null, "2024-01-01", null), by);
    }

    private List<String> names(String scope, PersonFilter filter, Actor reader) {
        return people.list(new PeopleScope(scope), filter, reader).rows().stream()
                .map(PersonRow::name)
                .toList();
    }

    /** The message keys of a refusal by their fields. */
    private static Map<String, String> refused(ThrowingCallable act) {
        Refusal refusal = org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        return refusal.errors().stream()
                .collect(java.util.stream.Collectors.toMap(
                        error -> String.valueOf(error.field()), FieldRefusal::key, (a, b) -> a));
    }
}

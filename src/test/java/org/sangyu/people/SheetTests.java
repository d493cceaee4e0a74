package org.sangyu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Change.Effect;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SangyuTest
@RecordApplicationEvents
class SheetTests {

    @Autowired
    ApplicationEvents events;

    @Autowired
    PeopleSheet people;

    @Autowired
    VolunteerSheet volunteers;

    @Autowired
    TalentSheet talent;

    @Autowired
    PostSheet posts;

    @Autowired
    PersonDesk desk;

    @Autowired
    VolunteerBook volunteerBook;

    @Autowired
    SkillBook skills;

    @Autowired
    CategoryHistory history;

    @Autowired
    ConsentBook consents;

    @Autowired
    HomeLife home;

    @Autowired
    KnownPeople known;

    @Autowired
    PlatformTransactionManager transactions;

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
    void aMemberIsBroughtInOnceAndTheSameRowChangesNothing() {
        Map<String, String> row = member("表格甲");
        assertThat(effect(people, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.NEW);
        write(people, row, PeopleTown.COMMUNITY);

        assertThat(effect(people, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);
        Person person = desk.see(id(row), PeopleTown.COMMUNITY);
        assertThat(person.tags()).containsExactlyInAnyOrder(PersonTag.CADRE, PersonTag.TEACHER);
        assertThat(person.membership().category()).isEqualTo(ParticipationCategory.LIGHT);
        assertThat(person.membership().branchCode()).isEqualTo(PeopleTown.BRANCH);
        assertThat(person.membership().streetCode()).isEqualTo("370285001");
        assertThat(person.membership().reportedAt()).isEqualTo("2024-03-05T01:00:00Z");
        assertThat(person.idNoKnown()).isTrue();
        assertThat(consents.has(person.id(), ConsentPurpose.REGISTER)).isTrue();
        assertThat(history.of(person.id()))
                .singleElement()
                .extracting(CategoryChange::reason)
                .isEqualTo("people.category.first");
    }

    @Test
    void anotherCategoryIsAChangeAndItsReasonStandsInTheHistory() {
        Map<String, String> row = member("表格乙");
        write(people, row, PeopleTown.COMMUNITY);
        row.put("category", "免予参加集中活动");
        row.put("reason", "卧床");
        row.put("address", null);
        assertThat(change(people, row, PeopleTown.COMMUNITY).columns()).containsExactly("category");
        write(people, row, PeopleTown.COMMUNITY);

        Person person = desk.see(id(row), PeopleTown.COMMUNITY);
        assertThat(person.membership().category()).isEqualTo(ParticipationCategory.EXEMPT);
        assertThat(person.address()).as("an empty cell leaves what is written").isEqualTo("琴岛中路 3 号楼");
        assertThat(history.of(person.id()).get(0).reason()).isEqualTo("卧床");
        assertThat(history.of(person.id())).hasSize(2);
    }

    @Test
    void somebodyIsKnownByTheIdNumberUnderAnotherName() {
        Map<String, String> row = member("表格旧名");
        write(people, row, PeopleTown.COMMUNITY);
        long id = id(row);
        row.put("name", "表格新名");
        row.put("phone", PeopleTown.phone());
        assertThat(change(people, row, PeopleTown.COMMUNITY).columns()).containsExactly("name", "phone");
        write(people, row, PeopleTown.COMMUNITY);
        assertThat(desk.see(id, PeopleTown.COMMUNITY).name()).isEqualTo("表格新名");
    }

    @Test
    void whatIsWrongStandsBesideItsColumn() {
        Map<String, String> row = member("表格错");
        row.put("phone", "123");
        row.put("areaCode", "没有的社区");
        row.put("idNo", "370285195001010013");
        row.put("tags", "老干部、老虎");
        row.put("category", "随便");
        row.put("joinedPartyOn", "昨天");
        row.put("consent", "托人说的");
        row.put("activities", "B-370285001014-98");
        assertThat(findings(people, row))
                .containsOnlyKeys(
                        "phone", "areaCode", "idNo", "tags", "category", "joinedPartyOn", "consent", "activities");
        Map<String, String> nobody = member("表格没有电话");
        nobody.remove("phone");
        nobody.remove("idNo");
        assertThat(findings(people, nobody)).containsEntry("phone", "people.refused.sheet-key");
    }

    @Test
    void rowsOutsideOnesAreaAreRefusedEachForItself() {
        Map<String, String> mine = member("表格我的");
        Map<String, String> theirs = member("表格别人的");
        theirs.put("areaCode", PeopleTown.THERE);
        theirs.put("branchCode", PeopleTown.OTHER_BRANCH);
        Map<String, String> silent = member("表格没同意");
        silent.remove("consent");
        Person stranger = town.stranger("表格陌生");
        Map<String, String> known = member(stranger.name());
        known.put("phone", stranger.phone());
        known.remove("idNo");

        List<Change> changes = compare(people, List.of(mine, theirs, silent, known), PeopleTown.COMMUNITY);
        assertThat(changes)
                .extracting(Change::effect)
                .containsExactly(Effect.NEW, Effect.REFUSED, Effect.REFUSED, Effect.REFUSED);
        assertThat(changes.get(1).errors())
                .singleElement()
                .extracting(FieldRefusal::field)
                .isEqualTo("areaCode");
        assertThat(changes.get(2).errors())
                .singleElement()
                .extracting(FieldRefusal::field)
                .isEqualTo("consent");
        assertThat(changes.get(3).errors())
                .singleElement()
                .extracting(FieldRefusal::field)
                .isEqualTo("name");
        assertThat(people.mayBringIn(PeopleTown.LEADER)).isFalse();
        assertThat(effect(people, mine, PeopleTown.SECRETARY))
                .as("the secretary's own branch")
                .isEqualTo(Effect.NEW);
    }

    @Test
    void whatIsTakenOutInFullComesBackUnchangedAndMaskedNobodyIsRecognised() {
        Map<String, String> row = member("表格来回");
        row.put("activities", PeopleTown.OTHER_BRANCH);
        write(people, row, PeopleTown.COMMUNITY);
        Map<String, String> out =
                out(people, true, Map.of("q", "表格来回"), PeopleTown.COMMUNITY).get(0);
        assertThat(out).containsEntry("phone", row.get("phone")).containsEntry("idNo", row.get("idNo"));
        assertThat(effect(people, out, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);

        Map<String, String> masked =
                out(people, false, Map.of("q", "表格来回"), PeopleTown.COMMUNITY).get(0);
        for (String personal : List.of("name", "phone", "address", "bornOn", "idNo")) {
            assertThat(masked.get(personal)).as(personal).contains("*").isNotEqualTo(row.get(personal));
        }
        assertThat(out(people, true, Map.of("q", "表格来回"), PeopleTown.ELSEWHERE)).isEmpty();
    }

    @Test
    void whoLivesAloneIsBroughtInOnlyOfThoseWhoAgreedToBeVisitedAndTakenOutOnlyInFull() {
        Map<String, String> row = member("表格独居");
        row.put("livesAlone", "是");
        assertThat(change(people, row, PeopleTown.COMMUNITY).errors())
                .as("somebody new has not agreed to visits yet")
                .extracting(FieldRefusal::field, FieldRefusal::key)
                .containsExactly(tuple("livesAlone", "people.refused.alone-consent"));
        row.remove("livesAlone");
        write(people, row, PeopleTown.COMMUNITY);
        long id = id(row);
        assertThat(home.livesAlone(id)).as("an empty cell says nothing").isNull();

        row.put("livesAlone", "是");
        assertThat(effect(people, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.REFUSED);
        consents.give(id, ConsentPurpose.OUTREACH, ConsentChannel.PAPER, PeopleTown.COMMUNITY);
        assertThat(change(people, row, PeopleTown.COMMUNITY).columns()).containsExactly("livesAlone");
        write(people, row, PeopleTown.COMMUNITY);
        assertThat(home.livesAlone(id)).isTrue();
        assertThat(effect(people, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);

        Map<String, String> filter = Map.of("q", "表格独居");
        Map<String, String> clear =
                out(people, true, filter, PeopleTown.COMMUNITY).get(0);
        assertThat(clear).containsEntry("livesAlone", "是");
        assertThat(effect(people, clear, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);
        assertThat(out(people, false, filter, PeopleTown.COMMUNITY).get(0).get("livesAlone"))
                .isNullOrEmpty();

        row.put("livesAlone", "大概");
        assertThat(findings(people, row)).containsExactly(Map.entry("livesAlone", "people.refused.yes-no"));
        row.put("livesAlone", "no");
        write(people, row, PeopleTown.COMMUNITY);
        assertThat(home.livesAlone(id)).isFalse();
        row.remove("livesAlone");
        assertThat(effect(people, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);
        consents.withdraw(id, ConsentPurpose.OUTREACH, ConsentChannel.PHONE, PeopleTown.COMMUNITY);
        assertThat(home.livesAlone(id)).as("gone with the yes").isNull();
    }

    @Test
    void aVolunteerComesWithSkillsAndTeamsAndIntoTheRegisterWhenNew() {
        Map<String, String> row = volunteer("表格志愿");
        assertThat(effect(volunteers, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.NEW);
        write(volunteers, row, PeopleTown.COMMUNITY);
        assertThat(effect(volunteers, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);

        long id = id(row);
        Volunteer known = volunteerBook.of(id).orElseThrow();
        assertThat(known.teams())
                .extracting(Volunteer.Team::code)
                .containsExactly(PeopleTown.TEAM, "T-370285001014-02");
        assertThat(known.teams())
                .filteredOn(Volunteer.Team::leader)
                .extracting(Volunteer.Team::code)
                .containsExactly(PeopleTown.TEAM);
        assertThat(known.insuredTo()).isEqualTo("2027-12-31");
        assertThat(skills.of(id))
                .containsExactly(
                        new PersonSkill(Skill.ELECTRICITY, "特种作业证", java.time.LocalDate.parse("2027-05-31")),
                        new PersonSkill(Skill.HAIRCUT, null, null));

        row.put("skills", "理发");
        row.put("teams", PeopleTown.TEAM);
        row.remove("leads");
        assertThat(change(volunteers, row, PeopleTown.COMMUNITY).columns()).containsExactly("skills", "teams", "leads");
        write(volunteers, row, PeopleTown.COMMUNITY);
        assertThat(skills.of(id)).extracting(PersonSkill::skill).containsExactly(Skill.HAIRCUT);
        assertThat(volunteerBook.of(id).orElseThrow().teams())
                .singleElement()
                .satisfies(team -> assertThat(team.leader()).isFalse());

        Map<String, String> out = out(volunteers, true, Map.of("scope", PeopleTown.TEAM), PeopleTown.COMMUNITY).stream()
                .filter(line -> "表格志愿".equals(line.get("name")))
                .findFirst()
                .orElseThrow();
        assertThat(effect(volunteers, out, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);
    }

    @Test
    void volunteersAreRefusedWithoutConsentCommunityOrAForeignTeam() {
        Map<String, String> silent = volunteer("表格哑");
        silent.remove("consent");
        Map<String, String> homeless = volunteer("表格无家");
        homeless.remove("areaCode");
        Map<String, String> foreign = volunteer("表格外队");
        foreign.put("teams", "T-370285002001-01");
        foreign.remove("leads");
        List<Change> changes = compare(volunteers, List.of(silent, homeless, foreign), PeopleTown.COMMUNITY);
        assertThat(changes)
                .extracting(change -> change.errors().get(0).field())
                .containsExactly("consent", "areaCode", "teams");
        Map<String, String> wrong = volunteer("表格错项");
        wrong.put("skills", "飞行:证:某天");
        wrong.put("hoursAWeek", "99");
        wrong.put("teams", "没有的队");
        assertThat(findings(volunteers, wrong)).containsOnlyKeys("skills", "hoursAWeek", "teams", "leads");
    }

    @Test
    void anExistingPoolIsBroughtInAsEnteredByTheDeskOfItsLevel() {
        Person person = town.resident("表格人才");
        Map<String, String> row = row(
                "name",
                person.name(),
                "phone",
                person.phone(),
                "level",
                "镇街级",
                "fields",
                "法律、民间调解",
                "validTo",
                "2028-12-31",
                "willingHours",
                "6",
                "available",
                "是",
                "consent",
                "签了纸质同意书");
        assertThat(change(talent, row, PeopleTown.COMMUNITY).errors())
                .singleElement()
                .extracting(FieldRefusal::field)
                .isEqualTo("level");
        write(talent, row, PeopleTown.TOWN);
        assertThat(effect(talent, row, PeopleTown.TOWN)).isEqualTo(Effect.SAME);
        assertThat(events.stream(TalentTermSet.class))
                .as("asked to renew at the end like everybody")
                .hasSize(1);
        assertThat(consents.has(person.id(), ConsentPurpose.TALENT)).isTrue();
        row.put("available", "否");
        assertThat(change(talent, row, PeopleTown.TOWN).columns()).containsExactly("available");
        row.put("name", "没有这个人");
        assertThat(change(talent, row, PeopleTown.TOWN).errors())
                .singleElement()
                .extracting(FieldRefusal::key)
                .isEqualTo("people.refused.sheet-nobody");
        assertThat(out(talent, true, Map.of(), PeopleTown.TOWN))
                .anySatisfy(
                        line -> assertThat(line).containsEntry("name", "表格人才").containsEntry("fields", "法律/民间调解"));
    }

    @Test
    void postsAreBroughtInAndEndedByTheirDay() {
        Person person = town.resident("表格任职");
        Map<String, String> row = row(
                "name",
                person.name(),
                "phone",
                person.phone(),
                "kind",
                "业委会主任",
                "orgCode",
                PeopleTown.HERE,
                "place",
                "海棠苑",
                "concurrent",
                "否",
                "since",
                "2024/5/1");
        write(posts, row, PeopleTown.COMMUNITY);
        assertThat(effect(posts, row, PeopleTown.COMMUNITY)).isEqualTo(Effect.SAME);
        assertThat(out(posts, true, Map.of("kind", "OWNERS_DIRECTOR"), PeopleTown.COMMUNITY))
                .anySatisfy(
                        line -> assertThat(line).containsEntry("name", "表格任职").containsEntry("place", "海棠苑"));
        row.put("until", "2026-01-01");
        assertThat(change(posts, row, PeopleTown.COMMUNITY).columns()).containsExactly("until");
        write(posts, row, PeopleTown.COMMUNITY);
        assertThat(effect(posts, row, PeopleTown.COMMUNITY))
                .as("ended as it was")
                .isEqualTo(Effect.SAME);
        assertThat(effect(posts, row, PeopleTown.ELSEWHERE)).isEqualTo(Effect.REFUSED);
        row.put("kind", "党支部书记");
        assertThat(findings(posts, row)).containsOnlyKeys("orgCode");
    }

    @Test
    void tenThousandPeopleAreWrittenInOneTransactionWellUnderAMinute() {
        List<Map<String, String>> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    Map<String, String> row = member("万" + i, null);
                    row.put("phone", "1385556%04d".formatted(i));
                    return row;
                })
                .toList();
        long start = System.nanoTime();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int from = 0; from < rows.size(); from += 250) {
                List<PeopleSheet.Row> chunk = rows.subList(from, from + 250).stream()
                        .map(row -> people.read(new SheetRow(1, filled(row)), new Findings()))
                        .toList();
                assertThat(people.compare(chunk, PeopleTown.CITY)).allMatch(change -> change.effect() == Effect.NEW);
                people.write(chunk, PeopleTown.CITY);
            }
            status.setRollbackOnly();
        });
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.println("10,000 people in " + seconds + " s");
        assertThat(seconds).isLessThan(60);
    }

    private static Map<String, String> member(String name) {
        return member(name, ResidentIds.next("19500101"));
    }

    private static Map<String, String> member(String name, String idNo) {
        return row(
                "name", name,
                "phone", PeopleTown.phone(),
                "areaCode", PeopleTown.HERE,
                "address", "琴岛中路 3 号楼",
                "bornOn", "1950-01-01",
                "idNo", idNo,
                "tags", "老干部、老教师",
                "branchCode", PeopleTown.BRANCH,
                "category", "适当参加集中活动",
                "homeUnit", "市农机局党支部",
                "joinedPartyOn", "1975.7.1",
                "reportedOn", "2024-03-05",
                "consent", "签了纸质同意书");
    }

    private static Map<String, String> volunteer(String name) {
        return row(
                "name", name,
                "phone", PeopleTown.phone(),
                "areaCode", PeopleTown.HERE,
                "times", "平日上午",
                "hoursAWeek", "6",
                "travelMode", "步行",
                "insuredTo", "2027-12-31",
                "skills", "电工:特种作业证:2027-05-31；理发",
                "teams", PeopleTown.TEAM + "/T-370285001014-02",
                "leads", PeopleTown.TEAM,
                "consent", "电话里说的");
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private long id(Map<String, String> row) {
        return known.find(List.of(new KnownPeople.Who(row.get("name"), row.get("phone"), null)))
                .byNameAndPhone(row.get("name"), row.get("phone"))
                .id();
    }

    private <T> Effect effect(Register<T> register, Map<String, String> row, Actor actor) {
        return change(register, row, actor).effect();
    }

    private <T> Change change(Register<T> register, Map<String, String> row, Actor actor) {
        return compare(register, List.of(row), actor).get(0);
    }

    private <T> List<Change> compare(Register<T> register, List<Map<String, String>> rows, Actor actor) {
        return register.compare(rows.stream().map(row -> read(register, row)).toList(), actor);
    }

    private <T> void write(Register<T> register, Map<String, String> row, Actor actor) {
        register.write(List.of(read(register, row)), actor);
    }

    private <T> T read(Register<T> register, Map<String, String> row) {
        Findings findings = new Findings();
        T entry = register.read(new SheetRow(2, filled(row)), findings);
        assertThat(findings.errors()).as(row.toString()).isEmpty();
        return entry;
    }

    private <T> Map<String, String> findings(Register<T> register, Map<String, String> row) {
        Findings findings = new Findings();
        register.read(new SheetRow(2, filled(row)), findings);
        Map<String, String> found = new HashMap<>();
        findings.errors().forEach(error -> found.putIfAbsent(error.field(), error.key()));
        return found;
    }

    private static Map<String, String> filled(Map<String, String> row) {
        Map<String, String> filled = new HashMap<>(row);
        filled.values().removeIf(java.util.Objects::isNull);
        return filled;
    }

    private <T> List<Map<String, String>> out(
            Register<T> register, boolean clear, Map<String, String> filter, Actor actor) {
        List<String> keys = register.columns().stream().map(Column::key).toList();
        List<Map<String, String>> out = new ArrayList<>();
        register.takeOut(clear, filter, actor, cells -> {
            assertThat(cells).hasSameSizeAs(keys);
            Map<String, String> line = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                line.put(keys.get(i), cells.get(i));
            }
            out.add(line);
        });
        return out;
    }
}

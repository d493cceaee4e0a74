package org.sangyu.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseStatus;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.PeopleTown;
import org.sangyu.people.Person;
import org.sangyu.people.VolunteerBook;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.workflow.TestTown;
import org.sangyu.workflow.WorkInbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hours of service: how they are written down, verified and corrected, and that only honest ones count. */
@SangyuTest
class ServiceHoursTests {

    static final String TEAM = PeopleTown.TEAM;

    @Autowired
    ServiceDesk desk;

    @Autowired
    VerificationDesk verification;

    @Autowired
    VisitDesk visits;

    @Autowired
    LeavingDesk leaving;

    @Autowired
    ServiceRecords records;

    @Autowired
    ServiceSums sums;

    @Autowired
    ServiceSheets sheets;

    @Autowired
    SheetDesk paper;

    @Autowired
    TeamWall wall;

    @Autowired
    WhoServes who;

    @Autowired
    VolunteerBook volunteers;

    @Autowired
    ConsentBook consents;

    @Autowired
    TestTown town;

    @Autowired
    WorkInbox inbox;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    PeopleTown people;
    Person volunteer;
    Actor self;
    Actor leader;
    LocalDate day;

    @BeforeEach
    void settle(@Autowired ApplicationContext context) throws Exception {
        people = PeopleTown.settle(context);
        volunteer = mate("志愿" + System.nanoTime() % 100000);
        self = people.accountOf(volunteer, Role.VOLUNTEER, TEAM);
        leader = town.actor("lead");
        day = LocalDate.ofInstant(clock.instant(), Spell.ZONE).minusDays(10);
    }

    @Test
    void a_leader_writes_down_all_who_came_and_each_waits_to_be_verified() {
        Person other = mate("同去");
        List<Long> written = desk.write(
                TEAM,
                "",
                List.of(volunteer.id(), other.id()),
                typed(day, "09:00", "11:30", "30"),
                Written.LEADER,
                leader);
        assertThat(written).hasSize(2);
        assertThat(records.own(serving(), null, 10).rows()).singleElement().satisfies(it -> {
            assertThat(it.minutes()).isEqualTo(120);
            assertThat(it.state()).isEqualTo(RecordState.WAITING);
            assertThat(it.written()).isEqualTo(Written.LEADER);
            assertThat(it.writer()).isEqualTo(leader.displayName());
        });
        assertThat(sums.own(volunteer.id()).all().minutes())
                .as("only what was verified counts")
                .isZero();
        verification.verify(written, leader);
        assertThat(sums.own(volunteer.id()).all().minutes()).isEqualTo(120);
    }

    @Test
    void nobody_verifies_their_own_hours_a_leaders_are_verified_by_the_community() {
        Person lead = mate("队长本人");
        Actor own = people.accountOf(lead, Role.LEAD, TEAM);
        long record =
                one(desk.write(TEAM, null, List.of(lead.id()), typed(day, "09:00", "10:00", ""), Written.PAPER, own));
        refused("volunteering.refused.own-hours", () -> verification.verify(List.of(record), own));
        refused("volunteering.refused.own-hours", () -> verification.giveBack(record, "不对", own));
        refused(
                "volunteering.refused.no-such-record",
                () -> verification.verify(List.of(record), PeopleTown.ELSEWHERE));
        verification.verify(List.of(record), PeopleTown.COMMUNITY);
        assertThat(sums.ofPerson(lead.id(), day, day).minutes()).isEqualTo(60);
        refused(
                "volunteering.refused.looked-at-already",
                () -> verification.verify(List.of(record), PeopleTown.COMMUNITY));
    }

    @Test
    void a_record_is_given_back_with_words_and_corrected_by_a_new_one_that_is_verified_again() {
        long first = one(write("18:00", "20:00"));
        refused("volunteering.refused.return-words", () -> verification.giveBack(first, " ", leader));
        jdbc.sql("update account set email = 'volunteer@example.org' where id = :id")
                .param("id", self.accountId())
                .update();
        verification.giveBack(first, "那天是七点走的", leader);
        assertThat(sums.own(volunteer.id()).waiting()).isZero();
        assertThat(mailed("hours-returned"))
                .as("whoever served is told, without what was done")
                .contains(day.toString(), "/my/service")
                .doesNotContain("七点");

        long second = desk.correct(first, typed(day, "18:00", "19:00", ""), self);
        assertThat(records.own(serving(), null, 10).rows())
                .extracting(ServiceRecord::id, ServiceRecord::state, ServiceRecord::minutes)
                .containsExactly(tuple(second, RecordState.WAITING, 60), tuple(first, RecordState.CORRECTED, 120));
        verification.verify(List.of(second), leader);

        long third = desk.correct(second, typed(day, "18:00", "19:30", ""), leader);
        assertThat(sums.own(volunteer.id()).all().minutes())
                .as("what was corrected counts no longer")
                .isZero();
        verification.verify(List.of(third), leader);
        assertThat(sums.own(volunteer.id()).all().minutes()).isEqualTo(90);
        refused(
                "volunteering.refused.corrected-already",
                () -> desk.correct(first, typed(day, "18:00", "18:30", ""), self));
        assertThat(records.history(records.own(serving(), null, 1).rows().get(0)))
                .extracting(ServiceRecord::id)
                .containsExactly(second, first);
    }

    @Test
    void a_record_itself_is_never_changed_or_deleted() {
        long record = one(write("09:00", "10:00"));
        assertThatThrownBy(() -> jdbc.sql("update service_record set minutes = 600 where id = :id")
                        .param("id", record)
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from service_record where id = :id")
                        .param("id", record)
                        .update())
                .hasMessageContaining("never deleted");
    }

    @Test
    void who_keeps_no_team_writes_nothing_and_corrects_only_what_is_their_own() {
        refused(
                "volunteering.refused.not-your-team",
                () -> desk.write(
                        TEAM, null, List.of(volunteer.id()), typed(day, "09:00", "10:00", ""), Written.PAPER, self));
        refused(
                "volunteering.refused.not-of-team",
                () -> desk.write(
                        TEAM,
                        null,
                        List.of(people.resident("路人").id()),
                        typed(day, "09:00", "10:00", ""),
                        Written.PAPER,
                        leader));
        Person other = mate("别人");
        long theirs = one(
                desk.write(TEAM, null, List.of(other.id()), typed(day, "09:00", "10:00", ""), Written.PAPER, leader));
        refused(
                "volunteering.refused.no-such-record",
                () -> desk.correct(theirs, typed(day, "09:00", "09:30", ""), self));
    }

    @RepeatedTest(10)
    void of_two_records_that_overlap_written_at_the_same_instant_one_is_refused() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<Object>> answers = new ArrayList<>();
        for (String from : List.of("09:00", "09:30")) {
            answers.add(threads.submit((Callable<Object>) () -> {
                barrier.await();
                try {
                    return write(from, "10:30");
                } catch (Refusal refusal) {
                    return refusal;
                }
            }));
        }
        List<Object> all = List.of(answers.get(0).get(), answers.get(1).get());
        threads.shutdown();
        assertThat(all).filteredOn(List.class::isInstance).hasSize(1);
        assertThat(all).filteredOn(Refusal.class::isInstance).singleElement().satisfies(refusal -> assertThat(
                        ((Refusal) refusal).errors().get(0).key())
                .isEqualTo("volunteering.refused.two-places"));
    }

    /** Comings and goings, paper, verdicts and corrections at random: the book is honest after each of them. */
    @Test
    void whatever_is_tried_the_book_stays_honest() {
        Random random = new Random(20261122);
        for (int i = 0; i < 120; i++) {
            LocalDate on = day.plusDays(random.nextInt(6));
            String from = "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
            String to = "%02d:%02d".formatted(random.nextInt(24), 15 * random.nextInt(4));
            List<ServiceRecord> known = records.own(serving(), null, 100).rows();
            ServiceRecord some = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
            try {
                switch (some == null ? 0 : random.nextInt(4)) {
                    case 0 ->
                        desk.write(TEAM, null, List.of(volunteer.id()), typed(on, from, to, ""), Written.PAPER, leader);
                    case 1 -> desk.correct(some.id(), typed(on, from, to, ""), random.nextBoolean() ? self : leader);
                    case 2 -> verification.verify(List.of(some.id()), leader);
                    default -> verification.giveBack(some.id(), "请再看看", leader);
                }
            } catch (Refusal said) {
                assertThat(said.errors()).isNotEmpty();
            }
        }
        List<ServiceRecord> all = records.own(serving(), null, 1000).rows();
        List<Spell> valid = all.stream()
                .filter(it -> it.state() == RecordState.WAITING || it.state() == RecordState.VERIFIED)
                .map(it -> Spell.between(it.startedAt(), it.endedAt(), it.travelMinutes()))
                .toList();
        assertThat(valid).hasSizeGreaterThan(3);
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int i = 0; i < valid.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(valid.get(i).meets(valid.get(j))).isFalse();
            }
            valid.get(i).days().forEach((on, minutes) -> days.merge(on, minutes, Integer::sum));
        }
        assertThat(days.values()).allMatch(minutes -> minutes <= 24 * 60);
        assertThat(sums.own(volunteer.id()).all().minutes())
                .isEqualTo(all.stream()
                        .filter(it -> it.state() == RecordState.VERIFIED)
                        .mapToInt(ServiceRecord::minutes)
                        .sum());
    }

    @Test
    void coming_and_going_on_ones_own_page_completes_the_task_and_writes_the_times_down() {
        String number = withTheTeam();
        visits.arrive(number, self);
        visits.arrive(number, self);
        Stay stay = visits.open(serving()).orElseThrow();
        String other = withTheTeam();
        refused("volunteering.refused.there-already", () -> visits.arrive(other, self));
        clock.advance(Duration.ofMinutes(95));
        leaving.leave(stay.id(), leaving("换好了灯泡", VisitResult.DONE, "5"), List.of(), self);

        assertThat(records.own(serving(), null, 10).rows()).singleElement().satisfies(it -> {
            assertThat(it.caseNumber()).isEqualTo(number);
            assertThat(it.minutes()).isEqualTo(90);
            assertThat(it.startedAt()).isNotNull();
            assertThat(it.written()).isEqualTo(Written.SELF);
        });
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);
        town.task("community", "reply", number);
        refused(
                "volunteering.refused.left-already",
                () -> leaving.leave(stay.id(), leaving("再点一下", VisitResult.DONE, ""), List.of(), self));
    }

    @Test
    void a_visit_beside_somebody_who_has_the_task_is_written_down_and_leaves_the_task_alone() {
        String number = withTheTeam();
        visits.arrive(number, self);
        String task = town.task("volunteer", "handle", number);
        inbox.claim(task, town.actor("volunteer"));
        clock.advance(Duration.ofMinutes(30));
        leaving.leave(
                visits.open(serving()).orElseThrow().id(), leaving("一起去的", VisitResult.DONE, ""), List.of(), self);
        assertThat(records.own(serving(), null, 10).rows()).singleElement().satisfies(it -> assertThat(it.minutes())
                .isEqualTo(30));
        assertThat(town.task("volunteer", "handle", number)).isEqualTo(task);
    }

    @Test
    void whoever_tapped_by_mistake_leaves_nothing_behind() {
        String number = withTheTeam();
        visits.arrive(number, self);
        visits.drop(visits.open(serving()).orElseThrow().id(), self);
        assertThat(visits.open(serving())).isEmpty();
        assertThat(records.own(serving(), null, 10).rows()).isEmpty();
        refused("volunteering.refused.matter", () -> visits.arrive("MS-370285-20200101-000001", self));
    }

    @Test
    void a_task_filled_in_counts_for_the_day_and_a_day_has_twenty_four_hours() {
        List<String> numbers = List.of(withTheTeam(), withTheTeam());
        Map<String, Object> all = new HashMap<>(handled("MORE"));
        all.put("hours", "24");
        actAsSelf(numbers.get(0), all);
        assertThatThrownBy(() -> actAsSelf(numbers.get(1), handled("MORE")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.errors().get(0).key())
                        .isEqualTo("volunteering.refused.day-full"));
        assertThat(records.own(serving(), null, 10).rows()).singleElement().satisfies(it -> assertThat(it.startedAt())
                .isNull());
    }

    @Test
    void a_sheet_holds_verified_hours_alone_and_says_when_one_was_corrected_since() {
        long verified = one(write("09:00", "10:30"));
        write("13:00", "14:00");
        refused("volunteering.refused.no-hours", () -> paper.own(day, day, self));
        verification.verify(List.of(verified), leader);
        refused("volunteering.refused.period", () -> paper.own(day, day.minusDays(1), self));
        String number = paper.own(day, day, self);
        ServiceSheet sheet = paper.require(number, self);
        assertThat(sheet.minutes()).isEqualTo(90);
        assertThat(number).matches("FW-370285-\\d{8}-\\d{6}");
        refused("volunteering.refused.no-such-sheet", () -> paper.require(number, PeopleTown.ELSEWHERE));

        String seal = sheets.path(sheet).replaceAll(".*c=", "");
        assertThat(sheets.genuine(number, seal))
                .hasValueSatisfying(it -> assertThat(it.corrected()).isZero());
        assertThat(sheets.genuine(number, seal.substring(1) + "A")).isEmpty();
        assertThat(sheets.genuine(number, null)).isEmpty();
        assertThat(sheets.genuine("FW-370285-20260101-999999", seal)).isEmpty();
        desk.correct(verified, typed(day, "09:00", "10:00", ""), self);
        assertThat(sheets.genuine(number, seal))
                .hasValueSatisfying(it -> assertThat(it.corrected()).isOne());
    }

    @Test
    void names_stand_on_the_wall_only_while_their_bearers_agree() {
        verification.verify(write("09:00", "10:00"), leader);
        assertThat(wall.of(TEAM, self).names()).extracting(TeamWall.Named::name).doesNotContain(volunteer.name());
        consents.give(volunteer.id(), ConsentPurpose.HONOUR, ConsentChannel.PAGE, self);
        assertThat(wall.of(TEAM, self).names()).extracting(TeamWall.Named::name).contains(volunteer.name());
        consents.withdraw(volunteer.id(), ConsentPurpose.HONOUR, ConsentChannel.PAGE, self);
        assertThat(wall.of(TEAM, self).names()).extracting(TeamWall.Named::name).doesNotContain(volunteer.name());
        refused("volunteering.refused.no-such-wall", () -> wall.of(TEAM, PeopleTown.ELSEWHERE));
    }

    @Test
    void thanks_are_a_number_of_the_last_callback_alone() {
        String number = withTheTeam();
        visits.arrive(number, self);
        clock.advance(Duration.ofMinutes(20));
        leaving.leave(visits.open(serving()).orElseThrow().id(), leaving("修好了", VisitResult.DONE, ""), List.of(), self);
        town.replyAndCheck(number);
        town.callBack(number, "YES", 5);
        verification.verify(
                List.of(records.own(serving(), null, 1).rows().get(0).id()), leader);
        assertThat(sums.own(volunteer.id()).thanks()).isEqualTo(new ServiceSums.Thanks(1, 0));
    }

    private String withTheTeam() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        return number;
    }

    private void actAsSelf(String number, Map<String, Object> fields) {
        town.act(self.username(), "handle", number, fields);
    }

    private Map<String, Object> handled(String result) {
        return Map.of("contacted", "YES", "visitedOn", town.today(), "hours", "1.5", "work", "去看过了", "result", result);
    }

    private List<Long> write(String from, String to) {
        return desk.write(TEAM, null, List.of(volunteer.id()), typed(day, from, to, ""), Written.PAPER, leader);
    }

    private Person mate(String name) {
        Person person = people.resident(name);
        volunteers.register(person.id(), new NewVolunteer(null, null, null, null, null, null), PeopleTown.COMMUNITY);
        volunteers.join(person.id(), TEAM, false, PeopleTown.COMMUNITY);
        return person;
    }

    private Serving serving() {
        return who.require(self);
    }

    private static LeavingDesk.Leaving leaving(String work, VisitResult result, String travel) {
        return new LeavingDesk.Leaving("", travel, true, work, "", result);
    }

    private static TypedHours typed(LocalDate on, String from, String to, String travel) {
        return new TypedHours(on.toString(), from, to, travel, "在社区门口值勤", "");
    }

    private static long one(List<Long> records) {
        assertThat(Set.copyOf(records)).hasSize(1);
        return records.get(0);
    }

    static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.errors().get(0).key())
                .isEqualTo(key));
    }

    private String mailed(String occasion) {
        return jdbc.sql("select text_body from outgoing_mail where occasion = :occasion order by id desc limit 1")
                .param("occasion", occasion)
                .query(String.class)
                .single();
    }
}

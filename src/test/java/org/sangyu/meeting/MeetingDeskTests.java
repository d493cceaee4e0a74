package org.sangyu.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(MeetingSlice.class)
class MeetingDeskTests {

    private static final String COMMUNITY = "370285001014";
    private static final Actor GRID = actor(1, Role.GRID, COMMUNITY);
    private static final Actor TOWN = actor(2, Role.TOWN, "370285001");
    private static final Actor ELSEWHERE = actor(3, Role.GRID, "370285002001");
    private static final Actor VOLUNTEER = actor(4, Role.VOLUNTEER, COMMUNITY);

    @Autowired
    MeetingDesk desk;

    @Autowired
    MeetingQueries queries;

    @Autowired
    FollowUps followUps;

    @Autowired
    MeetingImports imports;

    @Autowired
    MeetingSlice.Registry registry;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("truncate livelihood_case, list_item, meeting_attendee, meeting_import, joint_meeting cascade")
                .update();
        registry.heard.clear();
        registry.failAt = null;
        registry.deaf = false;
    }

    @Test
    void confirming_turns_every_need_into_a_case_and_doing_it_again_changes_nothing() {
        long id = open();
        desk.addItem(id, item("需求", "路灯不亮"), null, GRID);
        desk.addItem(id, item("资源", "会议室"), null, GRID);
        desk.addItem(id, item("NEED", "楼道漏水"), null, GRID);

        List<String> cases = desk.confirm(id, GRID);
        List<String> again = desk.confirm(id, TOWN);

        assertThat(cases).hasSize(2).doesNotHaveDuplicates().isEqualTo(again);
        assertThat(registry.heard).hasSize(1);
        assertThat(registry.heard.get(0).needs()).extracting(Need::title).containsExactly("路灯不亮", "楼道漏水");
        Meeting meeting = queries.require(id, GRID);
        assertThat(meeting.status()).isEqualTo(MeetingStatus.CONFIRMED);
        assertThat(meeting.confirmedAt()).isEqualTo(MeetingSlice.NOW);
        assertThat(queries.items(meeting, GRID))
                .extracting(ListItem::status)
                .containsExactly(ItemStatus.BECAME_CASE, ItemStatus.OPEN, ItemStatus.BECAME_CASE);
    }

    @Test
    void confirmed_by_two_people_at_the_same_time_it_happens_once_and_both_get_the_same_answer() throws Exception {
        long id = open();
        for (int i = 0; i < 20; i++) {
            desk.addItem(id, item("NEED", "需求" + i), null, GRID);
        }

        List<List<String>> answers = atTheSameTime(() -> desk.confirm(id, GRID), () -> desk.confirm(id, TOWN));

        assertThat(answers.get(0)).hasSize(20).isEqualTo(answers.get(1));
        assertThat(registry.heard).hasSize(1);
    }

    @Test
    void an_item_added_while_the_meeting_is_confirmed_is_either_a_case_or_refused() throws Exception {
        long id = open();
        desk.addItem(id, item("NEED", "路灯不亮"), null, GRID);

        atTheSameTime(
                () -> desk.confirm(id, GRID),
                () -> catchThrowableOfType(Refusal.class, () -> desk.addItem(id, item("NEED", "后来的"), null, TOWN)));

        assertThat(queries.items(queries.require(id, GRID), GRID))
                .allSatisfy(need -> assertThat(need.caseNumber()).isNotNull());
    }

    @Test
    void when_one_need_cannot_become_a_case_nothing_is_confirmed() {
        long id = open();
        desk.addItem(id, item("NEED", "路灯不亮"), null, GRID);
        desk.addItem(id, item("NEED", "楼道漏水"), null, GRID);
        registry.failAt = "楼道漏水";

        assertThatThrownBy(() -> desk.confirm(id, GRID)).hasMessageContaining("楼道漏水");

        assertThat(queries.require(id, GRID).isDraft()).isTrue();
        assertThat(jdbc.sql("select count(*) from livelihood_case")
                        .query(Integer.class)
                        .single())
                .isZero();
        registry.failAt = null;
        assertThat(desk.confirm(id, GRID)).hasSize(2);
    }

    @Test
    void when_nobody_makes_cases_of_the_needs_nothing_is_confirmed() {
        long id = open();
        desk.addItem(id, item("NEED", "路灯不亮"), null, GRID);
        registry.deaf = true;

        assertThatThrownBy(() -> desk.confirm(id, GRID)).isInstanceOf(IllegalStateException.class);

        assertThat(queries.require(id, GRID).isDraft()).isTrue();
    }

    @Test
    void a_meeting_without_items_or_with_an_incomplete_one_is_not_confirmed() {
        long id = open();
        assertThat(refused(() -> desk.confirm(id, GRID)).key()).isEqualTo("meeting.confirm.no-item");

        long item = desk.addItem(id, item("NEED", "路灯不亮"), null, GRID).id();
        jdbc.sql("update list_item set area_code = '370285001999' where id = :id")
                .param("id", item)
                .update();

        FieldRefusal refusal = refused(() -> desk.confirm(id, GRID));
        assertThat(refusal.key()).isEqualTo("meeting.confirm.incomplete");
        assertThat(refusal.args()).containsExactly("路灯不亮");
    }

    @Test
    void a_confirmed_meeting_does_not_change_any_more() {
        long id = open();
        ListItem item = desk.addItem(id, item("RESOURCE", "会议室"), null, GRID);
        desk.confirm(id, GRID);

        List<Callable<?>> changes = List.of(
                () -> desk.addItem(id, item("NEED", "后来的"), null, GRID),
                () -> {
                    desk.changeItem(id, item.id(), item.version(), item("NEED", "别的"), GRID);
                    return null;
                },
                () -> {
                    desk.removeItem(id, item.id(), GRID);
                    return null;
                },
                () -> {
                    desk.edit(id, 1, meeting(COMMUNITY, null), GRID);
                    return null;
                },
                () -> imports.importNow(id, "x.csv", "list,title,content\nNEED,a,b\n".getBytes(), false, GRID));

        assertThat(changes).allSatisfy(change -> assertThat(
                        catchThrowableOfType(Refusal.class, change::call).kind())
                .isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void the_same_form_sent_twice_adds_one_item_and_opens_one_meeting() {
        UUID form = UUID.randomUUID();
        long id = desk.open(meeting(COMMUNITY, form), GRID);
        UUID row = UUID.randomUUID();

        assertThat(desk.open(meeting(COMMUNITY, form), GRID)).isEqualTo(id);
        long item = desk.addItem(id, item("NEED", "路灯不亮"), row, GRID).id();
        assertThat(desk.addItem(id, item("NEED", "路灯不亮"), row, GRID).id()).isEqualTo(item);
        assertThat(queries.counts(id)).containsEntry(ListKind.NEED, 1);
    }

    @Test
    void a_form_that_comes_back_with_another_text_is_told_instead_of_lost() {
        UUID row = UUID.randomUUID();
        long id = open();
        desk.addItem(id, item("NEED", "路灯不亮"), row, GRID);

        assertThat(refused(() -> desk.addItem(id, item("NEED", "楼道漏水"), row, GRID))
                        .key())
                .isEqualTo("meeting.item.sent-before");
    }

    @Test
    void two_people_changing_the_same_item_do_not_overwrite_each_other() {
        long id = open();
        ListItem item = desk.addItem(id, item("NEED", "路灯不亮"), null, GRID);
        desk.changeItem(id, item.id(), item.version(), item("NEED", "两盏路灯不亮"), GRID);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> desk.changeItem(id, item.id(), item.version(), item("NEED", "三盏"), TOWN));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(queries.item(queries.require(id, GRID), item.id(), GRID).title())
                .isEqualTo("两盏路灯不亮");
    }

    @Test
    void a_meeting_is_there_for_those_whose_area_covers_it_and_for_nobody_else() {
        long id = open();
        desk.addItem(id, item("NEED", "路灯不亮"), null, GRID);

        assertThat(queries.list(GRID, null, 20).items())
                .extracting(MeetingRow::id)
                .containsExactly(id);
        assertThat(queries.list(TOWN, null, 20).items())
                .extracting(MeetingRow::id, MeetingRow::needs, MeetingRow::areaName)
                .containsExactly(tuple(id, 1, "琴岛中路社区居委会"));
        assertThat(queries.list(ELSEWHERE, null, 20).items()).isEmpty();
        assertThat(queries.list(VOLUNTEER, null, 20).items()).isEmpty();
        for (Actor stranger : List.of(ELSEWHERE, VOLUNTEER)) {
            List<Callable<?>> tries = List.of(
                    () -> queries.require(id, stranger),
                    () -> desk.addItem(id, item("NEED", "别人的"), null, stranger),
                    () -> desk.confirm(id, stranger));
            assertThat(tries).allSatisfy(attempt -> assertThat(
                            catchThrowableOfType(Refusal.class, attempt::call).kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND));
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.open(meeting("370285001", null), GRID))
                        .kind())
                .as("a grid member holds no meeting for the town")
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
    }

    @Test
    void meetings_come_newest_first_page_by_page() {
        List<Long> opened = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            opened.add(0, open(LocalDate.of(2026, 11, day)));
        }
        opened.add(0, open(LocalDate.of(2026, 11, 5)));

        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            MeetingQueries.Page<MeetingRow> page = queries.list(TOWN, cursor, 2);
            assertThat(page.items()).hasSize(2);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).isEqualTo(opened);
        assertThat(refused(() -> queries.list(TOWN, "2026-99-99_1", 2)).field()).isEqualTo("cursor");
    }

    @Test
    void contacts_are_masked_after_confirmation_for_those_who_may_not_see_petitioners() {
        long id = open();
        desk.addItem(
                id,
                new NewItem(
                        "NEED", "路灯", "坏了", null, null, "三号楼", "张桂芳", "13812345678", "zhang@example.org", null, null),
                null,
                GRID);
        assertThat(onlyItem(id, GRID).contactPhone()).isEqualTo("13812345678");

        desk.confirm(id, GRID);

        ListItem masked = onlyItem(id, GRID);
        assertThat(List.of(masked.contactName(), masked.contactPhone(), masked.contactEmail()))
                .containsExactly("张*", "138****5678", "z***@example.org");
        assertThat(masked.address()).isNull();
        assertThat(masked.title() + masked.content()).doesNotContain("13800000001");
        assertThat(onlyItem(id, TOWN).contactPhone()).isEqualTo("13812345678");
    }

    @Test
    void the_next_meeting_opens_with_what_became_of_the_last_ones_items_unfinished_first() {
        long last = open(LocalDate.of(2026, 10, 1));
        desk.addItem(last, item("NEED", "办完的"), null, GRID);
        desk.addItem(last, item("NEED", "没办完的"), null, GRID);
        desk.addItem(last, item("RESOURCE", "会议室"), null, GRID);
        String done = desk.confirm(last, GRID).get(0);
        jdbc.sql("update livelihood_case set status = 'ARCHIVED' where number = :number")
                .param("number", done)
                .update();
        open(LocalDate.of(2026, 10, 15));

        Meeting next = queries.require(open(LocalDate.of(2026, 11, 1)), GRID);

        assertThat(followUps.before(next))
                .extracting(FollowUpRow::title, FollowUpRow::caseStatus, FollowUpRow::finished)
                .containsExactly(
                        tuple("没办完的", "REGISTERED", false), tuple("会议室", null, false), tuple("办完的", "ARCHIVED", true));
    }

    @Test
    void what_is_open_is_carried_over_once_and_settled_things_are_not() {
        long last = open(LocalDate.of(2026, 10, 1));
        long room = desk.addItem(last, item("RESOURCE", "会议室"), null, GRID).id();
        long haircut = desk.addItem(last, item("SERVICE", "义务理发"), null, GRID).id();
        desk.confirm(last, GRID);
        long next = open(LocalDate.of(2026, 11, 1));
        followUps.settle(next, haircut, GRID);

        assertThat(followUps.carryOverAll(next, GRID)).isEqualTo(1);
        assertThat(followUps.carryOverAll(next, GRID)).isZero();

        ListItem carried = onlyItem(next, GRID);
        assertThat(carried.title()).isEqualTo("会议室");
        assertThat(carried.carriedFrom()).isEqualTo(room);
        assertThat(statuses(last)).containsExactly(ItemStatus.CARRIED_OVER, ItemStatus.SETTLED);
        desk.removeItem(next, carried.id(), GRID);
        assertThat(statuses(last))
                .as("taken off again, it is open where it came from")
                .containsExactly(ItemStatus.OPEN, ItemStatus.SETTLED);
    }

    @Test
    void what_is_wrong_with_a_meeting_is_said_beside_each_field() {
        NewMeeting typed = new NewMeeting(
                "CITY",
                "晚会",
                COMMUNITY,
                null,
                "题".repeat(61),
                List.of(new Attendee("路人", 0, null)),
                "字".repeat(10_001),
                null);

        assertThat(catchThrowableOfType(Refusal.class, () -> desk.open(typed, GRID))
                        .errors())
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder(
                        "level", "type", "heldOn", "title", "attendees[0].type", "attendees[0].count", "minutes");
    }

    @Test
    void levels_types_and_attendees_may_be_called_by_their_chinese_names() {
        long id = desk.open(
                new NewMeeting(
                        "网格",
                        "物业联席会议",
                        COMMUNITY,
                        LocalDate.of(2026, 11, 20),
                        "十一月会议",
                        List.of(new Attendee("派出所", 2, "王警官")),
                        null,
                        null),
                GRID);

        Meeting meeting = queries.require(id, GRID);
        assertThat(meeting.level()).isEqualTo(MeetingLevel.GRID);
        assertThat(meeting.type()).isEqualTo(MeetingType.PROPERTY_JOINT);
        assertThat(meeting.attendees()).containsExactly(new Attendee("POLICE", 2, "王警官"));
    }

    private long open() {
        return open(LocalDate.of(2026, 11, 20));
    }

    private long open(LocalDate day) {
        NewMeeting meeting = meeting(COMMUNITY, null);
        return desk.open(new NewMeeting(null, null, meeting.areaCode(), day, meeting.title(), null, null, null), GRID);
    }

    private ListItem onlyItem(long meeting, Actor actor) {
        List<ListItem> items = queries.items(queries.require(meeting, actor), actor);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private List<ItemStatus> statuses(long meeting) {
        return queries.items(queries.require(meeting, GRID), GRID).stream()
                .map(ListItem::status)
                .toList();
    }

    private static NewMeeting meeting(String area, UUID key) {
        return new NewMeeting(null, null, area, LocalDate.of(2026, 11, 20), "十一月网格联席会议", null, null, key);
    }

    private static NewItem item(String list, String title) {
        return new NewItem(list, title, "内容", null, null, null, null, null, null, null, null);
    }

    private static Actor actor(long id, Role role, String scope) {
        return new Actor(id, role.key(), role.key(), List.of(new Grant(role, scope)));
    }

    private static FieldRefusal refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).errors().get(0);
    }

    @SafeVarargs
    private static <T> List<T> atTheSameTime(Callable<? extends T>... acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<? extends T>> running = new ArrayList<>();
            for (Callable<? extends T> act : acts) {
                running.add(threads.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<? extends T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}

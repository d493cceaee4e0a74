package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.meeting.FollowUps;
import org.sangyu.meeting.ItemLife;
import org.sangyu.meeting.LifeState;
import org.sangyu.meeting.ListDesk;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.NewMeeting;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an item of the three lists: submitted, published, matched, settled, rated (domain.md §7.4, §13.16). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListItemProcessTests {

    private static final String TOWN_AREA = "370285001";

    @Autowired
    TestTown town;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    FollowUps followUps;

    @Autowired
    ListDesk lists;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    WalkedPaths paths;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @AfterAll
    void every_flow_was_taken() {
        paths.assertAllWalked(
                "list-item", "list-item-publication", "list-item-matching", "list-item-settling", "list-item-rating");
    }

    @Test
    void a_wish_is_matched_with_a_service_settled_and_rated() {
        String service = published("SERVICE", "上门理发", null);
        String wish = published("NEED", "王奶奶想理发", NewItem.MATCH);
        assertThatThrownBy(() -> town.answer("community", "matchItem", wish, Map.of("decision", "MATCH")))
                .as("somebody has to be chosen")
                .isInstanceOf(Refusal.class);
        town.answer("community", "matchItem", wish, Map.of("decision", "MATCH", "offer", service));
        town.answer("community", "settleItem", wish, Map.of("decision", "NO", "words", "师傅出差了"));
        assertThat(lists.require(wish).state()).isEqualTo(LifeState.PUBLISHED);
        town.answer("community", "matchItem", wish, Map.of("decision", "MATCH", "offer", service, "words", "周六上午"));
        town.answer("community", "settleItem", wish, Map.of("decision", "YES", "words", "理好了，很高兴"));
        town.answer("community", "rateItem", wish, Map.of("rating", "5", "words", "谢谢你们"));

        ItemLife life = lists.require(wish);
        assertThat(life.state()).isEqualTo(LifeState.RATED);
        assertThat(life.rating()).isEqualTo(5);
        assertThat(life.offerTitle()).isEqualTo("上门理发");
        assertThat(jdbc.sql("select status from list_item where id = :id")
                        .param("id", life.itemId())
                        .query(String.class)
                        .single())
                .isEqualTo("SETTLED");
        assertThat(lists.require(service).state()).as("the service stays").isEqualTo(LifeState.PUBLISHED);
    }

    @Test
    void what_is_not_true_is_not_published_and_the_reason_stays() {
        String offer = submitted(TestTown.COMMUNITY, "RESOURCE", "闲置活动室", null, "grid");
        assertThatThrownBy(() -> town.answer("community", "publishItem", offer, Map.of("decision", "NO")))
                .isInstanceOf(Refusal.class);
        town.answer("community", "publishItem", offer, Map.of("decision", "NO", "reason", "房子已经出租"));
        assertThat(lists.require(offer).state()).isEqualTo(LifeState.REFUSED);
        assertThat(lists.require(offer).words()).isEqualTo("房子已经出租");
        assertEnded(offer);
    }

    @Test
    void a_wish_that_nobody_can_match_at_three_meetings_goes_up_a_tier_and_at_three_of_the_town_to_the_city() {
        String wish = published("NEED", "想学用智能手机", NewItem.MATCH);
        for (int i = 0; i < 3; i++) {
            assertThat(lists.require(wish).deskCode()).isEqualTo(TestTown.COMMUNITY);
            meet(TestTown.COMMUNITY, "grid");
        }
        assertThat(lists.require(wish).deskCode()).isEqualTo(TOWN_AREA);
        assertThatThrownBy(() -> town.task("community", "matchItem", wish)).isInstanceOf(AssertionError.class);
        for (int i = 0; i < 3; i++) {
            meet(TOWN_AREA, "town");
        }
        for (int i = 0; i < 4; i++) {
            meet("370285", "city");
        }
        assertThat(lists.require(wish).deskCode())
                .as("there is no tier above the city")
                .isEqualTo("370285");
        town.answer("city", "matchItem", wish, Map.of("decision", "WITHDRAW", "words", "子女已经教会了"));
        assertThat(lists.require(wish).state()).isEqualTo(LifeState.WITHDRAWN);
        assertEnded(wish);
    }

    @Test
    void a_wish_that_is_one_for_the_offices_becomes_a_case() {
        String wish = published("NEED", "楼道扶手松了", NewItem.MATCH);
        town.answer("community", "matchItem", wish, Map.of("decision", "CASE"));
        assertThat(lists.require(wish).state()).isEqualTo(LifeState.BECAME_CASE);
        String number = jdbc.sql("select case_number from list_item where id = :id")
                .param("id", lists.require(wish).itemId())
                .query(String.class)
                .single();
        assertThat(town.facts(number).status().name()).isEqualTo("REGISTERED");
        assertEnded(wish);
    }

    @Test
    void an_offer_that_is_carried_over_lives_on_and_ends_when_the_meeting_says_so() {
        String offer = published("SERVICE", "免费量血压", null);
        long next = open(TestTown.COMMUNITY, "grid");
        followUps.carryOver(next, lists.require(offer).itemId(), town.actor("grid"));
        meetings.confirm(next, town.actor("grid"));
        assertThat(jdbc.sql(
                                "select count(*) from item_life l join list_item i on i.id = l.item_id where i.title = '免费量血压'")
                        .query(Integer.class)
                        .single())
                .as("one life, not two")
                .isOne();

        long last = open(TestTown.COMMUNITY, "grid");
        followUps.settle(last, lists.require(offer).itemId(), town.actor("grid"));
        assertThat(lists.require(offer).state()).isEqualTo(LifeState.WITHDRAWN);
        assertEnded(offer);
    }

    @Test
    void an_offer_is_taken_down_after_a_year() {
        String offer = published("RESOURCE", "社区会议室", null);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("list-item")
                        .processInstanceBusinessKey(offer)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
        assertThat(lists.require(offer).state()).isEqualTo(LifeState.WITHDRAWN);
        assertEnded(offer);
    }

    @Test
    void whoever_needs_something_is_offered_the_same_kind_and_the_nearest_first() {
        String far = publishedIn("370285002001", "SERVICE", "远处的陪诊", "grid2", "community2");
        String near = published("SERVICE", "近处的陪诊", null);
        String wish = published("NEED", "想有人陪着看病", NewItem.MATCH);
        List<String> offers =
                lists.offersFor(wish).stream().map(ItemLife::number).toList();
        assertThat(offers.indexOf(near)).isLessThan(offers.indexOf(far)).isNotNegative();
    }

    private String published(String list, String title, String way) {
        String number = submitted(TestTown.COMMUNITY, list, title, way, "grid");
        town.answer("community", "publishItem", number, Map.of("decision", "YES"));
        return number;
    }

    private String publishedIn(String area, String list, String title, String grid, String community) {
        String number = submitted(area, list, title, null, grid);
        town.answer(community, "publishItem", number, Map.of("decision", "YES"));
        return number;
    }

    /** A meeting of its own for each, so that the numbers of meetings are those of the test. */
    private String submitted(String area, String list, String title, String way, String by) {
        long meeting = open(area, by);
        long item = meetings.addItem(
                        meeting,
                        new NewItem(list, title, "会上提出来的", "E01", area, null, null, null, null, null, null, way),
                        null,
                        town.actor(by))
                .id();
        assertThat(meetings.confirm(meeting, town.actor(by))).as("no case").isEmpty();
        return jdbc.sql("select number from item_life where item_id = :item")
                .param("item", item)
                .query(String.class)
                .single();
    }

    private void meet(String area, String by) {
        long meeting = open(area, by);
        meetings.addItem(
                meeting,
                new NewItem("RESOURCE", "会上的资源", "会上提出来的", null, area, null, null, null, null, null, null),
                null,
                town.actor(by));
        meetings.confirm(meeting, town.actor(by));
    }

    private long open(String area, String by) {
        return meetings.open(
                new NewMeeting(null, null, area, LocalDate.now(), "联席会议", List.of(), null, null), town.actor(by));
    }

    private void assertEnded(String number) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }
}

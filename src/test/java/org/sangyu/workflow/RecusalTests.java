package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sangyu.workflow.TasklistUser.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.RecusalDesk;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.TimelineEntry;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 回避: a unit or person complained of never sees the case, through no door (domain.md §13.6). */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecusalTests {

    private static final String HEAT = "U-370285-heat";

    /** Everywhere that a case and its task can be met. */
    private static final Set<String> EVERYWHERE = Set.of(
            "list",
            "search",
            "page",
            "api",
            "api list",
            "photo",
            "thumbnail",
            "inbox api",
            "inbox of the case",
            "task page",
            "task api",
            "task form",
            "tasklist",
            "tasklist count",
            "filter",
            "filter count",
            "task in tasklist",
            "form in tasklist",
            "mail");

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    TestTown town;

    @Autowired
    Accounts accounts;

    @Autowired
    RecusalDesk recusals;

    @Autowired
    IntakeDesk intake;

    @Autowired
    DispatchDesk dispatch;

    @Autowired
    CaseQueries cases;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    SupervisionDesk supervision;

    @Autowired
    WhistleDesk whistles;

    @Autowired
    MovableClock clock;

    @Autowired
    WorkInbox inbox;

    @Autowired
    StageOwners owners;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void settle() throws Exception {
        town.settle();
        for (String[] twin : new String[][] {
            {"unit-other", "UNIT", "U-370285-water"}, {"community-twin", "COMMUNITY", TestTown.COMMUNITY}
        }) {
            if (accounts.find(twin[0]).isEmpty()) {
                accounts.open(new NewAccount(
                        twin[0],
                        twin[0],
                        twin[0] + "@example.org",
                        null,
                        TestTown.PASSWORD,
                        List.of(new Grant(Role.valueOf(twin[1]), twin[2]))));
            }
        }
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_unit_complained_of_meets_the_case_nowhere_even_if_it_had_it() {
        String complained = dispatchedTo(HEAT);
        String twin = dispatchedTo(HEAT);
        // written down behind the desk's back, so that nothing but sight keeps them apart
        keepFrom(complained, HEAT, null);
        urge(complained);
        urge(twin);

        assertThat(seen("unit", "unit-signing", "sign", twin)).isEqualTo(EVERYWHERE);
        assertThat(seen("unit", "unit-signing", "sign", complained)).isEmpty();
        assertNothingCanBeDone("unit", complained, Map.of("decision", "SIGN"));
    }

    @Test
    void a_person_meets_the_case_nowhere_while_the_colleague_goes_on_with_it() {
        String number = town.file();
        recusals.recuse(number, "", "community", "当事人的亲属", town.actor("community-twin"));
        urge(number);

        assertThat(seen("community-twin", "intake", "triage", number)).isEqualTo(EVERYWHERE);
        assertThat(seen("community", "intake", "triage", number)).isEmpty();
        assertNothingCanBeDone("community", number, Map.of("decision", "ACCEPT", "category", "A07"));
        town.act("community-twin", "triage", number, Map.of("decision", "ACCEPT", "category", "A07"));
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        assertThat(refusal(() -> petitioners.urge(number, "快", town.actor("community")))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void hidden_and_unknown_are_the_same_answer() {
        String number = town.file();
        recusals.recuse(number, "", "community", "当事人的亲属", town.actor("community-twin"));
        TasklistUser user = TasklistUser.signedIn(port, "community");
        String missing = "MS-370285-20990101-999999";

        for (String path : new String[] {"/cases/%s", "/api/v1/cases/%s", "/cases/%s/recusals"}) {
            var hidden = user.page(path.formatted(number));
            var unknown = user.page(path.formatted(missing));
            assertThat(hidden.statusCode()).as(path).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(scrubbed(hidden.body(), number)).as(path).isEqualTo(scrubbed(unknown.body(), missing));
        }
    }

    @Test
    void who_holds_the_task_when_recused_loses_it() {
        String number = town.file();
        String task = town.task("community", "triage", number);
        inbox.claim(task, town.actor("community"));

        recusals.recuse(number, null, "community", "自己提出回避", town.actor("community"));

        inbox.claim(task, town.actor("community-twin"));
        assertThat(column("select assignee from work_item where task_id = :n", task))
                .isEqualTo("community-twin");
    }

    @Test
    void a_unit_recused_while_it_has_the_case_loses_it_and_cannot_get_it_again() {
        String number = dispatchedTo(HEAT);
        String task = town.task("unit", "sign", number);
        inbox.claim(task, town.actor("unit"));
        inbox.complete(task, Map.of("decision", "SIGN"), town.actor("unit"));
        String handling = town.task("unit", "handleAsUnit", number);

        recusals.recuse(number, HEAT, "", "投诉的正是这家公司", town.actor("community"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
        assertThat(town.facts(number).handlerCode()).isNull();
        assertThat(column("select coalesce(ended_at::text, 'open') from work_item where task_id = :n", handling))
                .isNotEqualTo("open");
        String again = town.task("community", "dispatchCase", number);
        TasklistUser community = TasklistUser.signedIn(port, "community");
        assertThat(community.page("/api/v1/tasks/" + again + "/form").body())
                .contains("U-370285-water")
                .doesNotContain(HEAT);
        Refusal refused =
                refusal(() -> dispatch.dispatch(number, HandlerKind.UNIT, HEAT, null, town.actor("community")));
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("unit");
            assertThat(error.key()).isEqualTo("cases.refused.recused-handler");
        });
        assertThat(timeline(number, "town")).contains("recuse", "recuse-hand-back");
        assertThat(timeline(number, "grid")).doesNotContain("recuse", "recuse-hand-back");
        assertThat(column(
                        """
                        select count(*) from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number = :n and e.action like 'recuse%' and e.visible_to_petitioner
                        """,
                        number))
                .isEqualTo("0");
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-water"));
        assertThat(town.facts(number).handlerCode()).isEqualTo("U-370285-water");
    }

    @Test
    void a_need_about_a_community_is_decided_by_its_town_and_unknown_to_the_community_and_its_grid() {
        String number = fileAgainst(TestTown.COMMUNITY);

        assertThat(town.facts(number).deskCode()).isEqualTo("370285001");
        for (String hidden : new String[] {"grid", "community", "lead", "volunteer"}) {
            assertThat(cases.isSeenBy(town.actor(hidden), number)).as(hidden).isFalse();
        }
        town.act("town", "triage", number, Map.of("decision", "ACCEPT", "category", "A07"));
        String task = town.task("town", "dispatchCase", number);
        TasklistUser user = TasklistUser.signedIn(port, "town");
        assertThat(user.page("/api/v1/tasks/" + task + "/form").body())
                .contains("T-370285001-01")
                .doesNotContain("T-370285001014-01")
                .doesNotContain("\"" + TestTown.COMMUNITY + "\"");
    }

    @Test
    void a_need_about_a_town_is_decided_and_called_back_by_the_city() {
        String number = fileAgainst("370285001");

        assertThat(town.facts(number).deskCode()).isEqualTo("370285");
        assertThat(town.task("city", "triage", number)).isNotNull();
        for (String hidden : new String[] {"grid", "community", "town", "callback"}) {
            assertThat(cases.isSeenBy(town.actor(hidden), number)).as(hidden).isFalse();
        }
        assertThat(owners.of("callback", callerOf(number))).isEqualTo("370285");
        assertThat(owners.of("callback", callerOf(town.file()))).isEqualTo("370285001");
    }

    @Test
    void a_desk_recused_later_hands_the_case_to_the_next_tier() {
        String number = town.file();
        town.accept(number);

        recusals.recuse(number, TestTown.COMMUNITY, null, "投诉社区工作人员", town.actor("town"));

        assertThat(town.facts(number).deskCode()).isEqualTo("370285001");
        assertThat(town.task("town", "dispatchCase", number)).isNotNull();
        assertThat(cases.isSeenBy(town.actor("community"), number)).isFalse();
    }

    @Test
    void a_desk_recused_while_a_need_is_verified_or_waits_to_be_redone_leaves_it_to_the_next_tier() {
        String verified = town.file();
        town.act("community", "triage", verified, Map.of("decision", "VERIFY", "reason", "看看是不是停水"));
        String redone = town.closed();
        town.callBack(redone, "NO", 1);
        for (String number : List.of(verified, redone)) {
            recusals.recuse(number, TestTown.COMMUNITY, null, "投诉社区工作人员", town.actor("town"));
        }
        town.task("town", "triage", verified);
        town.task("town", "dispatchCase", redone);
    }

    @Test
    void a_supervision_is_answered_by_whoever_has_the_case_once_its_desk_is_recused() {
        String number = town.file();
        town.accept(number);
        supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("city"));
        String left = town.task("community", "answerSupervision", number);

        recusals.recuse(number, TestTown.COMMUNITY, null, "投诉社区工作人员", town.actor("town"));

        assertThat(town.task("town", "answerSupervision", number)).isNotEqualTo(left);
        town.act("town", "answerSupervision", number, Map.of("answer", "已接手，正在办"));
        town.act("city", "reviewSupervision", number, Map.of("accepted", "YES"));
    }

    @Test
    void what_a_recused_town_supervised_is_answered_and_reviewed_above_it_and_late_only_once() {
        String number = town.file();
        town.accept(number);
        supervision.order(number, SupervisionKind.ROUTINE, "请说明", town.actor("town"));
        clock.advance(Duration.ofDays(30));
        supervision.markLate(number);

        recusals.recuse(number, "370285001", null, "投诉镇街工作人员", town.actor("city"));
        supervision.markLate(number);

        assertThat(jdbc.sql(
                                """
                                select count(*) from case_event e join livelihood_case c on c.id = e.case_id
                                where c.number = :number and e.action = 'supervision-late'
                                """)
                        .param("number", number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        town.act("city", "answerSupervision", number, Map.of("answer", "已接手，正在办"));
        town.act("city", "reviewSupervision", number, Map.of("accepted", "YES"));
    }

    @Test
    void a_town_recused_after_closing_leaves_the_call_to_the_city() {
        String number = town.closed();

        recusals.recuse(number, "370285001", null, "投诉镇街工作人员", town.actor("city"));
        town.act(
                "city",
                "callBack",
                number,
                Map.of("channel", "PHONE", "reached", "YES", "contacted", "YES", "solved", "YES", "satisfaction", "5"));

        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    @Test
    void a_recused_unit_is_neither_called_nor_asked_for_its_part() {
        String number = town.file();
        recusals.recuse(number, HEAT, null, "投诉供热单位", town.actor("town"));

        assertThat(whistles.units(number)).extracting(unit -> unit.code()).doesNotContain(HEAT);
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> whistles.blow(number, List.of(HEAT), "请到场", town.actor("town"))))
                .hasMessageContaining("whistle-units-unknown");
        town.accept(number);
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-water"));
        town.act("unit-other", "sign", number, Map.of("decision", "SIGN"));
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> town.act(
                                "unit-other",
                                "handleAsUnit",
                                number,
                                Map.of("result", "CO_HANDLE", "coUnit", HEAT, "reason", "请协办"))))
                .hasMessageContaining("workflow.refused");
    }

    @Test
    void a_unit_recused_after_it_was_called_is_not_waited_for() {
        String number = town.file();
        recusals.recuse(number, TestTown.COMMUNITY, null, "投诉社区工作人员", town.actor("town"));
        town.act("town", "triage", number, Map.of("decision", "ACCEPT", "category", "A03"));
        whistles.blow(number, List.of(HEAT, "U-370285-water"), "请到场", town.actor("town"));

        recusals.recuse(number, HEAT, null, "投诉供热单位", town.actor("town"));
        town.act("unit-other", "arrive", number, Map.of("statement", "到了"));

        assertThat(town.task("town", "decideWhistle", number)).isNotNull();
    }

    @Test
    void a_unit_recused_after_it_was_asked_for_its_part_is_released_and_the_others_go_on() {
        String number = town.file();
        town.accept(number);
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", "U-370285-water"));
        town.act("unit-other", "sign", number, Map.of("decision", "SIGN"));
        town.openUnit("U-370285-power", "recusal-power");
        for (String unit : List.of(HEAT, "U-370285-power")) {
            town.act(
                    "unit-other",
                    "handleAsUnit",
                    number,
                    Map.of(
                            "contacted",
                            "YES",
                            "work",
                            "看过现场",
                            "result",
                            "CO_HANDLE",
                            "coUnit",
                            unit,
                            "reason",
                            "请一起到场"));
        }
        String task = town.task("unit", "coHandle", number);

        recusals.recuse(number, HEAT, null, "投诉供热单位", town.actor("community"));

        assertThat(column(
                        """
                        select string_agg(co.unit_code || ' ' || co.status, ', ' order by co.unit_code)
                          from case_co_handling co join livelihood_case c on c.id = co.case_id where c.number = :n
                        """,
                        number))
                .isEqualTo("U-370285-heat CUT_SHORT, U-370285-power ASKED");
        assertThat(column("select coalesce(ended_at::text, 'open') from work_item where task_id = :n", task))
                .isNotEqualTo("open");
        assertThat(timeline(number, "community")).contains("recuse-co-release");
        assertThat(timeline(number, "unit-other")).doesNotContain("recuse-co-release");
        town.act("recusal-power", "coHandle", number, Map.of("able", "YES", "result", "已断电"));
        town.task("unit-other", "handleAsUnit", number);
    }

    @Test
    void an_offer_ends_when_its_team_is_recused() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);

        recusals.recuse(number, "T-370285001014-01", null, "队长是当事人", town.actor("community"));

        assertThat(column("select status from offer where case_number = :n", number))
                .isEqualTo("WITHDRAWN");
        assertThat(cases.isSeenBy(town.actor("lead"), number)).isFalse();
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.FILED);
    }

    @Test
    void what_is_merged_is_kept_from_the_same_people() {
        String parent = dispatchedTo(HEAT);
        assertThat(cases.isSeenBy(town.actor("unit"), parent)).isTrue();
        String child = fileAgainst(HEAT);

        town.act(
                "community",
                "triage",
                child,
                Map.of("decision", "DUPLICATE", "duplicateOf", parent, "category", "A07", "reason", "同一件事"));

        assertThat(cases.isSeenBy(town.actor("unit"), parent)).isFalse();
        assertThat(town.facts(parent).status()).isEqualTo(CaseStatus.FILED);
    }

    @Test
    void only_the_desk_and_those_above_it_record_and_wrong_input_is_named() {
        String number = town.file();

        assertThat(refusal(() -> recusals.recuse(number, HEAT, null, "x", town.actor("grid")))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(refusal(() -> recusals.recuse(number, HEAT, null, "x", town.actor("community2")))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(fields(number, null, null, "x")).containsExactly("organisation");
        assertThat(fields(number, HEAT, "unit", "x")).containsExactly("organisation");
        assertThat(fields(number, "U-000000-none", null, " ")).containsExactly("organisation", "reason");
        assertThat(fields(number, "370285", null, "x")).containsExactly("organisation");
        assertThat(fields(number, null, "nobody-at-all", "长".repeat(501))).containsExactly("person", "reason");
        recusals.recuse(number, HEAT, null, "x", town.actor("city"));
        assertThat(refusal(() -> recusals.recuse(number, HEAT, null, "x", town.actor("city")))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(recusals.of(number, town.actor("community"))).hasSize(1);
    }

    @Test
    void filing_names_the_accused_on_the_page_and_by_the_api() {
        TasklistUser grid = TasklistUser.signedIn(port, "grid");
        assertThat(grid.page("/cases/new").body()).contains("name=\"accusedOrg\"", HEAT);
        var refused = grid.postApi("/api/v1/cases", filing("370285"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("errors").get(0).path("field").asText()).isEqualTo("accusedOrg");
        var filed = grid.postApi("/api/v1/cases", filing(HEAT));
        assertThat(filed.statusCode()).isEqualTo(201);
        String number = json(filed).path("number").asText();
        assertThat(column(
                        """
                        select r.org_code from case_recusal r join livelihood_case c on c.id = r.case_id
                        where c.number = :n and r.accused
                        """,
                        number))
                .isEqualTo(HEAT);

        // who files about their own community is told the number, and nothing afterwards
        var own = grid.postPage(
                "/cases/new",
                Map.of(
                        "title",
                        "社区乱收费",
                        "content",
                        "收了不该收的钱",
                        "type",
                        "COMPLAINT",
                        "areaCode",
                        TestTown.COMMUNITY,
                        "accusedOrg",
                        TestTown.COMMUNITY,
                        "key",
                        "own-" + SERIAL.incrementAndGet()));
        assertThat(own.headers().firstValue("Location").orElse("")).endsWith("/cases");
        assertThat(grid.page("/cases").body()).contains("诉求已登记，编号 MS-").doesNotContain("社区乱收费");
    }

    @Test
    void what_a_meetings_need_became_is_not_told_to_the_recused_at_the_meeting_either() {
        String number = town.file();
        long meeting = jdbc.sql(
                        """
                        insert into joint_meeting (level, type, area_code, held_on, title, status, created_by, recorder,
                                                   created_at, confirmed_at)
                        values ('GRID', 'GRID_JOINT', :area, date '2026-11-01', '十一月联席会议', 'CONFIRMED', 1, 'x', now(),
                                now())
                        returning id
                        """)
                .param("area", TestTown.COMMUNITY)
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into list_item (meeting_id, list, title, content, area_code, status, case_number,
                                               created_by, created_at)
                        values (:meeting, 'NEED', '楼道灯', '坏了', :area, 'BECAME_CASE', :n, 1, now())
                        """)
                .param("meeting", meeting)
                .param("area", TestTown.COMMUNITY)
                .param("n", number)
                .update();
        recusals.recuse(number, "", "community", "当事人的亲属", town.actor("community-twin"));

        assertThat(TasklistUser.signedIn(port, "community-twin")
                        .page("/meetings/" + meeting)
                        .body())
                .contains(number);
        assertThat(TasklistUser.signedIn(port, "community")
                        .page("/meetings/" + meeting)
                        .body())
                .contains("十一月联席会议")
                .doesNotContain(number);
    }

    @Test
    void the_page_writes_a_recusal_down() {
        String number = town.file();
        TasklistUser community = TasklistUser.signedIn(port, "community");

        assertThat(community.page("/cases/" + number).body()).contains("/cases/" + number + "/recusals");
        assertThat(community.page("/cases/" + number + "/recusals").body()).contains("第三十二条", HEAT, "community-twin");
        var wrong = community.postPage("/cases/" + number + "/recusals", Map.of("organisation", HEAT));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var done =
                community.postPage("/cases/" + number + "/recusals", Map.of("organisation", HEAT, "reason", "投诉的是它"));
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/cases/" + number);
        assertThat(community.page("/cases/" + number + "/recusals").body()).contains("莱西暖阳供热服务公司", "投诉的是它");
    }

    /** Where this person meets the case, whose open task is this one. */
    private Set<String> seen(String username, String stage, String taskName, String number) {
        TasklistUser user = TasklistUser.signedIn(port, username);
        String task = column(
                "select task_id from work_item where case_number = :n and ended_at is null and task_name = '" + taskName
                        + "'",
                number);
        long photo = photo(number);
        Set<String> seen = new TreeSet<>();
        met(seen, "list", user.page("/cases").body().contains(number));
        met(seen, "search", user.page("/cases?q=" + number).body().contains("href=\"/cases/" + number));
        met(seen, "page", user.page("/cases/" + number).statusCode() != 404);
        met(seen, "api", user.page("/api/v1/cases/" + number).statusCode() != 404);
        met(seen, "api list", user.page("/api/v1/cases?limit=200").body().contains(number));
        met(seen, "photo", user.page("/cases/" + number + "/photos/" + photo).statusCode() != 404);
        met(
                seen,
                "thumbnail",
                user.page("/cases/" + number + "/photos/" + photo + "/thumb").statusCode() != 404);
        met(seen, "inbox api", user.page("/api/v1/tasks?case=" + number).body().contains(task));
        met(seen, "inbox of the case", user.page("/tasks?case=" + number).body().contains(task));
        met(seen, "task page", user.page("/tasks/" + task).statusCode() != 404);
        met(seen, "task api", user.page("/api/v1/tasks/" + task).statusCode() != 404);
        met(seen, "task form", user.page("/api/v1/tasks/" + task + "/form").statusCode() != 404);
        Map<String, Object> query = Map.of("processDefinitionKey", stage, "processInstanceBusinessKey", number);
        met(seen, "tasklist", isListed(user.post("/task?maxResults=50", query), task));
        met(seen, "filter", isListed(user.post("/filter/" + filter() + "/list?maxResults=50", query), task));
        met(
                seen,
                "filter count",
                json(user.post("/filter/" + filter() + "/count", query))
                                .path("count")
                                .asInt()
                        > 0);
        met(
                seen,
                "tasklist count",
                json(user.post("/task/count", query)).path("count").asInt() > 0);
        met(seen, "task in tasklist", user.get("/task/" + task).statusCode() != 404);
        met(
                seen,
                "form in tasklist",
                user.get("/task/" + task + "/form-variables").statusCode() != 404);
        met(
                seen,
                "mail",
                !"0"
                        .equals(column(
                                "select count(*) from outgoing_mail where case_number = :n and recipient = '" + username
                                        + "@example.org'",
                                number)));
        return seen;
    }

    /** 待认领, one of Tasklist's ready-made lists. */
    private String filter() {
        return jdbc.sql("select id_ from act_ru_filter where name_ = '待认领'")
                .query(String.class)
                .single();
    }

    private static boolean isListed(HttpResponse<String> answer, String task) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().contains(task);
    }

    private static void met(Set<String> seen, String where, boolean is) {
        if (is) {
            seen.add(where);
        }
    }

    private void assertNothingCanBeDone(String username, String number, Map<String, String> fields) {
        TasklistUser user = TasklistUser.signedIn(port, username);
        String task = column("select task_id from work_item where case_number = :n and ended_at is null", number);
        String words = "没有这件待办，或不在您的范围内。";
        user.page("/tasks");
        assertThat(user.postApi("/api/v1/tasks/" + task + "/claim", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(json(user.claim(task, username)).path("message").asText()).contains(words);
        jdbc.sql("update act_ru_task set assignee_ = :me where id_ = :task")
                .param("me", username)
                .param("task", task)
                .update();
        assertThat(json(user.submit(task, fields)).path("message").asText()).contains(words);
        jdbc.sql("update act_ru_task set assignee_ = null where id_ = :task")
                .param("task", task)
                .update();
        assertThat(user.postApi("/api/v1/tasks/" + task + "/complete", fields).statusCode())
                .isEqualTo(404);
        assertThat(json(user.postApi("/api/v1/tasks/bulk", Map.of("ids", List.of(task), "fields", Map.of())))
                        .path("results")
                        .get(0)
                        .has("case"))
                .isFalse();
        for (String act : new String[] {"urge", "withdraw", "recusals"}) {
            assertThat(user.postApi("/api/v1/cases/" + number + "/" + act, Map.of("reason", "x"))
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    private String dispatchedTo(String unit) {
        String number = town.file();
        town.accept(number);
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", unit));
        return number;
    }

    private String fileAgainst(String accused) {
        Petitioner petitioner = new Petitioner("张秀兰", "13800000000", null, true, false, false);
        NewCase filed = new NewCase(
                CaseSource.GRID,
                "服务态度差",
                "请求处理",
                CaseType.COMPLAINT,
                "A07",
                TestTown.COMMUNITY,
                null,
                null,
                null,
                false,
                petitioner,
                null,
                accused);
        return intake.register(filed, town.actor("grid")).number();
    }

    private static Map<String, Object> filing(String accused) {
        return Map.of(
                "title",
                "暖气不热",
                "content",
                "多次打电话没有人来",
                "type",
                "COMPLAINT",
                "areaCode",
                TestTown.COMMUNITY,
                "accusedOrg",
                accused);
    }

    private void keepFrom(String number, String org, Long account) {
        jdbc.sql(
                        """
                        insert into case_recusal (case_id, org_code, account_id, accused, reason, recorded_by,
                                                  recorded_by_name, recorded_at)
                        select id, :org, :account, true, 'x', 0, 'x', now() from livelihood_case where number = :n
                        """)
                .param("org", org)
                .param("account", account, java.sql.Types.BIGINT)
                .param("n", number)
                .update();
    }

    /** So that there is a mail to those who have it. */
    private void urge(String number) {
        petitioners.urge(number, "请快一点", town.actor("grid"));
    }

    private long photo(String number) {
        return jdbc.sql(
                        """
                        insert into case_attachment (case_id, kind, file_name, media_type, sha256, size, content,
                                                     thumbnail, uploaded_at, uploaded_by, uploader)
                        select id, 'BEFORE', 'x', 'image/jpeg', :sha, 1, '\\x01', '\\x01', now(), 1, 'x'
                        from livelihood_case where number = :n
                        returning id
                        """)
                .param("sha", "sha" + SERIAL.incrementAndGet())
                .param("n", number)
                .query(Long.class)
                .single();
    }

    private List<String> timeline(String number, String username) {
        return cases.view(number, town.actor(username)).timeline().stream()
                .map(TimelineEntry::action)
                .toList();
    }

    private List<String> fields(String number, String org, String person, String reason) {
        return refusal(() -> recusals.recuse(number, org, person, reason, town.actor("community"))).errors().stream()
                .map(error -> error.field())
                .toList();
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private String column(String sql, String number) {
        return jdbc.sql(sql).param("n", number).query(String.class).single();
    }

    private static String scrubbed(String body, String number) {
        return body.replace(number, "NUMBER").replaceAll("value=\"[^\"]{20,}\"", "");
    }

    private static DelegateExecution callerOf(String number) {
        DelegateExecution caller = mock(DelegateExecution.class);
        when(caller.getProcessBusinessKey()).thenReturn(number);
        return caller;
    }
}

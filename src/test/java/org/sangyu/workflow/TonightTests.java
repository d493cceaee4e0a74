package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.ReopeningDesk;
import org.sangyu.insight.Foretold;
import org.sangyu.insight.Tonight;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.AccountPrincipal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the dry run foretells is what the procedure does; and the dry run itself does nothing. */
@SangyuTest
class TonightTests {

    private static final List<String> OUR_TABLES = List.of(
            "livelihood_case", "case_event", "case_stay", "case_automation", "offer", "work_item", "outgoing_mail");

    @Autowired
    TestTown town;

    @Autowired
    ReopeningDesk reopenings;

    @Autowired
    Tonight tonight;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<String> filed = new ArrayList<>();

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @Test
    void what_it_foretells_is_what_happens_and_looking_changes_nothing(@Autowired WebApplicationContext context)
            throws Exception {
        theWeekBefore();
        at("2026-03-02T10:00");
        Instant until = instant("2026-03-07T08:00");
        String before = everything();

        List<Foretold> foretold =
                mine(tonight.answer(until, null, town.actor("city")).acts());
        String page = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build()
                .perform(get("/insight/tonight?until=2026-03-07T08:00")
                        .with(user(new AccountPrincipal(town.actor("city"), "", true))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(everything()).as("nothing was written").isEqualTo(before);
        assertThat(page)
                .contains(filed.get(0), "时限“一般诉求”为 5 个工作日", "2026-03-06 18:00")
                .doesNotContain("??");

        assertThat(foretold.stream().map(this::said))
                .contains(
                        "YELLOW 0 2026-03-06T18:00",
                        "YELLOW 1 2026-03-02T10:15",
                        "RED 1 2026-03-02T10:30",
                        "ESCALATED 1 2026-03-02T10:30",
                        "OFFER_EXPIRED 2 2026-03-03T09:30",
                        "RED 3 2026-03-02T18:00",
                        "ESCALATED 3 2026-03-02T18:00",
                        "PROMISE_DUE 4 2026-03-05T18:00",
                        "YELLOW 5 2026-03-02T18:00",
                        "RED 5 2026-03-03T18:00",
                        "ESCALATED 5 2026-03-03T18:00");
        runAllThatIsDue(until);
        assertThat(written())
                .isEqualTo(foretold.stream()
                        .map(act -> act.number() + " " + act.kind())
                        .collect(Collectors.toCollection(TreeSet::new)));
        // and each says on what it rested
        assertThat(jdbc.sql(
                                """
                                select a.policy || ' ' || a.policy_amount || ' ' || a.policy_unit || ' '
                                       || a.policy_version || ' ' || a.calendar_state
                                from case_automation a join livelihood_case c on c.id = a.case_id
                                where c.number = :n and a.act = 'RED' order by a.id desc limit 1
                                """)
                        .param("n", filed.get(3))
                        .query(String.class)
                        .single())
                .isEqualTo("escalation 3 WORK_DAY 2024-01-01 OFFICIAL");
    }

    @Test
    void it_is_for_ones_own_area_and_for_a_time_to_come() {
        assertThatThrownBy(() -> tonight.answer(instant("2036-01-01T08:00"), "370285002", town.actor("community")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_PERMITTED));
        at("2026-03-02T10:00");
        assertThat(tonight.until(null)).isEqualTo(instant("2026-03-03T08:00"));
        at("2026-03-02T07:00");
        assertThat(tonight.until(" ")).isEqualTo(instant("2026-03-02T08:00"));
        for (String wrong : List.of("morgen", "2026-03-01T08:00", "2026-05-01T08:00")) {
            assertThatThrownBy(() -> tonight.until(wrong)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(
                            no.errors().get(0).field())
                    .isEqualTo("until"));
        }
    }

    /** 0 ordinary, 1 due within an hour, 2 offered to a team, 3 late and taken over by the town, 4 promised, 5 late once and opened again. */
    private void theWeekBefore() {
        at("2026-02-09T09:00");
        String late = town.file();
        at("2026-02-26T10:00");
        fire("red", late);
        town.act("town", "decideOverdue", late, Map.of("decision", "TAKE_OVER", "reason", "街道统一处理"));
        String again = lateAndOpenedAgain();
        String promised = town.file();
        town.accept(promised);
        town.offerToTeam(promised);
        town.volunteersDoIt(promised);
        town.act("community", "reply", promised, Map.of("reply", "配件到了就换。"));
        town.act(
                "community",
                "checkOnSpot",
                promised,
                Map.of(
                        "passed", "YES",
                        "finding", "等配件",
                        "closingCode", "C3_OBJECTIVE",
                        "promiseDate", "2026-03-05"));
        at("2026-03-02T09:00");
        String ordinary = town.file();
        String offered = town.file();
        town.accept(offered);
        at("2026-03-02T09:30");
        town.offerToTeam(offered);
        String leak = town.file("D05", CaseType.HELP, false);
        filed.addAll(List.of(ordinary, leak, offered, late, promised, again));
    }

    /** Three working days from the 27th of February on; the 28th is a make-up Saturday. */
    private String lateAndOpenedAgain() {
        at("2026-02-09T09:00");
        String number = town.file();
        at("2026-02-26T10:00");
        fire("red", number);
        town.act("town", "decideOverdue", number, Map.of("decision", "KEEP", "reason", "已有进展"));
        town.accept(number);
        town.offerToTeam(number);
        town.volunteersDoIt(number);
        town.replyAndCheck(number);
        town.callBack(number, "YES", 5);
        at("2026-02-27T10:00");
        reopenings.ask(number, "另一层的灯", town.actor("grid"));
        town.act("community", "decideReopening", number, Map.of("isNew", "YES", "difference", "另一层"));
        at("2026-02-26T10:00");
        return number;
    }

    private void runAllThatIsDue(Instant until) {
        while (true) {
            Job next = jobs().stream()
                    .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                    .min(Comparator.comparing(Job::getDuedate))
                    .orElse(null);
            if (next == null) {
                return;
            }
            Instant due = next.getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.stopAt(due.plusSeconds(1));
            }
            management.executeJob(next.getId());
        }
    }

    private List<Job> jobs() {
        return filed.stream()
                .flatMap(number ->
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream())
                .map(ProcessInstance::getId)
                .flatMap(id -> management.createJobQuery().processInstanceId(id).list().stream())
                .toList();
    }

    private void fire(String timer, String number) {
        ProcessInstance main = runtime.createProcessInstanceQuery()
                .processDefinitionKey("livelihood-case")
                .processInstanceBusinessKey(number)
                .singleResult();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(main.getId())
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private List<Foretold> mine(List<Foretold> acts) {
        return acts.stream().filter(act -> filed.contains(act.number())).toList();
    }

    private String said(Foretold act) {
        return "%s %d %s"
                .formatted(
                        act.kind(),
                        filed.indexOf(act.number()),
                        LocalDateTime.ofInstant(act.at(), ZoneId.of("Asia/Shanghai")));
    }

    /** What the procedure did since the look ahead. */
    private Set<String> written() {
        return new TreeSet<>(jdbc.sql(
                        """
                        select c.number || ' ' || a.act from case_automation a
                        join livelihood_case c on c.id = a.case_id
                        where c.number in (:numbers) and a.at >= :since
                        """)
                .param("numbers", filed)
                .param("since", java.sql.Timestamp.from(instant("2026-03-02T10:00")))
                .query(String.class)
                .list());
    }

    private String everything() {
        return OUR_TABLES.stream()
                        .map(table -> jdbc.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                        + " from " + table + " t")
                                .query(String.class)
                                .single())
                        .collect(Collectors.joining(" "))
                + jobs().stream()
                        .map(job -> job.getId() + job.getDuedate())
                        .sorted()
                        .toList();
    }

    private void at(String local) {
        clock.stopAt(instant(local));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}

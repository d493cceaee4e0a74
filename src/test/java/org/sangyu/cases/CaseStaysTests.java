package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who had a case for how long, over the National Day holiday of 2026 and its make-up Saturday. */
@SangyuTest
class CaseStaysTests {

    private static final String HEAT = "U-370285-heat";
    private static final String WATER = "U-370285-water";

    @Autowired
    TestTown town;

    @Autowired
    IntakeDesk intake;

    @Autowired
    DispatchDesk dispatch;

    @Autowired
    HandlingDesk handling;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    CaseJournal journal;

    @Autowired
    RecusalDesk recusals;

    @Autowired
    CaseQueries queries;

    @Autowired
    ClockRecords records;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @Test
    void the_same_case_is_late_for_one_unit_and_on_time_for_the_next() {
        String number = withHeatSince("2026-09-30T17:00");
        at("2026-10-14T09:00");
        dispatch.handBack(number, DispatchDesk.HandBack.BEYOND_US, "要先修供水", unit(HEAT));
        at("2026-10-14T09:30");
        dispatch.dispatch(number, HandlerKind.UNIT, WATER, null, town.actor("community"));
        at("2026-10-15T10:00");
        dispatch.sign(number, unit(WATER));
        handling.contact(number, ContactChannel.PHONE, true, "已约好", unit(WATER));
        handling.reply(number, "已修好。", unit(WATER));

        assertThat(rows(number))
                .containsExactly(
                        "TRIAGE 370285001014 30 2026-09-30T17:00 on time",
                        "DISPATCH 370285001014 30 2026-09-30T17:30 on time",
                        // an hour, five working days of which one is a make-up Saturday, and an hour
                        "HANDLE U-370285-heat 2520 2026-10-13T18:00 late",
                        "DISPATCH 370285001014 30 2026-10-14T10:00 on time",
                        // late already when it came: three working days of its own
                        "HANDLE U-370285-water 510 2026-10-19T18:00 on time",
                        "CHECK 370285001014 - 2026-10-16T18:00 open");
        List<StayView> shown = records.stays(queries.view(number, town.actor("community")));
        assertThat(shown).hasSize(6);
        assertThat(shown.get(2).hours()).isEqualTo(42);
        assertThat(shown.get(2).overdue()).isTrue();
        assertThat(shown.get(4).overdue()).isFalse();
        assertThat(shown.get(5).until()).isNull();
        end(number);
    }

    @Test
    void nobodys_time_runs_while_a_case_is_suspended() {
        String number = withHeatSince("2026-09-30T17:00");
        at("2026-10-08T09:00");
        dispatch.sign(number, unit(HEAT));
        handling.contact(number, ContactChannel.PHONE, true, "等配件", unit(HEAT));
        at("2026-10-08T10:00");
        change(number, it -> journal.move(it, CaseStatus.SUSPENDED, unit(HEAT), "suspend", "等配件"));
        at("2026-10-20T10:00");
        change(number, it -> {
            it.dueAt = instant("2026-10-23T18:00");
            journal.move(it, CaseStatus.HANDLING, Actor.system("clock"), "resume", null);
        });
        at("2026-10-20T12:00");
        dispatch.handBack(number, DispatchDesk.HandBack.BEYOND_US, "另请单位", unit(HEAT));

        assertThat(rows(number))
                .contains(
                        "HANDLE U-370285-heat 180 2026-10-13T18:00 on time",
                        "HANDLE U-370285-heat 120 2026-10-23T18:00 on time");
        end(number);
    }

    @Test
    void a_deadline_that_moves_moves_what_the_holder_is_held_to() {
        String number = withHeatSince("2026-09-30T17:00");
        at("2026-10-09T09:00");
        change(number, it -> {
            it.dueAt = instant("2026-10-20T18:00");
            journal.note(it, town.actor("community"), "extend", null);
        });
        assertThat(rows(number)).endsWith("HANDLE U-370285-heat - 2026-10-20T18:00 open");
        end(number);
    }

    @Test
    void volunteers_who_are_asked_are_held_to_nothing() {
        String number = accepted();
        dispatch.dispatch(number, HandlerKind.TEAM, "T-370285001014-01", null, town.actor("community"));
        at("2026-10-20T09:00");
        dispatch.handBack(number, DispatchDesk.HandBack.DECLINED, null, town.actor("lead"));

        assertThat(rows(number)).contains("OFFER T-370285001014-01 4470 null uncounted");
        assertThat(records.stays(queries.view(number, town.actor("community")))
                        .get(2)
                        .overdue())
                .isNull();
        end(number);
    }

    @Test
    void the_call_that_a_recused_town_must_not_make_is_the_citys_time() {
        String before = raised();
        recusals.recuse(before, "370285001", null, "投诉镇街工作人员", town.actor("city"));
        close(before);
        assertThat(rows(before)).last().asString().startsWith("CALLBACK 370285 ");

        String after = raised();
        close(after);
        assertThat(rows(after)).last().asString().startsWith("CALLBACK 370285001 ");
        recusals.recuse(after, "370285001", null, "投诉镇街工作人员", town.actor("city"));
        assertThat(rows(after)).last().asString().startsWith("CALLBACK 370285 ").endsWith(" open");
        assertThat(rows(after)).filteredOn(row -> row.startsWith("CALLBACK")).hasSize(2);
    }

    /** At the city's desk, so that recusing the town moves the case no further. */
    private String raised() {
        String number = accepted();
        dispatch.takeOver(number, "超期", town.actor("town"));
        dispatch.takeOver(number, "超期", town.actor("city"));
        return number;
    }

    private void close(String number) {
        change(number, it -> {
            for (CaseStatus next : List.of(
                    CaseStatus.DISPATCHED,
                    CaseStatus.SIGNED,
                    CaseStatus.HANDLING,
                    CaseStatus.REPLIED,
                    CaseStatus.CLOSED)) {
                journal.move(it, next, Actor.system("clock"), "resume", null);
            }
        });
    }

    private String withHeatSince(String time) {
        String number = accepted();
        at(time);
        dispatch.dispatch(number, HandlerKind.UNIT, HEAT, null, town.actor("community"));
        return number;
    }

    private String accepted() {
        at("2026-09-30T16:00");
        String number = town.file("D04", CaseType.COMPLAINT, false);
        at("2026-09-30T16:30");
        intake.triage(number, new Triage(Triage.Outcome.ACCEPT, "D04", false, null, null), town.actor("community"));
        return number;
    }

    private void change(String number, Consumer<LivelihoodCase> act) {
        transaction.executeWithoutResult(status -> act.accept(journal.open(number)));
    }

    /** So that no task of it lies about in anybody's inbox. */
    private void end(String number) {
        petitioners.withdraw(number, "测试完", town.actor("grid"));
        assertThat(jdbc.sql("select count(*) from case_stay s join livelihood_case c on c.id = s.case_id"
                                + " where c.number = :n and s.until_at is null")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> rows(String number) {
        return jdbc.sql(
                        """
                        select s.duty || ' ' || s.holder_code || ' ' || coalesce(s.working_minutes::text, '-') || ' '
                               || coalesce(to_char(s.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), 'null')
                               || ' ' || case when s.until_at is null then 'open' when s.overdue then 'late'
                                              when not s.overdue then 'on time' else 'uncounted' end
                        from case_stay s join livelihood_case c on c.id = s.case_id
                        where c.number = :n order by s.id
                        """)
                .param("n", number)
                .query(String.class)
                .list();
    }

    private void at(String local) {
        clock.stopAt(instant(local));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Actor unit(String code) {
        return new Actor(951, "unit-951", "单位", List.of(new Grant(Role.UNIT, code)));
    }
}

package org.sangyu.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.branches.RegisterOfBranches.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangyu.SangyuTest;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.sheets.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** 结对共建: a branch and a village are paired, plan, report, end; and may be paired again. */
@SangyuTest
@Transactional
class PairingsTests {

    private static final LocalDate SPRING = LocalDate.parse("2026-03-01");
    private static final LocalDate SUMMER = LocalDate.parse("2026-06-01");

    @Autowired
    Pairings pairings;

    @Autowired
    PairingRegister register;

    @Autowired
    Branches branches;

    @Autowired
    BranchFigures figures;

    @Autowired
    JdbcClient jdbc;

    private String branch;

    @BeforeEach
    void found() {
        branch = branches.add(branch(TOWN, "结对支部"), CLERK).code();
    }

    @Test
    void the_same_two_are_paired_once_at_a_time_and_again_when_it_has_ended() {
        long first = open(SPRING, null);
        assertThat(errors(() -> open(SUMMER, null))).containsExactly("startedOn branches.pairing.same-time");
        assertThat(errors(() -> open(SPRING.minusDays(9), null)))
                .containsExactly("startedOn branches.pairing.same-time");

        pairings.change(first, 0, edit(SPRING, SUMMER), CLERK);
        long second = open(SUMMER, null);
        assertThat(pairings.require(first, CLERK).isRunning()).isFalse();
        assertThat(pairings.require(second, CLERK).isRunning()).isTrue();
        assertThat(errors(() -> pairings.change(first, 1, edit(SPRING, null), CLERK)))
                .as("it cannot be taken up again beside the new one")
                .containsExactly("startedOn branches.pairing.same-time");
        assertThat(figures.of(TOWN).pairings()).isEqualTo(1);
        assertThat(figures.of(TOWN).endedPairings()).isEqualTo(1);
    }

    @Test
    void the_table_itself_refuses_a_second_running_pairing() {
        open(SPRING, null);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into pairing (branch_code, village_code, started_on, added_at, added_by)
                                values (:branch, :village, date '2026-07-01', now(), 'x')
                                """)
                        .param("branch", branch)
                        .param("village", VILLAGE)
                        .update())
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void plans_are_made_reported_late_and_closed_with_the_pairing() {
        long id = open(SPRING, null);
        pairings.plan(id, item(null, "重阳走访", "2026-Q4", null, null), CLERK);
        pairings.plan(id, item(null, "讲故事", "2026-03-15", null, null), CLERK);
        List<PlanItem> items = pairings.items(pairings.require(id, CLERK));
        assertThat(items)
                .extracting(PlanItem::what)
                .as("in the order of the plan")
                .containsExactly("讲故事", "重阳走访");
        assertThat(items.get(0).isLate(LocalDate.parse("2026-03-16"))).isTrue();
        assertThat(items.get(1).isLate(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(items.get(1).isLate(LocalDate.parse("2027-01-01"))).isTrue();

        pairings.plan(
                id, item(items.get(0).id(), "讲故事", "2026-03-15", LocalDate.parse("2026-03-14"), "来了三十个孩子"), CLERK);
        assertThat(pairings.require(id, CLERK).done()).isEqualTo(1);
        assertThat(errors(() -> pairings.plan(id, item(null, "讲故事", null, null, null), CLERK)))
                .containsExactly("what branches.pairing.planned-already");

        pairings.change(id, 0, edit(SPRING, SUMMER), CLERK);
        assertThat(kind(() -> pairings.plan(id, item(null, "又一件", null, null, null), CLERK)))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(pairings.items(pairings.require(id, CLERK))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'',  2026-Q1,    ,           ,     what branches.pairing.what-missing",
        "事,  2026-Q5,    ,           ,     plannedFor branches.pairing.planned-wrong",
        "事,  2026-02-30, ,           ,     plannedFor branches.pairing.planned-wrong",
        "事,  明年,       ,           ,     plannedFor branches.pairing.planned-wrong",
        "事,  2026-Q1,    2999-01-01, ,     doneOn branches.in-future",
        "事,  2026-Q1,    2025-01-01, ,     doneOn branches.pairing.done-before-start",
        "事,  2026-Q1,    ,           好,   doneOn branches.pairing.result-not-done"
    })
    void a_plan_that_cannot_be_is_refused_at_its_field(
            String what, String plannedFor, LocalDate doneOn, String result, String error) {
        Findings findings = item(null, what, plannedFor, doneOn, result)
                .check(new Findings(), SPRING, LocalDate.parse("2026-11-22"));
        assertThat(findings.errors())
                .extracting(one -> one.field() + " " + one.key())
                .containsExactly(error);
    }

    @Test
    void both_sides_see_and_keep_it_and_nobody_else() {
        long id = open(SPRING, null);
        Actor secretary = actor("secretary", Role.BRANCH, branch);
        Actor village = actor("village", Role.COMMUNITY, VILLAGE);
        Actor elsewhere = actor("elsewhere", Role.TOWN, "370285001");
        for (Actor side : List.of(secretary, village, CLERK, CITY)) {
            assertThat(pairings.list(PairingFilter.all(), null, 9, side).items())
                    .as(side.username())
                    .extracting(Pairing::id)
                    .contains(id);
            assertThat(pairings.keeps(pairings.require(id, side), side)).isTrue();
        }
        assertThat(pairings.list(PairingFilter.all(), null, 9, elsewhere).items())
                .extracting(Pairing::id)
                .doesNotContain(id);
        assertThat(kind(() -> pairings.require(id, elsewhere))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(errors(() -> pairings.open(new PairingEdit(branch, OTHER_VILLAGE, SPRING, null, null), elsewhere)))
                .containsExactly("branchCode branches.pairing.neither-yours");
    }

    @Test
    void what_is_wrong_is_said_beside_the_fields() {
        LocalDate tomorrow = pairings.today().plusDays(1);
        assertThat(errors(() ->
                        pairings.open(new PairingEdit("B-370285-98", TOWN, tomorrow, SPRING, "x".repeat(201)), CLERK)))
                .containsExactlyInAnyOrder(
                        "branchCode branches.no-branch",
                        "villageCode branches.no-village",
                        "startedOn branches.in-future",
                        "endedOn branches.pairing.end-before-start",
                        "funds branches.pairing.funds-too-long");
        assertThat(errors(() -> pairings.open(new PairingEdit(null, null, null, null, null), CLERK)))
                .hasSize(3);
    }

    @Test
    void a_list_goes_on_from_where_it_ended_newest_first() {
        open(SPRING, SPRING.plusDays(1));
        open(SUMMER, SUMMER.plusDays(1));
        open(SUMMER.plusDays(9), null);
        RegisterPage<Pairing> first = pairings.list(PairingFilter.ofBranch(branch), null, 2, CLERK);
        RegisterPage<Pairing> second = pairings.list(PairingFilter.ofBranch(branch), first.next(), 2, CLERK);
        assertThat(first.items()).extracting(Pairing::startedOn).containsExactly(SUMMER.plusDays(9), SUMMER);
        assertThat(second.items()).extracting(Pairing::startedOn).containsExactly(SPRING);
        assertThat(kind(() -> pairings.list(PairingFilter.all(), "2026-99-99_1", 2, CLERK)))
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(pairings.list(new PairingFilter(VILLAGE, "结对", PairingFilter.State.ENDED, null), null, 9, CLERK)
                        .items())
                .hasSize(2);
    }

    @Test
    void a_sheet_has_a_row_for_each_plan_and_is_the_same_the_second_time() {
        List<PairingEntry> entries = List.of(
                row("结对支部", VILLAGE, "2026-03-01", "讲故事", "2026-Q3", "2026-08-12", "三十个孩子"),
                row(branch, VILLAGE, "2026-03-01", "重阳走访", "2026-Q4", "", ""),
                row(branch, OTHER_VILLAGE, "2026-03-01", "", "", "", ""));
        assertThat(register.compare(entries, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.NEW);
        register.write(entries, CLERK);
        assertThat(register.compare(entries, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.SAME);
        assertThat(figures.of(TOWN).pairings()).isEqualTo(2);

        PairingEntry done = row(branch, VILLAGE, "2026-03-01", "重阳走访", "2026-Q4", "2026-10-18", "十四户");
        assertThat(register.compare(List.of(done), CLERK).get(0).columns()).containsExactly("doneOn", "result");
        register.write(List.of(done), CLERK);
        assertThat(register.compare(takenOut(register, CLERK), CLERK))
                .extracting(Change::effect)
                .hasSize(3)
                .containsOnly(Change.Effect.SAME);
    }

    @Test
    void rows_that_contradict_each_other_or_what_is_there_are_refused() {
        open(SPRING, null);
        List<Change> changes = register.compare(
                List.of(
                        row(branch, VILLAGE, "2026-06-01", "", "", "", ""),
                        row(branch, OTHER_VILLAGE, "2026-03-01", "甲", "", "", ""),
                        row(branch, OTHER_VILLAGE, "2026-03-01", "甲", "", "", ""),
                        row(branch, OTHER_VILLAGE, "2026-05-01", "", "", "", "")),
                CLERK);
        assertThat(changes)
                .extracting(Change::effect)
                .containsExactly(
                        Change.Effect.REFUSED, Change.Effect.REFUSED, Change.Effect.REFUSED, Change.Effect.REFUSED);
        assertThat(changes.get(0).errors()).extracting(one -> one.key()).containsExactly("branches.pairing.same-time");
    }

    private PairingEntry row(String... cells) {
        List<String> columns =
                List.of("branchCode", "villageCode", "startedOn", "what", "plannedFor", "doneOn", "result");
        Map<String, String> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return read(register, row);
    }

    private long open(LocalDate from, LocalDate to) {
        return pairings.open(edit(from, to), CLERK);
    }

    private PairingEdit edit(LocalDate from, LocalDate to) {
        return new PairingEdit(branch, VILLAGE, from, to, "党费补助");
    }

    private static PlanItem item(Long id, String what, String plannedFor, LocalDate doneOn, String result) {
        return new PlanItem(id, 0, what, plannedFor, doneOn, result);
    }
}

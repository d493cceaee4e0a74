package org.sangyu.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.branches.RegisterOfBranches.*;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.organisation.OrganisationDesk;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.sheets.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** Party branches and the associations over which their secretaries preside: adding, changing, seeing, counting. */
@SangyuTest
@Transactional
class BranchesTests {

    @Autowired
    Branches branches;

    @Autowired
    BranchRegister register;

    @Autowired
    Associations associations;

    @Autowired
    AssociationRegister associationRegister;

    @Autowired
    BranchFigures figures;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationDesk desk;

    @Autowired
    BranchTable table;

    @Test
    void a_branch_is_added_to_the_tree_with_what_it_is_and_gets_a_number() {
        String code = branches.add(village(VILLAGE, "中心新村党支部", VILLAGE), CLERK).code();

        assertThat(code).isEqualTo("B-" + VILLAGE + "-01");
        assertThat(organisations.require(code).parentCode()).isEqualTo(VILLAGE);
        Branch branch = branches.require(code, CLERK);
        assertThat(branch.villageName())
                .isEqualTo(organisations.require(VILLAGE).name());
        assertThat(branch.kind()).isEqualTo(BranchKind.RESIDENCE);
        assertThat(branches.add(branch(VILLAGE, "第二党支部"), CLERK).code()).isEqualTo("B-" + VILLAGE + "-02");
    }

    @Test
    void what_is_wrong_with_a_branch_is_said_beside_its_fields() {
        LocalDate tomorrow = branches.today().plusDays(1);
        BranchEdit wrong = new BranchEdit(
                head(VILLAGE, "支部"), null, null, true, true, "B-370285-77", "370285001014", tomorrow, null);
        assertThat(errors(() -> branches.add(wrong, CLERK)))
                .containsExactlyInAnyOrder(
                        "kind branches.kind-missing",
                        "regularity branches.regularity-missing",
                        "general branches.joint-and-general",
                        "generalCode branches.general-under-general",
                        "generalCode branches.no-general",
                        "villageCode branches.village-elsewhere",
                        "foundedOn branches.in-future");
        branches.add(branch(VILLAGE, "支部"), CLERK);
        assertThat(errors(() -> branches.add(branch(VILLAGE, "支部"), CLERK)))
                .containsExactly("name organisation.name.taken");
        assertThat(kind(() -> branches.add(branch("370285001014", "别处"), CLERK)))
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
    }

    @Test
    void a_general_branch_keeps_its_branches_until_they_are_moved() {
        String general = branches.add(general("日庄镇党总支"), CLERK).code();
        String under = branches.add(under(general, "一支部"), CLERK).code();
        assertThat(branches.require(under, CLERK).generalName()).isEqualTo("日庄镇党总支");
        assertThat(branches.list(BranchFilter.ofGeneral(general), null, 9, CLERK)
                        .items())
                .extracting(Branch::code)
                .containsExactly(under);

        assertThat(errors(() -> branches.change(general, 0, branch(TOWN, "日庄镇党总支"), CLERK)))
                .containsExactly("general branches.has-branches");
        assertThat(errors(() -> branches.change(general, 0, dissolved(general("日庄镇党总支")), CLERK)))
                .containsExactly("dissolvedOn branches.has-branches");
        branches.change(under, 0, dissolved(under(general, "一支部")), CLERK);
        branches.change(general, 0, dissolved(general("日庄镇党总支")), CLERK);
        assertThat(branches.require(general, CLERK).active()).isFalse();
        assertThat(errors(() -> branches.add(under(general, "二支部"), CLERK)))
                .containsExactly("generalCode branches.no-general");
    }

    @Test
    void two_who_change_the_same_branch_do_not_overwrite_each_other() {
        String code = branches.add(branch(VILLAGE, "支部"), CLERK).code();
        branches.change(code, 0, village(VILLAGE, "支部", VILLAGE), CLERK);
        assertThat(kind(() -> branches.change(code, 0, branch(VILLAGE, "支部改名"), CITY)))
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(desk.history(code).get(0).changes()).containsOnlyKeys("villageCode");
    }

    @Test
    void a_secretary_sees_and_keeps_the_own_branch_and_its_association_only() {
        String own = branches.add(branch(VILLAGE, "一支部"), CLERK).code();
        String other = branches.add(branch(VILLAGE, "二支部"), CLERK).code();
        String association = associations
                .add(new AssociationEdit(head(TOWN, "日庄镇老干部协会"), AssociationLevel.TOWN, null, null, own), CLERK)
                .code();
        Actor secretary = actor("secretary", Role.BRANCH, own);

        assertThat(branches.list(BranchFilter.all(), null, 9, secretary).items())
                .extracting(Branch::code)
                .containsExactly(own);
        assertThat(kind(() -> branches.require(other, secretary))).isEqualTo(Refusal.Kind.NOT_FOUND);
        branches.change(own, 0, village(VILLAGE, "一支部", VILLAGE), secretary);
        assertThat(kind(() -> branches.change(other, 0, branch(VILLAGE, "改名"), secretary)))
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(kind(() -> branches.add(branch(VILLAGE, "三支部"), secretary))).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(associations
                        .list(AssociationFilter.all(), null, 9, secretary)
                        .items())
                .extracting(Association::code)
                .containsExactly(association);
        assertThat(associations.require(association, secretary).branchName()).isEqualTo("一支部");
    }

    @Test
    void an_association_of_a_town_belongs_to_a_town_and_one_of_a_unit_to_the_city() {
        assertThat(errors(() -> associations.add(
                        new AssociationEdit(head(VILLAGE, "协会"), AssociationLevel.TOWN, null, null, null), CLERK)))
                .containsExactly("level branches.association.town-elsewhere");
        assertThat(errors(() -> associations.add(
                        new AssociationEdit(head("370285", "协会"), AssociationLevel.CITY_UNIT, null, null, null), CITY)))
                .containsExactly("homeUnit branches.association.unit-missing");
        String elsewhere = branches.add(branch("370285001001", "月湖支部"), CITY).code();
        assertThat(errors(() -> associations.add(
                        new AssociationEdit(head(TOWN, "协会"), AssociationLevel.TOWN, null, null, elsewhere), CLERK)))
                .containsExactly("branchCode branches.association.branch-elsewhere");
    }

    @Test
    void lists_are_filtered_and_paged_and_hide_what_is_dissolved() {
        branches.add(general("甲总支"), CLERK);
        branches.add(branch(VILLAGE, "甲支部"), CLERK);
        branches.add(branch(VILLAGE, "乙支部"), CLERK);
        branches.add(dissolved(branch(VILLAGE, "丙支部")), CLERK);
        assertThat(list(new BranchFilter(null, "甲", null, null, null, null, false)))
                .containsExactly("甲总支", "甲支部");
        assertThat(list(new BranchFilter(VILLAGE, null, null, null, null, null, false)))
                .containsExactly("甲支部", "乙支部");
        assertThat(list(new BranchFilter(VILLAGE, null, null, null, null, null, true)))
                .hasSize(3);
        assertThat(list(new BranchFilter(null, null, null, null, BranchFilter.Shape.GENERAL, null, true)))
                .containsExactly("甲总支");
        RegisterPage<Branch> first = branches.list(BranchFilter.all(), null, 3, CLERK);
        RegisterPage<Branch> second = branches.list(BranchFilter.all(), first.next(), 3, CLERK);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    }

    @Test
    void members_are_counted_by_whoever_knows_them_and_nobody_is_asked_for_anything_until_then() {
        String small = branches.add(branch(VILLAGE, "小支部"), CLERK).code();
        String large = branches.add(branch(VILLAGE, "大支部"), CLERK).code();
        assertThat(unknown().members(List.of(small))).isEmpty();

        StaticListableBeanFactory people = new StaticListableBeanFactory();
        people.addBean("members", (BranchMembers) (Collection<String> codes) -> Map.of(large, 64));
        Branches counted = new Branches(
                table, desk, organisations, people.getBeanProvider(BranchMembers.class), java.time.Clock.systemUTC());
        Map<String, Integer> members = counted.members(List.of(small, large));
        assertThat(members).containsEntry(small, 0).containsEntry(large, 64);
        assertThat(counted.findings(branches.among(List.of(small, large)).values(), members))
                .containsEntry(small, BranchFinding.JOIN_DUE)
                .containsEntry(large, BranchFinding.GENERAL_DUE);
    }

    @Test
    void a_sheet_of_branches_and_associations_goes_in_and_comes_out_the_same() {
        List<BranchEdit> entries = List.of(
                read(
                        register,
                        Map.of(
                                "area",
                                VILLAGE,
                                "name",
                                "中心支部",
                                "kind",
                                "居住地",
                                "generalCode",
                                "日庄总支",
                                "villageCode",
                                VILLAGE,
                                "foundedOn",
                                "2012/7/1")),
                read(register, Map.of("area", TOWN, "name", "日庄总支", "kind", "Residence", "general", "是")),
                read(register, Map.of("area", TOWN, "name", "棋友支部", "kind", "兴趣爱好", "regularity", "功能型")),
                read(register, Map.of("area", TOWN, "name", "旧支部", "kind", "单位", "dissolvedOn", "2020-01-01")));
        assertThat(register.compare(entries, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.NEW);
        register.write(entries, CLERK);
        assertThat(register.compare(entries, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.SAME);
        assertThat(list(BranchFilter.all())).containsExactlyInAnyOrder("日庄总支", "棋友支部", "旧支部", "中心支部");

        AssociationEdit association = read(
                associationRegister, Map.of("area", TOWN, "name", "日庄协会", "level", "镇街老干部协会", "branchCode", "日庄总支"));
        associationRegister.write(List.of(association), CLERK);
        assertThat(associationRegister.compare(List.of(association), CLERK))
                .extracting(Change::effect)
                .containsExactly(Change.Effect.SAME);

        assertThat(register.compare(takenOut(register, CLERK), CLERK))
                .extracting(Change::effect)
                .hasSize(4)
                .containsOnly(Change.Effect.SAME);
        assertThat(associationRegister.compare(takenOut(associationRegister, CLERK), CLERK))
                .extracting(Change::effect)
                .containsExactly(Change.Effect.SAME);
        assertThat(register.mayBringIn(CLERK)).isTrue();
        assertThat(register.mayBringIn(actor("s", Role.BRANCH, "B-" + VILLAGE + "-01")))
                .isFalse();
    }

    @Test
    void a_row_that_lies_elsewhere_or_refers_to_nothing_is_refused_in_its_cell() {
        List<Change> changes = register.compare(
                List.of(
                        read(register, Map.of("area", "370285001014", "name", "支部", "kind", "单位")),
                        read(register, Map.of("area", TOWN, "name", "支部", "kind", "单位", "generalCode", "没有的总支")),
                        read(register, Map.of("code", "B-" + TOWN + "-1", "area", TOWN, "name", "支部二", "kind", "单位"))),
                CLERK);
        assertThat(changes)
                .extracting(change ->
                        change.errors().stream().map(error -> error.field()).collect(Collectors.toSet()))
                .containsExactly(Set.of("area"), Set.of("generalCode"), Set.of("code"));
    }

    @Test
    void figures_count_the_area_by_kind_with_the_villages_that_have_a_branch() {
        branches.add(general("总支"), CLERK);
        branches.add(village(VILLAGE, "一支部", VILLAGE), CLERK);
        branches.add(village(VILLAGE, "二支部", VILLAGE), CLERK);
        branches.add(village(OTHER_VILLAGE, "三支部", OTHER_VILLAGE), CLERK);
        branches.add(dissolved(branch(VILLAGE, "旧支部")), CLERK);
        BranchFigures.Counts counts = figures.of(TOWN);
        assertThat(counts.branches()).isEqualTo(4);
        assertThat(counts.villages()).isEqualTo(2);
        assertThat(counts.residence()).isEqualTo(4);
        assertThat(counts.general()).isEqualTo(1);
        assertThat(figures.of(OTHER_VILLAGE).branches()).isEqualTo(1);
    }

    private List<String> list(BranchFilter filter) {
        return branches.list(filter, null, 50, CLERK).items().stream()
                .map(Branch::name)
                .toList();
    }

    private Branches unknown() {
        return new Branches(
                table,
                desk,
                organisations,
                new StaticListableBeanFactory().getBeanProvider(BranchMembers.class),
                java.time.Clock.systemUTC());
    }

    private static BranchEdit village(String area, String name, String village) {
        return new BranchEdit(
                head(area, name), BranchKind.RESIDENCE, Regularity.REGULAR, false, false, null, village, null, null);
    }

    private static BranchEdit general(String name) {
        return new BranchEdit(
                head(TOWN, name), BranchKind.RESIDENCE, Regularity.REGULAR, false, true, null, null, null, null);
    }

    private static BranchEdit under(String general, String name) {
        return new BranchEdit(
                head(VILLAGE, name), BranchKind.RESIDENCE, Regularity.REGULAR, false, false, general, null, null, null);
    }

    private static BranchEdit dissolved(BranchEdit edit) {
        return new BranchEdit(
                edit.head().active(false),
                edit.kind(),
                edit.regularity(),
                edit.joint(),
                edit.general(),
                edit.generalCode(),
                edit.villageCode(),
                edit.foundedOn(),
                LocalDate.parse("2025-12-31"));
    }
}

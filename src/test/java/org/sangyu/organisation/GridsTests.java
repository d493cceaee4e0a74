package org.sangyu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.organisation.OrganisationDeskTests.actor;
import static org.sangyu.organisation.OrganisationDeskTests.errors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Grids: what is published of them, what a clerk is warned of, and their spreadsheet. */
@SpringJUnitConfig(OrganisationSlice.class)
@Transactional
class GridsTests {

    private static final String COMMUNITY = "370285001014";
    private static final Actor CLERK = actor("clerk", Role.COMMUNITY, COMMUNITY);

    @Autowired
    Grids grids;

    @Autowired
    GridRegister register;

    @Autowired
    TeamFigures figures;

    @Test
    void a_grid_gets_its_size_and_its_warden_and_everybody_may_read_them() {
        grids.change(COMMUNITY + "001", 0, grid("琴岛中路社区第一网格", 412, 1030, "林晓禾", "0532-55500501"), CLERK);

        Grid first = grids.of(COMMUNITY).get(0);
        assertThat(first.wardenName()).isEqualTo("林晓禾");
        assertThat(first.households()).isEqualTo(412);
        assertThat(first.updatedBy()).isEqualTo("clerk");
        assertThat(first.updatedAt().toInstant()).isEqualTo(OrganisationSlice.NOW);
        assertThat(first.findings()).isEmpty();
        assertThat(grids.of(COMMUNITY + "001")).extracting(Grid::code).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPREHENSIVE, 199, TOO_SMALL",
        "COMPREHENSIVE, 200, ",
        "COMPREHENSIVE, 600, ",
        "COMPREHENSIVE, 601, TOO_LARGE",
        "COMPREHENSIVE, ,    HOUSEHOLDS_UNKNOWN",
        "DEDICATED,     3,   ",
        "DEDICATED,     ,    "
    })
    void an_odd_size_is_pointed_out_and_saved_all_the_same(GridKind kind, Integer households, GridFinding finding) {
        assertThat(GridFinding.of(kind, households, "林晓禾", "0532-55500501"))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
        assertThat(GridFinding.of(kind, 300, "林晓禾", null)).containsExactly(GridFinding.NO_WARDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "37028500101499,  code, organisation.code.wrong.GRID",
        "370285001015001, code, organisation.code.wrong.GRID",
        "37028500101400A, code, organisation.code.wrong.GRID",
        "370285001014001, code, organisation.code.taken"
    })
    void a_grids_code_is_its_communitys_and_three_digits(String code, String field, String key) {
        GridEdit wanted = grid("新网格", 300, 800, null, null);
        GridEdit coded = new GridEdit(
                new OrganisationHead(code, null, COMMUNITY, "新网格", null, null, true),
                wanted.kind(),
                300,
                800,
                null,
                null,
                null);
        assertThat(errors(() -> grids.add(coded, CLERK))).containsExactly(field + " " + key);
    }

    @Test
    void every_wrong_field_of_a_grid_is_named_at_once() {
        GridEdit wrong = new GridEdit(
                new OrganisationHead(null, null, null, " ", "x", "call", true), null, 900, 100, "林", "打电话", "x");
        assertThat(errors(() -> grids.add(wrong, CLERK)))
                .extracting(error -> error.split(" ")[0])
                .containsExactlyInAnyOrder(
                        "name", "email", "phone", "area", "wardenPhone", "supervisionPhone", "kind", "residents");
    }

    @Test
    void who_may_not_see_a_grid_is_told_that_there_is_none() {
        Actor elsewhere = actor("other", Role.COMMUNITY, "370285002001");
        assertThat(catchThrowableOfType(Refusal.class, () -> grids.require(COMMUNITY + "001", elsewhere))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(grids.list(GridFilter.all(), null, 50, elsewhere).items())
                .extracting(Grid::code)
                .allMatch(code -> code.startsWith("370285002001"));
        Actor lead = actor("lead", Role.LEAD, "T-370285001014-01");
        assertThat(grids.list(GridFilter.all(), null, 50, lead).items()).isEmpty();
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended_and_no_letter_of_a_search_is_a_wildcard() {
        RegisterPage<Grid> first = grids.list(GridFilter.all(), null, 2, CLERK);
        RegisterPage<Grid> second = grids.list(GridFilter.all(), first.next(), 2, CLERK);
        assertThat(first.items()).extracting(Grid::code).containsExactly(COMMUNITY + "001", COMMUNITY + "002");
        assertThat(second.items()).extracting(Grid::code).containsExactly(COMMUNITY + "003");
        assertThat(second.next()).isNull();
        assertThat(grids.list(new GridFilter(null, "%", null, false), null, 50, CLERK)
                        .items())
                .isEmpty();
        assertThat(grids.list(new GridFilter(null, "琴岛中路社区第二", null, false), null, 50, CLERK)
                        .items())
                .hasSize(1);
    }

    @Test
    void a_sheet_brings_in_changes_finds_again_and_comes_out_as_it_went_in() {
        List<GridEdit> entries = List.of(
                read(row("", COMMUNITY, "第四网格", "综合网格", "320", "谷穗生", "0532-55500600")),
                read(row(COMMUNITY + "001", "琴岛中路社区居委会", "琴岛中路社区第一网格", "comprehensive", "400", "", "")));
        assertThat(register.compare(entries, CLERK))
                .extracting(Change::effect)
                .containsExactly(Change.Effect.NEW, Change.Effect.CHANGED);
        assertThat(register.compare(entries, CLERK).get(1).columns()).contains("households");
        register.write(entries, CLERK);
        assertThat(register.compare(entries, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.SAME);

        List<List<String>> out = new ArrayList<>();
        register.takeOut(false, CLERK, out::add);
        assertThat(out)
                .hasSize(4)
                .allMatch(cells -> cells.size() == register.columns().size());
        List<GridEdit> again = out.stream().map(this::typed).toList();
        assertThat(register.compare(again, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.SAME);
        assertThat(figures.of(COMMUNITY).grids()).isEqualTo(4);
        assertThat(figures.of(COMMUNITY).households()).isEqualTo(720);
        assertThat(figures.of(COMMUNITY).gridsWithoutWarden()).isEqualTo(3);
    }

    @Test
    void a_row_that_lies_elsewhere_cannot_be_read_or_stands_twice_is_refused_in_its_cell() {
        Findings findings = new Findings();
        register.read(
                new SheetRow(2, Map.of("area", "没有的社区", "kind", "圆的", "households", "很多", "name", "网格")), findings);
        assertThat(findings.errors())
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder("area", "kind", "households");

        GridEdit elsewhere = read(row("", "370285002001", "第九网格", "综合网格", "300", "", ""));
        GridEdit wrongPlace = read(row("", "370285001", "第九网格", "综合网格", "300", "", ""));
        GridEdit twice = read(row("", COMMUNITY, "第八网格", "综合网格", "300", "", ""));
        List<Change> changes =
                register.compare(List.of(elsewhere, wrongPlace, twice), actor("t", Role.TOWN, "370285001"));
        assertThat(changes)
                .extracting(Change::effect)
                .containsExactly(Change.Effect.REFUSED, Change.Effect.REFUSED, Change.Effect.NEW);
        GridEdit again = read(row("", COMMUNITY, "第八网格", "综合网格", "200", "", ""));
        assertThat(register.naturalKey(again)).isEqualTo(register.naturalKey(twice));
        assertThat(changes.get(0).errors()).extracting(FieldRefusal::field).containsExactly("area");
        assertThat(changes.get(1).errors()).extracting(FieldRefusal::key).contains("organisation.kind.misplaced");
    }

    private GridEdit read(Map<String, String> cells) {
        Findings findings = new Findings();
        GridEdit edit = register.read(new SheetRow(2, cells), findings);
        assertThat(findings.errors()).isEmpty();
        return edit;
    }

    private GridEdit typed(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> columns = register.columns().stream().map(Column::key).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i) != null) {
                row.put(columns.get(i), cells.get(i));
            }
        }
        return read(row);
    }

    private static Map<String, String> row(String... cells) {
        List<String> columns = Arrays.asList("code", "area", "name", "kind", "households", "wardenName", "wardenPhone");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return row;
    }

    private static GridEdit grid(String name, Integer households, Integer residents, String warden, String phone) {
        return new GridEdit(
                new OrganisationHead(null, null, COMMUNITY, name, null, null, true),
                GridKind.COMPREHENSIVE,
                households,
                residents,
                warden,
                phone,
                null);
    }
}

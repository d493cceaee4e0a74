package org.sangyu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.SangyuTest;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What every register of organisations and of places does with a file that lacks columns, and with a narrowed list. */
@SangyuTest
@Transactional
class RegistersOfOrganisationsAndPlacesTests {

    private static final String VILLAGE = "370285105287";
    private static final Actor CITY = new Actor(91, "city-sheets", "市局", List.of(new Grant(Role.CITY, "370285")));

    /** By register: a row, the column that is emptied later, and a filter that finds another one only. */
    private record Sample(Map<String, String> row, String column, Map<String, String> other, String field) {}

    private static final Map<String, Sample> SAMPLES = Map.of(
            "grids",
            new Sample(
                    row(
                            "area",
                            VILLAGE,
                            "name",
                            "甲网格",
                            "kind",
                            "COMPREHENSIVE",
                            "households",
                            "300",
                            "wardenName",
                            "谷穗生"),
                    "wardenName",
                    Map.of("name", "乙网格"),
                    "name"),
            "teams",
            new Sample(
                    row("area", VILLAGE, "name", "甲队", "kind", "INTERNAL", "serviceFields", "E", "active", "否"),
                    "serviceFields",
                    Map.of("name", "乙队"),
                    "name"),
            "branches",
            new Sample(
                    row(
                            "area",
                            VILLAGE,
                            "name",
                            "甲支部",
                            "kind",
                            "STUDY",
                            "regularity",
                            "FUNCTIONAL",
                            "foundedOn",
                            "2012-07-01"),
                    "foundedOn",
                    Map.of("name", "乙支部"),
                    "name"),
            "associations",
            new Sample(
                    row("area", "370285105", "name", "甲协会", "level", "TOWN", "foundedOn", "2010-10-15"),
                    "foundedOn",
                    Map.of("name", "乙协会"),
                    "name"),
            "pairings",
            new Sample(
                    row(
                            "branchCode",
                            "甲支部",
                            "villageCode",
                            VILLAGE,
                            "startedOn",
                            "2024-03-01",
                            "funds",
                            "自筹",
                            "what",
                            "走访",
                            "plannedFor",
                            "2026-Q4"),
                    "funds",
                    Map.of("name", "乙支部"),
                    "branchCode"),
            "stations",
            new Sample(
                    row(
                            "kind",
                            "之家",
                            "tier",
                            "X",
                            "name",
                            "甲驿站",
                            "area",
                            VILLAGE,
                            "functions",
                            "阅读",
                            "hours",
                            "每天 8:00-20:00",
                            "head",
                            "谷穗生",
                            "active",
                            "否"),
                    "hours",
                    Map.of("q", "乙驿站"),
                    "name"),
            "partners",
            new Sample(
                    row(
                            "kind",
                            "超市",
                            "name",
                            "甲超市",
                            "area",
                            VILLAGE,
                            "discount",
                            "九折",
                            "validFrom",
                            "2026-01-01",
                            "contact",
                            "谷穗生"),
                    "contact",
                    Map.of("q", "乙超市"),
                    "name"),
            "catalogue",
            new Sample(
                    row("list", "共性", "item", "甲项目", "area", VILLAGE, "owner", VILLAGE, "target", "老人", "active", "否"),
                    "target",
                    Map.of("q", "乙项目"),
                    "item"));

    @Autowired
    Registers registers;

    @Autowired
    Examiner examiner;

    @BeforeEach
    void clear(@Autowired JdbcClient jdbc) {
        for (String table : List.of("station", "partner", "catalogue_item")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grids", "teams", "branches", "associations", "pairings", "stations", "partners", "catalogue"})
    void what_a_file_lacks_stays_as_it_is_and_what_it_leaves_empty_is_emptied(String key) {
        if (key.equals("pairings")) {
            bringIn("branches", SAMPLES.get("branches").row());
        }
        Sample sample = SAMPLES.get(key);
        bringIn(key, sample.row());
        assertThat(examined(key, sample.row())).extracting(Examined.Row::change).containsExactly(Change.of(List.of()));

        Map<String, String> few = new LinkedHashMap<>(sample.row());
        List<Column> columns = registers.require(key).columns();
        columns.stream().filter(column -> !column.required()).forEach(column -> few.remove(column.key()));
        assertThat(examined(key, few)).extracting(Examined.Row::change).containsExactly(Change.of(List.of()));
        List<List<String>> before = takenOut(key, Map.of());
        bringIn(key, few);
        assertThat(takenOut(key, Map.of())).isEqualTo(before);

        few.put(sample.column(), "");
        assertThat(examined(key, few))
                .extracting(Examined.Row::change)
                .containsExactly(Change.of(List.of(sample.column())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grids", "teams", "branches", "associations", "pairings", "stations", "partners", "catalogue"})
    void a_narrowed_list_is_taken_out_as_it_is_shown(String key) {
        if (key.equals("pairings")) {
            bringIn("branches", SAMPLES.get("branches").row());
            bringIn("branches", other(SAMPLES.get("branches")));
        }
        Sample sample = SAMPLES.get(key);
        bringIn(key, sample.row());
        bringIn(key, other(sample));
        assertThat(takenOut(key, sample.other())).hasSize(1);
        assertThat(takenOut(key, Map.of())).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Map<String, String> other(Sample sample) {
        Map<String, String> other = new LinkedHashMap<>(sample.row());
        other.computeIfPresent(sample.field(), (field, text) -> text.replace("甲", "乙"));
        return other;
    }

    private void bringIn(String key, Map<String, String> row) {
        bringIn(registers.require(key), row);
    }

    private <T> void bringIn(Register<T> register, Map<String, String> row) {
        Examined<T> examined = examiner.examine(register, sheet(row), CITY, done -> {});
        assertThat(examined.rows())
                .allSatisfy(one ->
                        assertThat(one.change().errors()).as(register.key()).isEmpty());
        register.write(examined.rows().stream().map(Examined.Row::entry).toList(), CITY);
    }

    private List<? extends Examined.Row<?>> examined(String key, Map<String, String> row) {
        return examiner.examine(registers.require(key), sheet(row), CITY, done -> {})
                .rows();
    }

    private List<List<String>> takenOut(String key, Map<String, String> filter) {
        List<List<String>> rows = new ArrayList<>();
        registers.require(key).takeOut(true, filter, CITY, rows::add);
        return rows;
    }

    private static Sheet sheet(Map<String, String> row) {
        return new Sheet(
                List.copyOf(row.keySet()), List.of(), List.of(new Sheet.Row(2, List.copyOf(row.values()), null)));
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}

package org.sangyu.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three registers of places as spreadsheets bring them in and take them out. */
@SangyuTest
class PlaceSheetsTests {

    private static final Actor TOWN = new Actor(71, "town-sheets", "镇街", List.of(new Grant(Role.TOWN, "370285001")));
    private static final Actor OTHER_TOWN =
            new Actor(72, "town2-sheets", "别的镇街", List.of(new Grant(Role.TOWN, "370285002")));
    private static final Actor BRANCH =
            new Actor(73, "branch-sheets", "支部书记", List.of(new Grant(Role.BRANCH, "B-370285001014-01")));

    @Autowired
    StationSheet stations;

    @Autowired
    PartnerSheet partners;

    @Autowired
    CatalogueSheet catalogue;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        for (String table : List.of("station", "partner", "catalogue_item")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void the_example_of_each_template_can_be_brought_in() {
        for (Register<?> register : List.of(stations, partners, catalogue)) {
            Map<String, String> cells = new HashMap<>();
            register.columns().forEach(column -> cells.put(column.key(), column.example()));
            Findings findings = new Findings();
            register.read(new SheetRow(2, cells), findings);
            assertThat(findings.errors()).as(register.key()).isEmpty();
            assertThat(register.home()).isEqualTo("/register/" + register.key());
        }
    }

    @Test
    void a_file_brought_in_twice_changes_nothing_the_second_time() {
        bringIn(stations, station("琴岛中路驿站"), station("琴岛中路二站"));
        assertThat(changes(stations, station("琴岛中路驿站"), station("琴岛中路二站"))).containsOnly(Change.of(List.of()));
        bringIn(stations, station("琴岛中路驿站"), station("琴岛中路二站"));
        assertThat(jdbc.sql("select code || ' ' || version from station order by code")
                        .query(String.class)
                        .list())
                .containsExactly("S-370285001014-01 0", "S-370285001014-02 0");
    }

    @Test
    void what_would_change_is_said_by_column_and_then_changed() {
        bringIn(stations, station("琴岛中路驿站"));
        Map<String, String> other = station("琴岛中路驿站");
        other.put("code", "S-370285001014-01");
        other.put("name", "琴岛中路新驿站");
        other.put("hours", "每天 8:00-20:00");
        other.put("functions", "棋牌，阅读");
        assertThat(changes(stations, other)).containsExactly(Change.of(List.of("name", "functions", "hours")));
        bringIn(stations, other);
        assertThat(takenOut(stations, TOWN, true)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("name", "琴岛中路新驿站")
                .containsEntry("functions", "阅读,棋牌")
                .containsEntry("hours", "每天 8:00-20:00")
                .containsEntry("kind", "老干部驿站"));
    }

    @Test
    void what_is_taken_out_can_be_brought_in_again_and_is_the_same() {
        bringIn(stations, station("琴岛中路驿站"), home("水集街道之家"));
        bringIn(partners, partner("暖阳超市"));
        bringIn(catalogue, service("义务量血压"));
        assertSameAgain(stations);
        assertSameAgain(partners);
        assertSameAgain(catalogue);
    }

    private void assertSameAgain(Register<?> register) {
        for (Map<String, String> row : takenOut(register, TOWN, true)) {
            assertThat(changes(register, row)).as(register.key() + " " + row).containsExactly(Change.of(List.of()));
        }
    }

    @Test
    void people_are_masked_unless_shown_in_full_and_a_masked_name_does_not_come_back() {
        bringIn(stations, station("琴岛中路驿站"));
        assertThat(takenOut(stations, TOWN, true).get(0)).containsEntry("head", "示例甲");
        Map<String, String> masked = takenOut(stations, TOWN, false).get(0);
        assertThat(masked).containsEntry("head", "示*").containsEntry("phone", "0532-55500301");
        assertThat(wrong(stations, masked)).extracting(FieldRefusal::field).containsExactly("head");
        assertThat(stations.columns().stream().filter(Column::personal).map(Column::key))
                .containsExactly("head");
        assertThat(partners.columns().stream().filter(Column::personal).map(Column::key))
                .containsExactly("contact");
    }

    @Test
    void another_town_neither_brings_in_nor_takes_out_what_is_not_its_own() {
        bringIn(stations, station("琴岛中路驿站"));
        bringIn(partners, partner("暖阳超市"));
        bringIn(catalogue, service("义务量血压"));
        for (Register<?> register : List.of(stations, partners, catalogue)) {
            List<Map<String, String>> rows = takenOut(register, TOWN, true);
            assertThat(rows).hasSize(1);
            assertThat(takenOut(register, OTHER_TOWN, true)).as(register.key()).isEmpty();
            assertRefused(register, rows.get(0));
        }
    }

    private <T> void assertRefused(Register<T> register, Map<String, String> row) {
        T entry = read(register, row);
        assertThat(register.compare(List.of(entry), OTHER_TOWN)).singleElement().satisfies(change -> {
            assertThat(change.effect()).isEqualTo(Change.Effect.REFUSED);
            assertThat(change.errors()).extracting(FieldRefusal::field).containsExactly("area");
        });
        assertThatThrownBy(() -> register.write(List.of(entry), OTHER_TOWN)).isInstanceOf(Refusal.class);
    }

    @Test
    void places_belong_to_areas_so_a_branch_reads_its_area_and_brings_nothing_in() {
        bringIn(stations, station("琴岛中路驿站"));
        assertThat(stations.mayBringIn(BRANCH)).isFalse();
        assertThat(stations.mayBringIn(TOWN)).isTrue();
        assertThat(takenOut(stations, BRANCH, false)).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_said_beside_its_cell() {
        Map<String, String> row = new HashMap<>(Map.of(
                "kind", "驿馆",
                "name", "长".repeat(61),
                "area", "370285001999",
                "hours", "周一 8点",
                "phone", "12",
                "capacity", "0",
                "lat", "91",
                "facilities", "坡道？，扶手",
                "active", "也许"));
        row.put("code", "S-1");
        assertThat(wrong(stations, row))
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder(
                        "kind",
                        "name",
                        "area",
                        "hours",
                        "phone",
                        "capacity",
                        "lat",
                        "lng",
                        "facilities",
                        "active",
                        "code");
        assertThat(wrong(
                        partners, Map.of("name", "店", "area", "370285001014", "kind", "超市", "validFrom", "2026-13-01")))
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder("priority", "validFrom");
    }

    @Test
    void a_homes_tier_fits_its_area() {
        Map<String, String> home = home("水集街道之家");
        assertThat(wrong(stations, home)).isEmpty();
        home.put("tier", "X");
        assertThat(wrong(stations, home)).extracting(FieldRefusal::key).containsExactly("places.error.tier.area");
        home.remove("tier");
        assertThat(wrong(stations, home)).extracting(FieldRefusal::key).containsExactly("places.error.tier");
        Map<String, String> station = station("驿站");
        station.put("tier", "1");
        assertThat(wrong(stations, station)).extracting(FieldRefusal::key).containsExactly("places.error.tier.none");
    }

    @Test
    void an_area_is_known_by_its_code_or_by_its_name_in_a_row() {
        Map<String, String> row = station("琴岛中路驿站");
        row.put("area", "琴岛中路社区居委会");
        bringIn(stations, row);
        assertThat(takenOut(stations, TOWN, true).get(0)).containsEntry("area", "370285001014");
    }

    @Test
    void a_partner_is_known_by_area_and_name_and_a_service_by_list_area_and_item() {
        bringIn(partners, partner("暖阳超市"));
        Map<String, String> renewed = partner("暖阳超市");
        renewed.put("validTo", "2030-12-31");
        assertThat(changes(partners, renewed)).containsExactly(Change.of(List.of("validTo")));
        bringIn(partners, renewed);

        bringIn(catalogue, service("义务量血压"));
        Map<String, String> featured = service("义务量血压");
        featured.put("list", "特色项目服务清单");
        assertThat(changes(catalogue, featured)).containsExactly(Change.isNew());
        bringIn(catalogue, featured);
        assertThat(takenOut(partners, TOWN, true)).hasSize(1);
        assertThat(takenOut(catalogue, TOWN, true)).hasSize(2);
    }

    private static Map<String, String> station(String name) {
        return new HashMap<>(Map.of(
                "kind", "老干部驿站",
                "name", name,
                "area", "370285001014",
                "functions", "阅读、健康监测",
                "hours", "周一至周五 8:30-11:30 14:00-17:00; 法定节假日休息",
                "head", "示例甲",
                "phone", "0532-55500301",
                "lat", "36.8655",
                "lng", "120.519",
                "facilities", "无障碍坡道"));
    }

    private static Map<String, String> home(String name) {
        return new HashMap<>(Map.of("kind", "之家", "tier", "10", "name", name, "area", "370285001"));
    }

    private static Map<String, String> partner(String name) {
        return new HashMap<>(Map.of(
                "kind", "超市",
                "name", name,
                "area", "370285001014",
                "discount", "周三九五折",
                "validFrom", "2026/1/1",
                "validTo", "2028-12-31",
                "contact", "示例乙",
                "hours", "每天 7:00-21:30"));
    }

    private static Map<String, String> service(String item) {
        return new HashMap<>(Map.of(
                "list", "共性", "item", item, "area", "370285001014", "target", "60 岁以上居民", "owner", "370285001014"));
    }

    private static <T> T read(Register<T> register, Map<String, String> cells) {
        Findings findings = new Findings();
        T entry = register.read(new SheetRow(2, cells), findings);
        assertThat(findings.errors()).as(cells.toString()).isEmpty();
        return entry;
    }

    private static List<FieldRefusal> wrong(Register<?> register, Map<String, String> cells) {
        Findings findings = new Findings();
        register.read(new SheetRow(2, cells), findings);
        return findings.errors();
    }

    @SafeVarargs
    private static <T> List<Change> changes(Register<T> register, Map<String, String>... rows) {
        return register.compare(
                List.of(rows).stream().map(row -> read(register, row)).toList(), TOWN);
    }

    @SafeVarargs
    private static <T> void bringIn(Register<T> register, Map<String, String>... rows) {
        register.write(List.of(rows).stream().map(row -> read(register, row)).toList(), TOWN);
    }

    private static List<Map<String, String>> takenOut(Register<?> register, Actor actor, boolean clear) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Column> columns = register.columns();
        register.takeOut(clear, actor, cells -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i).key(), cells.get(i));
            }
            rows.add(row);
        });
        return rows;
    }
}

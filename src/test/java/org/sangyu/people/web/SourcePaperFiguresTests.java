package org.sangyu.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.people.PeopleTown.CITY;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.PeopleTown;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The figures of both source papers go into the registers as rows of spreadsheets and stand on the overview (domain.md §0). */
@SangyuTest
@Transactional
class SourcePaperFiguresTests {

    private static final Pattern FIGURE =
            Pattern.compile("<strong>([\\d,]+)</strong><span>([^<]+)</span>(?:<small>([^<]+)</small>)?");

    private static final int VOLUNTEERS = 1585;
    private static final int OWNERS_POSTS = 934;
    private static final int POSTS = 3113;

    @Autowired
    Organisations organisations;

    @Autowired
    List<Register<?>> registers;

    private MockMvc browser;
    private List<Organisation> towns;
    private List<Organisation> villages;

    @BeforeEach
    void settle(@Autowired WebApplicationContext context) throws Exception {
        PeopleTown.settle(context);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        towns = areas(OrganisationKind.TOWN);
        villages = areas(OrganisationKind.COMMUNITY);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_both_papers_count_is_entered_and_stands_on_the_overview_of_the_register() throws Exception {
        Map<String, Figure> before = overview();

        bringIn(
                "branches",
                110,
                n -> row("area", village(n), "name", branch(n), "kind", "居住地", "villageCode", village(n)));
        bringIn(
                "associations",
                11,
                n -> row("area", towns.get(n).code(), "name", towns.get(n).name() + "老干部协会（导入）", "level", "镇街老干部协会"));
        bringIn(
                "associations",
                3,
                n -> row(
                        "area", "370285", "name", "市直第" + n + "协会（导入）", "level", "市直单位协会", "homeUnit", "第" + n + "系统"));
        bringIn(
                "pairings",
                43,
                n -> row(
                        "branchCode", branch(n), "villageCode", village(n), "startedOn", "2024-03-01", "what", "重阳走访"));
        bringIn("teams", 1, n -> row("area", "370285", "name", "志愿大队（导入）", "kind", "内部团体", "corps", "是"));
        bringIn("teams", 124, n -> row("area", village(n), "name", team(n), "kind", "内部团体", "corpsCode", "志愿大队（导入）"));
        bringIn("stations", 10, n -> station("老干部驿站", n));
        bringIn("stations", 22, n -> station("社区老干部大学", n));
        bringIn("stations", 2, n -> station("老党员工作室", n));
        bringIn("stations", 1, n -> home("1", "370285"));
        bringIn("stations", 10, n -> home("10", towns.get(n).code()));
        bringIn("stations", 25, n -> home("X", village(n)));
        bringIn(
                "partners",
                20,
                n -> row(
                        "kind",
                        "超市",
                        "name",
                        "商家" + n,
                        "area",
                        village(n),
                        "discount",
                        "周三九五折",
                        "validFrom",
                        "2026/1/1"));
        bringIn("catalogue", 7, n -> row("list", "共性", "item", "共性" + n, "area", "370285", "owner", "370285"));
        bringIn("catalogue", 5, n -> row("list", "特色", "item", "特色" + n, "area", village(n), "owner", village(n)));
        String[] categories = {"正常活动", "适当参加集中活动", "免予参加集中活动", "流动在外"};
        int[] inCategory = {61, 37, 29, 13};
        for (int category = 0; category < 4; category++) {
            String name = categories[category];
            String kind = "党员" + category;
            bringIn("people", inCategory[category], n -> person(kind, n)
                    .with("branchCode", branch(n % 110))
                    .with("category", name));
        }
        bringIn("volunteers", VOLUNTEERS, n -> volunteer(n).with("teams", team(n % 124)));
        String[] levels = {"市级", "镇街级", "农村级", "社区级"};
        int[] onLevel = {4, 11, 18, 22};
        for (int level = 0; level < 4; level++) {
            String name = levels[level];
            bringIn("talent", onLevel[level], n -> known(n).with("level", name)
                    .with("fields", "教育")
                    .with("validTo", "2028-12-31")
                    .with("consent", "签了纸质同意书"));
        }
        bringIn("posts", OWNERS_POSTS, n -> post(n, "业委会成员", village(n)));
        bringIn(
                "posts",
                POSTS - OWNERS_POSTS - 110,
                n -> post(n % VOLUNTEERS, n < VOLUNTEERS ? "居民小组长" : "宣讲团员", village(n)));
        bringIn("posts", 110, n -> post(n, "村（社区）党委委员", village(n)).with("concurrent", "是"));

        Map<String, Figure> grown = grown(before, overview());
        assertThat(counts(grown))
                .containsEntry("有支部的村（社区）", 110)
                .containsEntry("镇街老干部协会", 11)
                .containsEntry("市直单位协会", 3)
                .containsEntry("结对共建", 43)
                .containsEntry("志愿队", 125)
                .containsEntry("大队", 1)
                .containsEntry("注册志愿者", VOLUNTEERS)
                .containsEntry("编入队伍的", VOLUNTEERS)
                .containsEntry("老干部驿站", 10)
                .containsEntry("社区老干部大学", 22)
                .containsEntry("老党员工作室", 2)
                .containsEntry("市级之家（1）", 1)
                .containsEntry("镇街之家（10）", 10)
                .containsEntry("社区之家（X）", 25)
                .containsEntry("协议有效的商家", 20)
                .containsEntry("共性项目清单", 7)
                .containsEntry("特色项目服务清单", 5)
                .containsEntry("正常活动", 61)
                .containsEntry("适当参加集中活动", 37)
                .containsEntry("免予参加集中活动", 29)
                .containsEntry("流动在外", 13)
                .containsEntry("市级", 4)
                .containsEntry("镇街级", 11)
                .containsEntry("农村级", 18)
                .containsEntry("社区级", 22)
                .containsEntry("村（社区）党委委员", 110)
                .containsEntry("业委会任职", OWNERS_POSTS);
        assertThat(before.get("业委会任职").count()).isZero();
        assertThat(grown.get("业委会任职").note()).contains("934", "3,113", "30.0%");
        for (String key :
                List.of("branches", "associations", "pairings", "teams", "stations", "partners", "catalogue")) {
            comesOutTheSame(register(key));
        }
    }

    /** @param note the share with its base, where there is one */
    private record Figure(int count, String note) {}

    private Map<String, Figure> overview() throws Exception {
        String page = browser.perform(get("/register?scope=370285").with(user(PeopleTown.signedIn(CITY))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Map<String, Figure> figures = new LinkedHashMap<>();
        Matcher found = FIGURE.matcher(page);
        while (found.find()) {
            figures.put(
                    found.group(2), new Figure(Integer.parseInt(found.group(1).replace(",", "")), found.group(3)));
        }
        return figures;
    }

    private static Map<String, Figure> grown(Map<String, Figure> before, Map<String, Figure> after) {
        Map<String, Figure> grown = new LinkedHashMap<>();
        after.forEach((label, figure) ->
                grown.put(label, new Figure(figure.count() - before.get(label).count(), figure.note())));
        return grown;
    }

    private static Map<String, Integer> counts(Map<String, Figure> figures) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        figures.forEach((label, figure) -> counts.put(label, figure.count()));
        return counts;
    }

    private void bringIn(String key, int count, IntFunction<Row> row) {
        bringIn(register(key), IntStream.range(0, count).mapToObj(row).toList());
    }

    private <T> void bringIn(Register<T> register, List<Row> rows) {
        List<T> entries = rows.stream().map(row -> read(register, row)).toList();
        assertThat(register.compare(entries, CITY))
                .as("%s, first of them %s", register.key(), rows.get(0))
                .extracting(Change::effect)
                .containsOnly(Change.Effect.NEW);
        register.write(entries, CITY);
        assertThat(register.compare(entries, CITY)).extracting(Change::effect).containsOnly(Change.Effect.SAME);
    }

    private static <T> T read(Register<T> register, Map<String, String> cells) {
        Findings findings = new Findings();
        T entry = register.read(new SheetRow(2, cells), findings);
        assertThat(findings.errors()).as("%s %s", register.key(), cells).isEmpty();
        return entry;
    }

    private <T> void comesOutTheSame(Register<T> register) {
        List<String> columns = register.columns().stream().map(Column::key).toList();
        List<T> entries = new ArrayList<>();
        register.takeOut(true, CITY, cells -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (cells.get(i) != null && !cells.get(i).isEmpty()) {
                    row.put(columns.get(i), cells.get(i));
                }
            }
            entries.add(read(register, row));
        });
        assertThat(register.compare(entries, CITY))
                .as(register.key())
                .extracting(Change::effect)
                .isNotEmpty()
                .containsOnly(Change.Effect.SAME);
    }

    private Register<?> register(String key) {
        return registers.stream()
                .filter(register -> register.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<Organisation> areas(OrganisationKind kind) {
        return organisations.areasWithin("370285").stream()
                .filter(area -> area.kind() == kind)
                .toList();
    }

    private String village(int n) {
        return villages.get(n % villages.size()).code();
    }

    private String branch(int n) {
        return villages.get(n).name() + "第" + n + "离退休干部党支部";
    }

    private static String team(int n) {
        return "志愿" + n + "队（导入）";
    }

    private Row station(String kind, int n) {
        return row("kind", kind, "name", kind + n, "area", village(n), "phone", "0532-55500301");
    }

    private static Row home(String tier, String area) {
        return row("kind", "之家", "tier", tier, "name", area + "之家", "area", area);
    }

    private Row person(String kind, int n) {
        return row(
                "name",
                kind + "号" + n,
                "phone",
                "1375551%04d".formatted(n),
                "areaCode",
                village(n),
                "consent",
                "签了纸质同意书");
    }

    private Row volunteer(int n) {
        return known(n).with("areaCode", village(n)).with("consent", "电话里说的");
    }

    private static Row known(int n) {
        return row("name", "志愿者" + n, "phone", "1375552%04d".formatted(n));
    }

    private static Row post(int n, String kind, String area) {
        return known(n).with("kind", kind).with("orgCode", area).with("since", "2024-05-01");
    }

    private static Row row(String... cells) {
        Row row = new Row();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    /** A row of a spreadsheet by its columns. */
    private static final class Row extends LinkedHashMap<String, String> {

        Row with(String column, String text) {
            put(column, text);
            return this;
        }
    }
}

package org.sangyu.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.branches.RegisterOfBranches.*;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.TeamRegister;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Register;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A spreadsheet with a hundred organisations asks the database no more than one with two. */
@SangyuTest
@Transactional
class ManyRowsTests {

    private static final int VILLAGE_BRANCHES = 110;
    private static final int PAIRINGS = 43;
    private static final int TEAMS = 125;

    /** Statements for one sheet, however many rows it has. */
    private static final int A_HANDFUL = 15;

    @Autowired
    Organisations organisations;

    @Autowired
    BranchRegister branches;

    @Autowired
    AssociationRegister associations;

    @Autowired
    PairingRegister pairings;

    @Autowired
    TeamRegister teams;

    @Test
    void a_hundred_rows_are_compared_and_written_with_a_handful_of_statements() {
        List<Organisation> villages = organisations.areasWithin("370285").stream()
                .filter(area -> area.kind() == OrganisationKind.COMMUNITY)
                .toList();
        List<Organisation> towns = organisations.childrenOf("370285").stream()
                .filter(area -> area.kind() == OrganisationKind.TOWN)
                .toList();
        bringIn(
                branches,
                IntStream.range(0, VILLAGE_BRANCHES)
                        .mapToObj(n -> villages.get(n))
                        .map(village -> Map.of(
                                "area",
                                village.code(),
                                "name",
                                village.name() + "离退休干部党支部（导入）",
                                "kind",
                                "居住地",
                                "villageCode",
                                village.code()))
                        .toList());
        List<Map<String, String>> associationRows = new ArrayList<>();
        towns.forEach(town -> associationRows.add(
                Map.of("area", town.code(), "name", town.name() + "老干部协会（导入）", "level", "镇街老干部协会")));
        IntStream.rangeClosed(1, 3)
                .forEach(n -> associationRows.add(Map.of(
                        "area",
                        "370285",
                        "name",
                        "市直第" + n + "协会（导入）",
                        "level",
                        "市直单位协会",
                        "homeUnit",
                        "第" + n + "系统")));
        bringIn(associations, associationRows);
        bringIn(
                pairings,
                IntStream.range(0, PAIRINGS)
                        .mapToObj(n -> Map.of(
                                "branchCode", villages.get(n).name() + "离退休干部党支部（导入）",
                                "villageCode", villages.get(n).code(),
                                "startedOn", "2024-03-01",
                                "what", "重阳走访",
                                "plannedFor", "2026-Q4"))
                        .toList());
        bringIn(
                teams,
                IntStream.range(0, TEAMS)
                        .mapToObj(n -> n == 0
                                ? Map.of("area", "370285", "name", "志愿服务大队（导入）", "kind", "内部团体", "corps", "是")
                                : Map.of(
                                        "area", villages.get(n).code(),
                                        "name", "志愿服务" + n + "队（导入）",
                                        "kind", "内部团体",
                                        "corpsCode", "志愿服务大队（导入）",
                                        "serviceFields", "邻里纠纷；养老助老"))
                        .toList());
    }

    private <T> void bringIn(Register<T> register, List<Map<String, String>> rows) {
        List<T> entries = rows.stream().map(row -> read(register, row)).toList();
        int asked = statements(() -> assertThat(register.compare(entries, CITY))
                .extracting(Change::effect)
                .containsOnly(Change.Effect.NEW));
        assertThat(asked).as("statements to compare " + register.key()).isLessThan(10);
        int written = statements(() -> register.write(entries, CITY));
        assertThat(written).as("statements to write " + register.key()).isLessThan(A_HANDFUL);
        assertThat(register.compare(entries, CITY)).extracting(Change::effect).containsOnly(Change.Effect.SAME);
    }

    private static int statements(Runnable act) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = log.getLevel();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            act.run();
        } finally {
            log.setLevel(before);
            log.setAdditive(true);
            log.detachAppender(heard);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}

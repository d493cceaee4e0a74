package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.cases.CasesDatabase.JDBC;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.calendar.Season;
import org.sangyu.calendar.SeasonVersion;
import org.sangyu.calendar.Seasons;
import org.sangyu.calendar.SeededCalendar;
import org.sangyu.calendar.WorkingCalendar;

/** The limits as the tables hold them: those that the law fixes (domain.md §4.3), with their articles, to the minute. */
class StatutoryLimitsTests {

    private final WorkingCalendar calendar = SeededCalendar.calendar();
    private final SlaPolicies policies = new SlaPolicies(JDBC, new Seasons(StatutoryLimitsTests::seasons));

    @ParameterizedTest(name = "{0} from {1}: {2} ({3})")
    @CsvSource({
        "handle.normal,         2026-09-30T10:00, 2026-10-13T18:00, 鲁政办字〔2019〕211号",
        "return,                2026-04-30T17:59, 2026-05-07T18:00, 鲁政办字〔2019〕211号",
        "extension.max,         2026-09-30T09:00, 2026-10-20T18:00, 鲁政办字〔2019〕211号",
        "handle.heating-leak,   2026-02-16T23:30, 2026-02-17T00:30, 青岛市供热条例第四十九条第一项",
        "handle.heating-quality,2026-11-20T22:00, 2026-11-21T03:00, 青岛市供热条例第四十九条第二项",
        "handle.heating-quality,2026-12-01T22:00, 2026-12-02T00:00, 青岛市供热条例第四十九条第二项",
        "handle.heating-quality,2026-07-01T10:00, 2026-07-08T18:00, 鲁政办字〔2019〕211号",
        "handle.heating-test,   2026-12-05T20:00, 2026-12-06T20:00, 山东省供热条例",
        "handle.heating-answer, 2026-12-05T20:00, 2026-12-09T00:00, 山东省供热条例",
        "handle.water-leak,     2026-10-01T02:15, 2026-10-01T03:15, 青岛市城市供水条例第三十九条",
        "handle.water-complaint,2026-11-20T09:00, 2026-11-24T00:00, 青岛市城市供水条例第三十二条",
        "handle.water-complaint,2026-09-30T09:00, 2026-10-09T00:00, 青岛市城市供水条例第三十二条",
        "handle.water-restore,  2026-10-01T12:00, 2026-10-02T12:00, 青岛市城市供水条例第四十九条",
        "handle.gas-hazard,     2026-02-17T04:00, 2026-02-17T05:00, 青岛市燃气管理条例第四十二条",
        "handle.gas-enquiry,    2026-02-13T10:00, 2026-02-27T18:00, 青岛市燃气管理条例第二十六条",
        "handle.gas-complaint,  2026-11-20T09:00, 2026-12-06T00:00, 山东省燃气管理条例第四十条",
        "handle.city-appearance,2026-11-20T23:59, 2026-11-28T00:00, 青岛市市容和环境卫生管理条例第五十九条",
        "handle.greenery,       2026-09-25T08:00, 2026-10-09T00:00, 青岛市城市绿化条例第四十四条"
    })
    void what_the_law_says_is_due_to_the_minute(String policy, String from, String due, String article) {
        SlaPolicy version = at(policy, from);
        assertThat(calendar.due(instant(from), version.limit()).dueAt()).isEqualTo(instant(due));
        assertThat(version.source()).contains(article);
    }

    @ParameterizedTest(name = "on {0} someone comes within {1} {2}")
    @CsvSource({
        "2026-11-15, 5, WORK_DAY",
        "2026-11-16, 5, URGENT_HOUR",
        "2026-11-25, 5, URGENT_HOUR",
        "2026-11-26, 2, URGENT_HOUR",
        "2027-01-01, 2, URGENT_HOUR",
        "2027-04-05, 2, URGENT_HOUR",
        "2027-04-06, 5, WORK_DAY"
    })
    void a_cold_flat_has_the_limit_of_the_day_within_the_heating_season(String day, int amount, String unit) {
        for (String time : List.of("T00:00", "T23:59")) {
            SlaPolicy version = at("handle.heating-quality", day + time);
            assertThat(version.limit().amount()).isEqualTo(amount);
            assertThat(version.limit().unit()).hasToString(unit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "triage,1,WORK_HOUR",
        "dispatch,1,WORK_HOUR",
        "sign,1,WORK_DAY",
        "sign.urgent,1,URGENT_HOUR",
        "objection.decide,1,WORK_DAY",
        "firstContact,24,URGENT_HOUR",
        "firstContact.urgent,2,URGENT_HOUR",
        "handle.consult,1,WORK_DAY",
        "handle.complex,15,WORK_DAY",
        "handle.urgent,2,URGENT_HOUR",
        "suspension.max,365,NATURAL_DAY",
        "callback,2,WORK_DAY",
        "redo,3,WORK_DAY",
        "supervise.reply,3,WORK_DAY",
        "reopen.window,15,NATURAL_DAY",
        "volunteer.offer,24,URGENT_HOUR"
    })
    void what_no_law_says_has_the_suggested_default(String policy, int amount, String unit) {
        SlaPolicy version = at(policy, "2026-11-20T09:00");
        assertThat(version.limit().amount()).isEqualTo(amount);
        assertThat(version.limit().unit()).hasToString(unit);
        assertThat(version.source()).startsWith("建议默认值");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void every_limit_has_a_name(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/cases_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(file);
        }
        for (String policy : JDBC.sql("select distinct policy from sla_policy")
                .query(String.class)
                .list()) {
            assertThat(messages.getProperty("cases.limit." + policy)).as(policy).isNotBlank();
        }
    }

    @Test
    void every_limit_says_on_what_it_rests() {
        assertThat(JDBC.sql("select source from sla_policy").query(String.class).list())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).isNotBlank());
    }

    private SlaPolicy at(String policy, String time) {
        return policies.version(policy, instant(time), instant(time));
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** As the tables hold them. */
    private static List<SeasonVersion> seasons() {
        return JDBC.sql("select code, first_day, last_day, effective_from, source from season")
                .query((row, n) -> new SeasonVersion(
                        row.getString(1),
                        new Season(MonthDay.parse("--" + row.getString(2)), MonthDay.parse("--" + row.getString(3))),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
                .list();
    }
}

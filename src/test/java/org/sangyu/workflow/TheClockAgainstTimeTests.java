package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.LimitDesk;
import org.sangyu.cases.NewLimit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole cases over the days on which clocks go wrong. What the calendar counted is what stands with the case and what
 * the engine waits for; a second before it nothing happens, at it the mark is set.
 */
@SangyuTest
class TheClockAgainstTimeTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HEAT = "U-370285-heat";

    @Autowired
    TestTown town;

    @Autowired
    LimitDesk limits;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        jdbc.sql(
                        """
                        update livelihood_case set limit_policy_version = null
                        where limit_policy_version in (select id from sla_policy where added_by = 'admin')
                        """)
                .update();
        jdbc.sql("delete from sla_policy where added_by = 'admin'").update();
    }

    @ParameterizedTest(name = "{0}: filed {1}, yellow {2}, red {3}")
    @CsvSource({
        "over 春节,                       2026-02-13T10:00, 2026-02-26T18:00, 2026-02-27T18:00",
        "filed in the middle of 春节,      2026-02-18T12:00, 2026-02-27T18:00, 2026-02-28T18:00",
        "due on a make-up Saturday,       2026-02-14T10:00, 2026-02-27T18:00, 2026-02-28T18:00",
        "yellow on a make-up Saturday,    2026-05-03T10:00, 2026-05-09T18:00, 2026-05-11T18:00",
        "over a make-up Sunday,           2026-09-18T10:00, 2026-09-23T18:00, 2026-09-24T18:00",
        "over 国庆 and its make-up day,    2026-09-30T10:00, 2026-10-12T18:00, 2026-10-13T18:00",
        "filed on the last evening of 国庆, 2026-10-07T23:59, 2026-10-12T18:00, 2026-10-13T18:00",
        "a minute before closing,         2026-11-23T17:59, 2026-11-27T18:00, 2026-11-30T18:00",
        "at closing,                      2026-11-23T18:00, 2026-11-27T18:00, 2026-11-30T18:00",
        "a minute after closing,          2026-11-23T18:01, 2026-11-27T18:00, 2026-11-30T18:00",
        "before midnight,                 2026-11-23T23:59, 2026-11-27T18:00, 2026-11-30T18:00",
        "at midnight,                     2026-11-24T00:00, 2026-11-30T18:00, 2026-12-01T18:00"
    })
    void five_working_days_are_marked_at_their_instants_and_not_before(
            String what, String filed, String yellow, String red) {
        at(filed);
        marksComeAtTheirInstants(town.file(), yellow, red);
    }

    /** No limit of ours is in working hours but those of desks; an administrator may give one. */
    @ParameterizedTest(name = "filed {0}, yellow {1}, red {2}")
    @CsvSource({
        "2026-11-23T07:00, 2026-11-23T11:00, 2026-11-23T12:00",
        "2026-11-23T11:59, 2026-11-23T16:59, 2026-11-23T17:59",
        "2026-11-23T12:00, 2026-11-23T17:00, 2026-11-23T18:00",
        "2026-11-23T13:00, 2026-11-23T17:00, 2026-11-23T18:00",
        "2026-11-23T14:00, 2026-11-23T17:00, 2026-11-23T18:00",
        "2026-11-23T14:01, 2026-11-23T17:01, 2026-11-24T08:01",
        "2026-11-23T17:59, 2026-11-24T10:59, 2026-11-24T11:59",
        "2026-11-23T18:00, 2026-11-24T11:00, 2026-11-24T12:00",
        "2026-11-23T18:01, 2026-11-24T11:00, 2026-11-24T12:00",
        "2026-10-10T17:00, 2026-10-12T10:00, 2026-10-12T11:00"
    })
    void four_working_hours_run_only_while_somebody_works(String filed, String yellow, String red) {
        at("2026-09-01T09:00");
        limit("handle.consult", 4, LimitUnit.WORK_HOUR);
        at(filed);
        marksComeAtTheirInstants(town.file("A07", CaseType.CONSULT, false), yellow, red);
    }

    @Test
    void urgent_hours_run_through_the_last_night_of_the_year() {
        at("2026-12-31T23:00");
        marksComeAtTheirInstants(town.file("A07", CaseType.HELP, true), "2027-01-01T00:30", "2027-01-01T01:00");
    }

    @Test
    void a_case_suspended_over_new_year_is_marked_by_nothing_meanwhile_and_goes_on_provisionally() {
        at("2026-12-21T09:00");
        String number = withUnit();
        assertThat(town.facts(number).dueAt()).isEqualTo(instant("2026-12-28T18:00"));
        at("2026-12-23T10:00");
        suspend(number, "2027-01-10");
        // Wednesday itself, Thursday, Friday and Monday were left, and are counted from Monday 11 January
        assertThat(town.facts(number).dueAt()).isEqualTo(instant("2027-01-14T18:00"));
        assertThat(isProvisional(number)).isTrue();

        at("2027-01-10T23:59:59");
        assertThat(runWhatIsDue(number)).as("its old deadline went by").isEmpty();
        at("2027-01-11T00:00");
        assertThat(runWhatIsDue(number)).containsExactly("dayCame");
        assertThat(town.facts(number).status()).isEqualTo(CaseStatus.HANDLING);
        marksComeAtTheirInstants(number, "2027-01-13T18:00", "2027-01-14T18:00");
        assertThat(isProvisional(number)).as("2027 is not published").isTrue();
    }

    @Test
    void an_old_case_keeps_its_limits_to_the_end_though_they_were_changed_on_its_way() {
        at("2026-11-23T09:00");
        String old = town.file();
        at("2026-11-24T09:00");
        limit("handle.normal", 3, LimitUnit.WORK_DAY);
        limit("redo", 1, LimitUnit.WORK_DAY);
        at("2026-11-24T10:00");
        String fresh = town.file();
        for (String number : List.of(old, fresh)) {
            town.accept(number);
            town.offerToTeam(number);
            town.volunteersDoIt(number);
        }
        assertThat(town.facts(old).dueAt()).isEqualTo(instant("2026-11-30T18:00"));
        assertThat(town.facts(fresh).dueAt()).isEqualTo(instant("2026-11-27T18:00"));
        assertThat(timer("red", fresh)).isEqualTo(instant("2026-11-27T18:00"));
        at("2026-11-27T18:00:01");
        assertThat(runWhatIsDue(old)).containsExactly("yellow");
        assertThat(runWhatIsDue(fresh)).containsExactly("yellow", "red");

        at("2026-11-30T10:00");
        for (String number : List.of(old, fresh)) {
            town.replyAndCheck(number);
            town.callBack(number, "NO", 1);
        }
        marksComeAtTheirInstants(fresh, "2026-11-30T18:00", "2026-12-01T18:00");
        at("2026-11-30T10:00");
        marksComeAtTheirInstants(old, "2026-12-02T18:00", "2026-12-03T18:00");
    }

    /** From now on: nothing until a second before yellow, yellow at its instant, and the same for red. */
    private void marksComeAtTheirInstants(String number, String yellow, String red) {
        CaseFacts facts = town.facts(number);
        assertThat(facts.yellowAt()).isEqualTo(instant(yellow));
        assertThat(facts.dueAt()).isEqualTo(instant(red));
        assertThat(timer("yellow", number)).isEqualTo(facts.yellowAt());
        assertThat(timer("red", number)).isEqualTo(facts.dueAt());

        at(facts.yellowAt().minusSeconds(1));
        assertThat(runWhatIsDue(number)).isEmpty();
        at(facts.yellowAt());
        assertThat(runWhatIsDue(number)).containsExactly("yellow");
        at(facts.dueAt().minusSeconds(1));
        assertThat(runWhatIsDue(number)).isEmpty();
        assertThat(town.facts(number).overdue()).isFalse();
        at(facts.dueAt().plusSeconds(1));
        assertThat(runWhatIsDue(number)).containsExactly("red");
        assertThat(town.facts(number).overdue()).isTrue();
        assertThat(jdbc.sql("select yellow_marked_at from livelihood_case where number = :n")
                        .param("n", number)
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(facts.yellowAt());
    }

    /** Runs the jobs of this case that the engine itself holds to be due now, and says which marks they set. */
    private List<String> runWhatIsDue(String number) {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        List<String> instances = jdbc.sql("select id_ from act_ru_execution where business_key_ = :n")
                .param("n", number)
                .query(String.class)
                .list();
        List<Job> due = instances.stream()
                .flatMap(id ->
                        management
                                .createJobQuery()
                                .processInstanceId(id)
                                .executable()
                                .orderByJobDuedate()
                                .asc()
                                .list()
                                .stream())
                .toList();
        return due.stream()
                .map(job -> {
                    String activity = management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult()
                            .getActivityId();
                    management.executeJob(job.getId());
                    return activity;
                })
                .filter(activity -> !activity.equals("contactDue"))
                .toList();
    }

    private Instant timer(String activity, String number) {
        return jdbc.sql(
                        """
                        select j.duedate_ from act_ru_job j
                          join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = :activity
                          join act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ = :number
                        """)
                .param("activity", activity)
                .param("number", number)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private boolean isProvisional(String number) {
        return jdbc.sql("select due_provisional from livelihood_case where number = :n")
                .param("n", number)
                .query(Boolean.class)
                .single();
    }

    private void limit(String policy, int amount, LimitUnit unit) {
        limits.add(
                limits.all(town.actor("admin")).stream()
                        .filter(version -> version.policy().equals(policy))
                        .findFirst()
                        .orElseThrow(),
                new NewLimit(amount, unit, LocalDate.ofInstant(clock.instant(), ZONE), "莱西市试行办法"),
                town.actor("admin"));
    }

    private String withUnit() {
        String number = town.file("A03", CaseType.COMPLAINT, false);
        town.act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "A03"));
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "UNIT", "unit", HEAT));
        town.act("unit", "sign", number, Map.of("decision", "SIGN"));
        return number;
    }

    private void suspend(String number, String until) {
        town.act(
                "unit",
                "handleAsUnit",
                number,
                Map.of(
                        "contacted", "YES",
                        "work", "已看过",
                        "result", "SUSPEND",
                        "until", until,
                        "ground", "FUNDING",
                        "reason", "等资金"));
        town.act("unitlead", "reviewRequest", number, Map.of("agreed", "YES"));
        town.act("community", "decideRequest", number, Map.of("agreed", "YES"));
    }

    private void at(String local) {
        at(instant(local));
    }

    private void at(Instant instant) {
        clock.stopAt(instant);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}

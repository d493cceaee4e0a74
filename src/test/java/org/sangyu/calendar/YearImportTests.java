package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.calendar.MovedDeadline.Direction;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseType;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year's calendar is imported while cases wait: looked at first, then confirmed; deadlines follow and those that come
 * sooner leave a trace. The year is 2027, of which only the statutory holidays are known.
 */
@SangyuTest
class YearImportTests {

    /** 元旦 as known; the 6th a day off; Saturdays the 9th and 16th made up. And enough holidays for a year. */
    private static final String YEAR_2027 =
            """
            date,kind,name
            2027-01-01,OFF,元旦
            2027-01-06,OFF,改过的一天
            2027-01-09,WORK,调休
            2027-01-16,WORK,调休
            2027-02-05,OFF,春节
            2027-02-06,OFF,春节
            2027-02-07,OFF,春节
            2027-02-08,OFF,春节
            2027-04-05,OFF,清明节
            2027-05-01,OFF,劳动节
            2027-05-02,OFF,劳动节
            2027-06-09,OFF,端午节
            2027-09-15,OFF,中秋节
            2027-10-01,OFF,国庆节
            2027-10-02,OFF,国庆节
            2027-10-03,OFF,国庆节
            """;

    @Autowired
    TestTown town;

    @Autowired
    YearImports imports;

    @Autowired
    CalendarIndex index;

    @Autowired
    CalendarChanges changes;

    @Autowired
    CaseClock caseClock;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private List<Map<String, Object>> days;
    private Actor admin;

    @BeforeEach
    void rememberTheYear() throws Exception {
        town.settle();
        admin = town.actor("admin");
        days = jdbc.sql("select date, kind, name, source from calendar_day where date >= date '2027-01-01'")
                .query()
                .listOfRows();
    }

    @AfterEach
    void putTheYearBack() {
        jdbc.sql("delete from calendar_day where date >= date '2027-01-01'").update();
        days.forEach(day -> jdbc.sql(
                        "insert into calendar_day (date, kind, name, source) values (:date, :kind, :name, :source)")
                .params(day)
                .update());
        jdbc.sql("update calendar_year set state = 'STATUTORY_ONLY' where year = 2027")
                .update();
        jdbc.sql("insert into calendar_change (by_name, what, subject) values ('test', 'YEAR', '2027')")
                .update();
        index.refresh();
        changes.follow(Duration.ofMinutes(1));
    }

    @Test
    void deadlines_become_firm_move_later_and_move_sooner_with_a_trace() {
        String firm = filed("2026-12-28T10:00", null);
        String later = filed("2026-12-29T10:00", null);
        String sooner = filed("2026-12-31T10:00", "handle.complex");
        String urgent = filed("2026-12-31T10:00", "handle.urgent");
        assertDue(firm, "2027-01-05T18:00", true);
        assertDue(later, "2027-01-06T18:00", true);
        assertDue(sooner, "2027-01-22T18:00", true);
        Instant urgentDue = due(urgent);

        YearImport preview = imports.preview(upload(YEAR_2027), admin);

        assertThat(preview.isWhole()).isTrue();
        assertThat(preview.overrides()).isFalse();
        assertThat(direction(preview, firm)).isEqualTo(Direction.FIRM);
        assertThat(direction(preview, later)).isEqualTo(Direction.LATER);
        assertThat(direction(preview, sooner)).isEqualTo(Direction.SOONER);
        assertThat(preview.foresight().examples())
                .extracting(MovedDeadline::number)
                .doesNotContain(urgent);
        assertDue(firm, "2027-01-05T18:00", true);

        Followed followed = imports.confirm(preview.id(), admin);

        assertThat(followed.done()).isTrue();
        assertThat(followed.moved()).isGreaterThanOrEqualTo(3);
        assertDue(firm, "2027-01-05T18:00", false);
        assertDue(later, "2027-01-07T18:00", false);
        assertDue(sooner, "2027-01-21T18:00", false);
        assertThat(due(urgent)).isEqualTo(urgentDue);
        assertThat(notes(firm)).isEmpty();
        assertThat(notes(later)).containsExactly("2027-01-06 18:00 → 2027-01-07 18:00");
        assertThat(notes(sooner)).containsExactly("2027-01-22 18:00 → 2027-01-21 18:00");
        assertThat(shortened(sooner)).isEqualTo(1);
        assertThat(shortened(later)).isZero();
        assertThat(timer("red", later)).isEqualTo(instant("2027-01-07T18:00"));
        assertThat(timer("yellow", sooner)).isEqualTo(instant("2027-01-20T18:00"));
        assertThat(inbox(later)).isEqualTo(instant("2027-01-07T18:00"));
        assertThat(index.get().stateOf(2027)).isEqualTo(YearState.OFFICIAL);
    }

    @Test
    void a_petitioner_is_told_once_when_the_deadline_moves_and_not_when_it_only_becomes_firm() {
        String firm = filed("2026-12-28T10:00", null);
        String later = filed("2026-12-29T10:00", null);
        String sooner = filed("2026-12-31T10:00", "handle.complex");
        String wantsNoReply = filed("2026-12-29T10:00", null);
        set(wantsNoReply, "no_reply = true");
        String merged = filed("2026-12-29T10:00", null);
        set(merged, "status = 'MERGED', closed_at = registered_at, duplicate_of = '" + later + "'");

        imports.confirm(upload(YEAR_2027), admin);
        changes.follow(Duration.ofMinutes(1));

        assertThat(told(firm)).isEmpty();
        assertThat(told(wantsNoReply)).isEmpty();
        assertThat(told(later)).singleElement().asString().contains("2027-01-07 18:00");
        assertThat(told(sooner)).singleElement().asString().contains("2027-01-21 18:00");
        assertThat(told(merged)).singleElement().asString().contains(merged, "2027-01-07 18:00");

        imports.confirm(upload("2027-01-07,OFF,台风停工\n"), admin);

        assertThat(told(later)).hasSize(2).last().asString().contains("2027-01-08 18:00");
    }

    @Test
    void a_storm_day_in_an_official_year_changes_that_day_alone() {
        String number = filed("2026-12-28T10:00", null);
        imports.confirm(upload(YEAR_2027), admin);

        UUID storm = upload("2027-01-05,OFF,台风停工\n");
        YearImport preview = imports.preview(storm, admin);
        assertThat(preview.overrides()).isTrue();
        assertThat(preview.newDays()).isEqualTo(1);
        assertThat(direction(preview, number)).isEqualTo(Direction.LATER);
        imports.confirm(storm, admin);

        // the 5th and the 6th are off, and the days of the first file are still known
        assertDue(number, "2027-01-07T18:00", false);
        assertThat(index.get().isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    }

    @Test
    void suspended_cases_and_deadlines_set_otherwise_are_left_alone() {
        String suspended = filed("2026-12-29T10:00", null);
        String extended = filed("2026-12-29T10:00", null);
        set(suspended, "status = 'SUSPENDED'");
        set(extended, "due_at = due_at + interval '10 days'");

        imports.confirm(upload(YEAR_2027), admin);

        assertDue(suspended, "2027-01-06T18:00", true);
        assertDue(extended, "2027-01-16T18:00", true);
        set(suspended, "status = 'REGISTERED'");
    }

    @Test
    void another_instance_notices_and_a_case_that_was_counted_too_early_follows() {
        String number = filed("2026-12-29T10:00", null);
        // as if another instance had confirmed, and this one counted a case before it noticed
        jdbc.sql(
                        "insert into calendar_day (date, kind, name, source) values (date '2027-01-06', 'OFF', '改过的一天', 'test')")
                .update();
        jdbc.sql("insert into calendar_change (by_name, what, subject) values ('test', 'YEAR', '2027')")
                .update();
        assertThat(changes.follow(Duration.ofMinutes(1)).moved()).isZero();
        index.refresh();
        changes.follow(Duration.ofMinutes(1));
        assertDue(number, "2027-01-07T18:00", true);
        assertThat(changes.follow(Duration.ofMinutes(1))).isEqualTo(new Followed(0, true));
    }

    @Test
    void a_broken_file_is_shown_and_cannot_be_confirmed() {
        UUID id = upload("2027-01-01,OFF,元旦\n2027-01-32,OFF,元旦\n2027-01-03,MAYBE,\n");
        YearImport preview = imports.preview(id, admin);
        assertThat(preview.isWhole()).isFalse();
        assertThat(preview.foresight()).isNull();
        assertThat(preview.file().errorsByRow().keySet()).containsExactly(2, 3);
        assertThatThrownBy(() -> imports.confirm(id, admin)).isInstanceOf(Refusal.class);
        assertThat(index.get().stateOf(2027)).isEqualTo(YearState.STATUTORY_ONLY);
    }

    @Test
    void a_year_without_its_holidays_does_not_become_official() {
        YearImport preview = imports.preview(upload("2027-01-01,OFF,元旦\n"), admin);
        assertThat(preview.file().errors())
                .extracting(error -> error.refusal().key())
                .containsExactly(
                        "calendar.import.holiday-missing",
                        "calendar.import.holiday-missing",
                        "calendar.import.few-days-off");
    }

    @Test
    void only_an_administrator_may_look_or_confirm() {
        UUID id = upload(YEAR_2027);
        Actor city = town.actor("city");
        assertThatThrownBy(() -> imports.upload(2027, "x.csv", new byte[] {'1'}, city))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.preview(id, city)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imports.confirm(id, city)).isInstanceOf(Refusal.class);
    }

    private String filed(String at, String policy) {
        clock.stopAt(instant(at));
        String number = town.file("A07", CaseType.HELP, false);
        if (policy != null) {
            caseClock.limit(number, policy);
        }
        return number;
    }

    private UUID upload(String text) {
        return imports.upload(2027, "2027.csv", text.getBytes(StandardCharsets.UTF_8), admin);
    }

    private static Direction direction(YearImport preview, String number) {
        return preview.foresight().examples().stream()
                .filter(moved -> moved.number().equals(number))
                .findFirst()
                .map(MovedDeadline::direction)
                .orElse(Direction.SAME);
    }

    private void assertDue(String number, String local, boolean provisional) {
        assertThat(due(number)).isEqualTo(instant(local));
        assertThat(jdbc.sql("select due_provisional from livelihood_case where number = :number")
                        .param("number", number)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(provisional);
    }

    private Instant due(String number) {
        return town.facts(number).dueAt();
    }

    private List<String> notes(String number) {
        return jdbc.sql(
                        """
                        select e.note from case_event e join livelihood_case c on c.id = e.case_id
                        where c.number = :number and e.action = 'deadline-recomputed' and e.visible_to_petitioner
                        """)
                .param("number", number)
                .query(String.class)
                .list();
    }

    private List<String> told(String number) {
        return jdbc.sql(
                        """
                        select text_body from outgoing_mail
                        where case_number = :number and occasion = 'deadline-moved' order by id
                        """)
                .param("number", number)
                .query(String.class)
                .list();
    }

    private int shortened(String number) {
        return jdbc.sql("select count(*) from audit_log where action = 'deadline-shortened' and subject = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
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
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private Instant inbox(String number) {
        return jdbc.sql("select due_at from work_item where case_number = :number and ended_at is null")
                .param("number", number)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void set(String number, String what) {
        jdbc.sql("update livelihood_case set " + what + " where number = :number")
                .param("number", number)
                .update();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}

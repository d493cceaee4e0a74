package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.calendar.MovedDeadline.Direction;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseType;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seasons and business hours change while cases wait. */
@SangyuTest
class CalendarDeskTests {

    @Autowired
    TestTown town;

    @Autowired
    CalendarDesk desk;

    @Autowired
    Seasons seasons;

    @Autowired
    CaseClock caseClock;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor admin;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
        admin = town.actor("admin");
        clock.stopAt(Instant.parse("2026-11-23T02:00:00Z"));
    }

    @AfterEach
    void putBack() {
        jdbc.sql("delete from season where added_by = 'admin'").update();
        desk.changeHours(TestTown.COMMUNITY, "", admin);
    }

    @Test
    void an_organisation_that_closes_earlier_has_its_deadlines_sooner_and_others_do_not() {
        String number = town.file("A07", CaseType.HELP, false);
        Instant usual = town.facts(number).dueAt();

        Foresight foresight = desk.foreseeHours(TestTown.COMMUNITY, "08:30-12:00,13:30-17:00", admin);
        assertThat(foresight.count(Direction.SOONER)).isPositive();
        assertThat(town.facts(number).dueAt()).isEqualTo(usual);

        desk.changeHours(TestTown.COMMUNITY, "08:30-12:00,13:30-17:00", admin);
        recount(number);
        assertThat(town.facts(number).dueAt()).isEqualTo(usual.minusSeconds(3600));
        assertThat(caseClock.dueFromNow(number, "handle.normal")).isEqualTo(usual.minusSeconds(3600));
        assertThat(caseClock.dueFromNow("handle.normal")).isEqualTo(usual);

        desk.changeHours(TestTown.COMMUNITY, "", admin);
        recount(number);
        assertThat(town.facts(number).dueAt()).isEqualTo(usual);
    }

    /** Among many open cases this one may be left to the background, which stands still in tests. */
    private void recount(String number) {
        caseClock.recount(number);
    }

    @Test
    void a_changed_season_leaves_the_limits_of_registered_cases_alone() {
        String number = town.file("D04", CaseType.COMPLAINT, false);
        Instant due = town.facts(number).dueAt();
        assertThat(due).isEqualTo("2026-11-23T07:00:00Z");

        desk.changeSeason("heating", "12-01", "03-31", LocalDate.of(2026, 11, 23), "莱西市推迟供暖", admin);

        assertThat(town.facts(number).dueAt()).isEqualTo(due);
        assertThat(seasons.dayOf("heating", LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(seasons.dayOf("heating", LocalDate.of(2026, 11, 22))).hasValue(7);
        String later = town.file("D04", CaseType.COMPLAINT, false);
        assertThat(town.facts(later).dueAt()).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void a_season_in_the_past_or_without_days_or_source_is_refused_at_once() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> desk.changeSeason("heating", "13-01", null, LocalDate.of(2026, 11, 22), " ", admin));
        assertThat(refusal.errors())
                .extracting(FieldRefusal::field)
                .containsExactly("first", "last", "effectiveFrom", "source");
    }

    @Test
    void hours_of_nobody_are_refused() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> desk.changeHours("370285999", "08:00-12:00", admin));
        assertThat(refusal.errors()).extracting(FieldRefusal::field).containsExactly("organisation");
    }
}

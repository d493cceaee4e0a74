package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.calendar.Foresight;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.MovedDeadline.Direction;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A limit gets a new version: for what comes in later, and not for what came in before. */
@SangyuTest
class LimitDeskTests {

    private static final String POLICY = "handle.complex";

    @Autowired
    TestTown town;

    @Autowired
    LimitDesk limits;

    @Autowired
    CaseClock caseClock;

    @Autowired
    SlaPolicies policies;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor admin;
    private Instant now;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
        admin = town.actor("admin");
        now = Instant.parse("2026-11-23T02:00:00Z"); // a Monday, ten o'clock
        clock.stopAt(now);
    }

    @AfterEach
    void takeTheVersionsAway() {
        jdbc.sql(
                        """
                        update livelihood_case set limit_policy_version = null
                        where limit_policy_version in (select id from sla_policy where added_by = 'admin')
                        """)
                .update();
        jdbc.sql("delete from sla_policy where added_by = 'admin'").update();
    }

    @Test
    void old_cases_keep_the_version_they_started_with_even_on_the_same_day() {
        String old = filed();
        caseClock.limit(old, POLICY);
        String undecided = filed();
        Instant oldDue = town.facts(old).dueAt();
        long oldVersion = version(old);

        clock.advance(Duration.ofMinutes(1));
        limits.add(current(), wanted(3, "2026-11-23"), admin);
        clock.advance(Duration.ofMinutes(1));
        String fresh = filed();
        caseClock.limit(fresh, POLICY);
        caseClock.limit(undecided, POLICY);

        assertThat(town.facts(old).dueAt()).isEqualTo(oldDue);
        assertThat(version(old)).isEqualTo(oldVersion);
        assertThat(version(undecided)).isEqualTo(oldVersion);
        assertThat(version(fresh)).isNotEqualTo(oldVersion);
        assertThat(town.facts(fresh).dueAt()).isEqualTo("2026-11-26T10:00:00Z");
        assertThat(caseClock.dueFromNow(old, POLICY)).isEqualTo(oldDue);
        assertThat(caseClock.dueFromNow(POLICY)).isEqualTo("2026-11-26T10:00:00Z");
    }

    @Test
    void a_version_for_later_waits_for_its_day() {
        limits.add(current(), wanted(3, "2026-12-01"), admin);
        assertThat(policies.inForce(POLICY, Instant.parse("2026-11-30T15:59:59Z"))
                        .amount())
                .isEqualTo(15);
        assertThat(policies.inForce(POLICY, Instant.parse("2026-11-30T16:00:00Z"))
                        .amount())
                .isEqualTo(3);
    }

    @Test
    void looking_says_what_open_cases_would_get_and_changes_nothing() {
        String number = filed();
        caseClock.limit(number, POLICY);
        Instant due = town.facts(number).dueAt();

        Foresight foresight = limits.foresee(current(), wanted(3, "2026-11-23"), admin);

        assertThat(foresight.count(Direction.SOONER)).isPositive();
        assertThat(foresight.examples()).anySatisfy(moved -> {
            assertThat(moved.number()).isEqualTo(number);
            assertThat(moved.was()).isEqualTo(due);
            assertThat(moved.now()).isEqualTo("2026-11-26T10:00:00Z");
        });
        assertThat(town.facts(number).dueAt()).isEqualTo(due);
        assertThat(policies.inForce(POLICY, now).amount()).isEqualTo(15);
    }

    @Test
    void a_new_version_is_in_the_audit_log() {
        limits.add(current(), wanted(4, "2026-11-24"), admin);
        assertThat(jdbc.sql(
                                """
                                select detail->>'now' from audit_log
                                where action = 'limit-added' and subject = :rule and actor = 'admin'
                                order by id desc limit 1
                                """)
                        .param("rule", POLICY)
                        .query(String.class)
                        .single())
                .isEqualTo("4 WORK_DAY");
    }

    @Test
    void the_past_a_wrong_amount_and_a_missing_source_are_refused_together() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> limits.add(current(), new NewLimit(0, null, LocalDate.of(2026, 11, 22), " "), admin));
        assertThat(refusal.errors())
                .extracting(FieldRefusal::field)
                .containsExactly("amount", "unit", "effectiveFrom", "source");
    }

    @Test
    void a_rule_has_one_version_a_day() {
        limits.add(current(), wanted(3, "2026-12-01"), admin);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> limits.add(current(), wanted(4, "2026-12-01"), admin));
        assertThat(refusal.errors()).extracting(FieldRefusal::field).containsExactly("effectiveFrom");
    }

    @Test
    void a_new_version_of_a_season_rule_replaces_that_part_of_the_season_alone() {
        Instant early = Instant.parse("2026-12-20T02:00:00Z");
        SlaPolicy rest = policies.version("handle.heating-quality", early, early);
        limits.add(rest, new NewLimit(1, LimitUnit.URGENT_HOUR, LocalDate.of(2026, 12, 1), "试行"), admin);
        assertThat(policies.inForce("handle.heating-quality", early).amount()).isEqualTo(1);
        assertThat(policies.inForce("handle.heating-quality", now).amount()).isEqualTo(5);
        assertThat(policies.inForce("handle.heating-quality", Instant.parse("2027-11-20T02:00:00Z"))
                        .amount())
                .isEqualTo(5);
    }

    private String filed() {
        return town.file("A07", CaseType.HELP, false);
    }

    private SlaPolicy current() {
        return policies.version(POLICY, now, now);
    }

    private long version(String number) {
        return jdbc.sql("select limit_policy_version from livelihood_case where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private static NewLimit wanted(int amount, String from) {
        return new NewLimit(amount, LimitUnit.WORK_DAY, LocalDate.parse(from), "莱西市试行办法");
    }
}

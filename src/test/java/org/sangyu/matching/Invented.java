package org.sangyu.matching;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.organisation.TeamKind;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.Helper;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;
import org.sangyu.people.VolunteerProfile;
import org.sangyu.volunteering.RiskLevel;
import org.slf4j.LoggerFactory;

/** Invented people, teams and needs in one line each, and the planner without an application around it. */
final class Invented {

    static final String HERE = "370285001014";
    static final String THERE = "370285001015";
    static final String OTHER_TOWN = "370285002001";
    static final String TEAM = "T-370285001014-01";
    static final String OTHER_TEAM = "T-370285001015-01";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final MatchingSettings SETTINGS = new MatchingSettings(
            Map.of(), new MatchingSettings.Plan(Duration.ofSeconds(5), Reach.TOWN, 300, 60, 15, 60, 1));
    static final Criteria CRITERIA = new Criteria(SETTINGS, CLOCK);
    static final HardRules RULES = new HardRules(CLOCK);
    static final PlanSolver SOLVER = new PlanSolver();

    static {
        // without an application around it, the solver would tell of each of its steps
        ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
    }

    private Invented() {}

    static Helper helper(long id, int age, HealthLevel health, LocalDate insuredTo) {
        return new Helper(id, "某" + id, age, null, health, insuredTo, false, true);
    }

    static VolunteerCandidate volunteer(long id, String... teams) {
        return volunteer(helper(id, 65, HealthLevel.GOOD, TODAY.plusYears(1)), HERE, 0, List.of(), teams);
    }

    static VolunteerCandidate volunteer(
            Helper helper, String area, int openWork, List<PersonSkill> skills, String... teams) {
        VolunteerProfile profile =
                new VolunteerProfile(helper, null, area, null, null, skills, List.of(), Set.of(teams));
        return new VolunteerCandidate(
                profile, openWork, 3, Set.of(), Set.of(), List.of(), Set.of(), Set.of(), List.of());
    }

    static VolunteerTeam team(String code, String fields) {
        String area = code.split("-")[1];
        return new VolunteerTeam(
                code,
                "志愿队" + code,
                area,
                area,
                null,
                null,
                true,
                0,
                TeamKind.INTERNAL,
                null,
                false,
                null,
                null,
                fields,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    static TeamCandidate team(String code, int openWork, int most, VolunteerCandidate... members) {
        return TeamCandidate.of(team(code, ""), List.of(members), members.length, openWork, most, List.of());
    }

    static Need need(String key, int people) {
        return need(key, people, Set.of(), RiskLevel.LOW, null);
    }

    static Need need(String key, int people, Set<Skill> skills, RiskLevel risk, TimeSpan when) {
        return new Need(key, HERE, null, null, "F04", people, skills, risk, false, false, when, Set.of());
    }

    static TimeSpan hours(int from, int to) {
        Instant day = Instant.parse("2026-11-24T00:00:00Z");
        return new TimeSpan(day.plus(Duration.ofHours(from)), day.plus(Duration.ofHours(to)));
    }

    static PlanProblem problem(List<Need> needs, Candidates candidates, Pin... pins) {
        return problem(SETTINGS, needs, candidates, pins);
    }

    static PlanProblem problem(MatchingSettings settings, List<Need> needs, Candidates candidates, Pin... pins) {
        return new PlanProblems(CRITERIA, RULES, settings).of(needs, candidates, List.of(pins));
    }

    static Standing standing(List<Need> needs, Candidates candidates, List<Pin> seats) {
        return new PlanProblems(CRITERIA, RULES, SETTINGS).standing(needs, candidates, seats);
    }

    /** The plan after so many moves, the same each time. */
    static MeetingPlan plan(PlanProblem problem, long moves) {
        PlanRun run = new PlanRun(
                problem, new PlanReport(CRITERIA), (limit, bound) -> SOLVER.withMoves(moves), Duration.ofMinutes(1));
        run.run();
        return run.result().orElseThrow();
    }
}

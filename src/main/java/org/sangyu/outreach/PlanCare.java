package org.sangyu.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a plan that runs: another rhythm, a rest, an end. The person may say all of that at any time, and
 * whoever was on the way is told.
 */
@Service
@Transactional
public class PlanCare {

    private final CarePlanTable plans;
    private final CarePlanDoors doors;
    private final CarePlanChecks checks;
    private final CarePlanEvents history;
    private final OpenRounds rounds;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanCare(
            CarePlanTable plans,
            CarePlanDoors doors,
            CarePlanChecks checks,
            CarePlanEvents history,
            OpenRounds rounds,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.doors = doors;
        this.checks = checks;
        this.history = history;
        this.rounds = rounds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal not found, also for whoever may not know of it */
    public CarePlan require(String number, Actor by) {
        return doors.kept(number, by);
    }

    /** Another rhythm, day, team or wish; a round that has begun goes on as it was. */
    public void change(String number, NewPlan typed, Actor by) {
        CarePlan plan = open(doors.kept(number, by));
        Findings findings = new Findings();
        CarePlanChecks.Read read = checks.read(typed, plan.areaCode(), findings);
        findings.orRefuse();
        boolean moved = !read.dueOn().equals(plan.dueOn());
        write(
                with(
                        plan,
                        plan.reason(),
                        read.rhythm(),
                        plan.state(),
                        read.team(),
                        read.wish(),
                        read.dueOn(),
                        plan.words(),
                        null,
                        by),
                "changed",
                by);
        if (moved && plan.state() == PlanState.RUNNING && rounds.find(number).isEmpty()) {
            events.publishEvent(new PlanChanged(number));
        }
    }

    /** Nobody goes until it runs again. @param words why; nothing about an illness */
    public void pause(String number, String words, Actor by) {
        CarePlan plan = doors.keptOrOwn(number, by);
        new Findings()
                .optional(words, 300, "words", "outreach.refused.words-length")
                .orRefuse();
        if (plan.state() != PlanState.RUNNING) {
            throw Refusal.conflict("outreach.refused.not-running");
        }
        move(plan, PlanState.PAUSED, CarePlanChecks.stripped(words), null, "paused", by);
    }

    public void resume(String number, Actor by) {
        CarePlan plan = doors.keptOrOwn(number, by);
        if (plan.state() != PlanState.PAUSED) {
            throw Refusal.conflict("outreach.refused.not-paused");
        }
        move(plan, PlanState.RUNNING, null, null, "resumed", by);
    }

    /** @param reason for the person themselves always that they wish it */
    public void end(String number, EndReason reason, String words, Actor by) {
        CarePlan plan = open(doors.keptOrOwn(number, by));
        new Findings()
                .check(reason != null, "reason", "outreach.refused.reason")
                .optional(words, 300, "words", "outreach.refused.words-length")
                .orRefuse();
        boolean keeps = CarePlanDoors.keeps(plan, by);
        end(plan, keeps ? reason : EndReason.WISH, CarePlanChecks.stripped(words), by);
    }

    void end(CarePlan plan, EndReason reason, String words, Actor by) {
        move(plan, PlanState.ENDED, words, reason, "ended", by);
    }

    /** The same kind for another reason, in that one's rhythm. */
    void because(CarePlan plan, RhythmRule row, Actor by) {
        write(
                with(
                        plan,
                        row.reason(),
                        row.rhythm(),
                        plan.state(),
                        plan.teamCode(),
                        plan.wish(),
                        plan.dueOn(),
                        plan.words(),
                        null,
                        by),
                "reason",
                by);
    }

    private void move(CarePlan plan, PlanState state, String words, EndReason reason, String what, Actor by) {
        LocalDate today = CarePlanDesk.today(clock);
        LocalDate due = state == PlanState.ENDED ? null : plan.dueOn().isBefore(today) ? today : plan.dueOn();
        rounds.drop(plan.number(), by);
        write(
                with(plan, plan.reason(), plan.rhythm(), state, plan.teamCode(), plan.wish(), due, words, reason, by),
                what,
                by);
        events.publishEvent(new PlanChanged(plan.number()));
    }

    private void write(CarePlan plan, String what, Actor by) {
        plans.update(plan);
        history.note(plan.number(), what, plan.words(), by);
        audit.record(by, "outreach-" + what, plan.number(), true, Map.of());
    }

    private static CarePlan open(CarePlan plan) {
        if (!plan.state().isOpen()) {
            throw Refusal.conflict("outreach.refused.over");
        }
        return plan;
    }

    private CarePlan with(
            CarePlan it,
            OutreachReason reason,
            Rhythm rhythm,
            PlanState state,
            String team,
            String wish,
            LocalDate dueOn,
            String words,
            EndReason ended,
            Actor by) {
        return new CarePlan(
                it.number(),
                it.personId(),
                it.name(),
                it.kind(),
                reason,
                rhythm,
                state,
                it.branchCode(),
                it.areaCode(),
                team,
                wish,
                dueOn,
                words,
                ended,
                it.begunAt(),
                it.begunBy(),
                clock.instant(),
                by.username());
    }
}

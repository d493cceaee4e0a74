package org.sangyu.matching;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.sangyu.matching.PlanProgress.State;

/** A plan that is being made: how far it is, what came of it, and the way to stop it. */
public final class PlanRun {

    /** Chooses the solver, given how long it may still take. */
    interface Solving extends BiFunction<Supplier<Duration>, PlanScore, Solver<PlanDraft>> {}

    private final UUID id = UUID.randomUUID();
    private final PlanProblem problem;
    private final PlanReport report;
    private final Solving solving;
    private final Duration limit;
    private final CompletableFuture<MeetingPlan> result = new CompletableFuture<>();

    private volatile long began;
    private volatile boolean cancelled;
    private volatile Solver<PlanDraft> solver;
    private volatile PlanScore best;
    private volatile PlanScore greedy;
    private volatile PlanScore bound;

    PlanRun(PlanProblem problem, PlanReport report, Solving solving, Duration limit) {
        this.problem = problem;
        this.report = report;
        this.solving = solving;
        this.limit = limit;
    }

    public UUID id() {
        return id;
    }

    public PlanProgress progress() {
        return new PlanProgress(state(), best, greedy, bound, spent(), limit);
    }

    /** Stops soon; what is best by then is the result. Does nothing to what is done. */
    public void cancel() {
        cancelled = true;
        Solver<PlanDraft> running = solver;
        // a solver that is about to start forgets that it was told to stop
        while (running != null && !result.isDone()) {
            running.terminateEarly();
            pause();
            if (running.isSolving() && running.isTerminateEarly()) {
                return;
            }
        }
    }

    /** Empty until it is done, and when it failed. */
    public Optional<MeetingPlan> result() {
        return result.isDone() && !result.isCompletedExceptionally() ? Optional.of(result.join()) : Optional.empty();
    }

    /** Waits for it, at most so long. */
    public Optional<MeetingPlan> await(Duration most) {
        try {
            return Optional.of(result.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** Makes the plan, in the thread that calls it. */
    void run() {
        began = System.nanoTime();
        try {
            result.complete(plan());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            throw e;
        }
    }

    private MeetingPlan plan() {
        Seat[][] crews = GreedyPlan.best(problem);
        greedy = Reckoning.of(problem, crews);
        bound = UpperBound.of(problem);
        best = greedy;
        long moves = 0;
        if (problem.isOpen() && best.compareTo(bound) < 0 && !cancelled) {
            Solver<PlanDraft> chosen = solving.apply(() -> limit.minus(spent()), bound);
            chosen.addEventListener(event -> best = PlanScore.of(((PlanDraft) event.getNewBestSolution()).score()));
            solver = chosen;
            if (!cancelled) {
                PlanDraft planned = chosen.solve(PlanDraft.of(problem, crews));
                best = PlanScore.of(planned.score());
                crews = planned.crews();
                moves = ((DefaultSolver<PlanDraft>) chosen).getMoveEvaluationCount();
            }
        }
        return new MeetingPlan(report.crews(problem, crews), best, greedy, bound, spent(), moves, cancelled);
    }

    private State state() {
        if (result.isCompletedExceptionally()) {
            return State.FAILED;
        }
        if (result.isDone()) {
            return result.join().cancelled() ? State.CANCELLED : State.DONE;
        }
        return began == 0 ? State.WAITING : State.RUNNING;
    }

    private Duration spent() {
        return result().map(MeetingPlan::took)
                .orElseGet(() -> began == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.sangyu.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Where a plan for a whole meeting is asked for: who might take which need, all of them at once. It is a proposal; nobody
 * is asked by it. Plans are made in the background, a few at a time; a finished one can be looked at for half an hour.
 */
@Service
public class MeetingPlanner implements DisposableBean {

    private static final int WAITING = 20;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final CandidateBook book;
    private final PlanProblems problems;
    private final PlanReport report;
    private final PlanSolver solver;
    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final Cache<UUID, Started> started =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    private record Started(PlanRun run, long accountId) {}

    MeetingPlanner(
            CandidateBook book,
            PlanProblems problems,
            PlanReport report,
            PlanSolver solver,
            MatchingSettings settings) {
        this.book = book;
        this.problems = problems;
        this.report = report;
        this.solver = solver;
        this.limit = settings.plan().limit();
        int atOnce = settings.plan().atOnce();
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), MeetingPlanner::thread);
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Reads who might be asked, and begins.
     *
     * @throws Refusal not permitted when the scope is none of the actor's; a conflict when what is pinned cannot be, or
     *     too many plans wait already
     */
    public PlanRun start(PlanRequest request, Actor actor) {
        long began = System.nanoTime();
        PlanProblem problem = problem(request, actor);
        Duration left = limit.minusNanos(System.nanoTime() - began);
        // a busy machine may take long to prepare; looking for something better is still worth a moment
        Duration least = limit.dividedBy(4);
        PlanRun run = start(problem, left.compareTo(least) > 0 ? left : least);
        started.put(run.id(), new Started(run, actor.accountId()));
        return run;
    }

    /** A plan that this person has begun; empty when there is none, or it was too long ago. */
    public Optional<PlanRun> find(UUID id, Actor actor) {
        return Optional.ofNullable(started.getIfPresent(id))
                .filter(one -> one.accountId() == actor.accountId())
                .map(Started::run);
    }

    /** What would be planned, as everybody is at this moment. */
    public PlanProblem problem(PlanRequest request, Actor actor) {
        return problems.of(request.needs(), book.read(request.needs(), request.scope(), actor), request.pins());
    }

    private PlanRun start(PlanProblem problem, Duration left) {
        PlanRun run = new PlanRun(problem, report, solver::within, left);
        try {
            threads.execute(run::run);
        } catch (RejectedExecutionException e) {
            throw Refusal.conflict("matching.refused.too-many-plans");
        }
        return run;
    }

    @Override
    public void destroy() {
        started.asMap().values().forEach(one -> one.run().cancel());
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "meeting-planner");
        thread.setDaemon(true);
        return thread;
    }
}

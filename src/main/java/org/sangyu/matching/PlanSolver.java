package org.sangyu.matching;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * How Timefold is set: from the plan that it is given onwards by late acceptance, one thread, always the same random
 * numbers, so that the same number of moves gives the same plan.
 */
@Component
class PlanSolver {

    /** Short, because seconds are short: with 400 the same number of moves improves a plan half as much. */
    private static final int LATE = 30;

    /** After so long without anything better, a few needs have their plan; many find something better again and again. */
    private static final long NOTHING_BETTER_MILLIS = 1_500;

    private volatile SolverFactory<PlanDraft> factory;

    /** Stops when time is up, when nothing better is possible, or when nothing better was found for a while. */
    Solver<PlanDraft> within(Supplier<Duration> left, PlanScore bound) {
        // reading the configuration for the first time takes part of it
        factory();
        return solver(new TerminationConfig()
                .withMillisecondsSpentLimit(Math.max(1, left.get().toMillis()))
                .withUnimprovedMillisecondsSpentLimit(NOTHING_BETTER_MILLIS)
                .withBestScoreLimit(bound.forSolver().toString()));
    }

    /** The same however fast the machine is. */
    Solver<PlanDraft> withMoves(long moves) {
        return solver(new TerminationConfig().withMoveCountLimit(moves));
    }

    private Solver<PlanDraft> solver(TerminationConfig termination) {
        return factory().buildSolver(new SolverConfigOverride<PlanDraft>().withTerminationConfig(termination));
    }

    /** Read when the first plan is wanted, not at every start of the application. */
    private synchronized SolverFactory<PlanDraft> factory() {
        if (factory == null) {
            factory = SolverFactory.create(new SolverConfig()
                    .withSolutionClass(PlanDraft.class)
                    .withEntityClasses(Place.class)
                    .withScoreDirectorFactory(
                            new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlanRules.class))
                    .withRandomSeed(0L)
                    .withPhases(new LocalSearchPhaseConfig()
                            .withMoveSelectorConfig(
                                    new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(CrewMoves.class))
                            .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))));
        }
        return factory;
    }
}

package org.sangyu.matching;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * What makes one plan better than another. First that it is possible at all, then that no place stays empty, then who
 * fits, fairness, and who knows whom. What forbids one person for one need stands in {@link HardRules}; such a person is
 * not among a place's choices.
 */
public class PlanRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory plan) {
        return new Constraint[] {
            oneTeamForANeed(plan),
            nobodyTwiceForANeed(plan),
            nobodyAtTwoPlacesAtOnce(plan),
            nobodyHasTooMuch(plan),
            noTeamHasTooMuch(plan),
            everyPlaceIsTaken(plan),
            whoFits(plan),
            whoKnowsWhom(plan),
            loadOfPeople(plan),
            loadOfTeams(plan)
        };
    }

    private Constraint oneTeamForANeed(ConstraintFactory plan) {
        return plan.forEachUniquePair(
                        Place.class, equal(Place::need), filtering((one, other) -> one.team() != other.team()))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("one team for a need");
    }

    private Constraint nobodyTwiceForANeed(ConstraintFactory plan) {
        return plan.forEachUniquePair(Place.class, equal(Place::need), equal(Place::person))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("nobody twice for a need");
    }

    private Constraint nobodyAtTwoPlacesAtOnce(ConstraintFactory plan) {
        return plan.forEachUniquePair(
                        Place.class,
                        equal(Place::person),
                        filtering((one, other) ->
                                one.need() != other.need() && one.need().overlaps(other.need())))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("nobody at two places at once");
    }

    private Constraint nobodyHasTooMuch(ConstraintFactory plan) {
        return plan.forEach(Place.class)
                .groupBy(Place::person, count())
                .filter(PlanPerson::hasMoreThanFree)
                .penalize(HardMediumSoftScore.ONE_HARD, (person, needs) -> needs - person.free())
                .asConstraint("nobody has too much");
    }

    private Constraint noTeamHasTooMuch(ConstraintFactory plan) {
        return plan.forEach(Place.class)
                .groupBy(Place::team, countDistinct(Place::need))
                .filter(PlanTeam::hasMoreThanFree)
                .penalize(HardMediumSoftScore.ONE_HARD, (team, needs) -> needs - team.free())
                .asConstraint("no team has too much");
    }

    private Constraint everyPlaceIsTaken(ConstraintFactory plan) {
        return plan.forEachIncludingUnassigned(Place.class)
                .filter(place -> place.seat() == null)
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("every place is taken");
    }

    private Constraint whoFits(ConstraintFactory plan) {
        return plan.forEach(Place.class)
                .reward(HardMediumSoftScore.ONE_SOFT, Place::fit)
                .asConstraint("who fits");
    }

    private Constraint whoKnowsWhom(ConstraintFactory plan) {
        return plan.forEachUniquePair(Place.class, equal(Place::need), filtering((one, other) -> one.person()
                        .knows(other.person())))
                .reward(HardMediumSoftScore.ONE_SOFT, (one, other) -> one.need().acquaintance())
                .asConstraint("who knows whom");
    }

    private Constraint loadOfPeople(ConstraintFactory plan) {
        return plan.forEach(Place.class)
                .groupBy(Place::person, count())
                .penalize(HardMediumSoftScore.ONE_SOFT, PlanPerson::strain)
                .asConstraint("load of people");
    }

    private Constraint loadOfTeams(ConstraintFactory plan) {
        return plan.forEach(Place.class)
                .groupBy(Place::team, countDistinct(Place::need))
                .penalize(HardMediumSoftScore.ONE_SOFT, PlanTeam::strain)
                .asConstraint("load of teams");
    }
}

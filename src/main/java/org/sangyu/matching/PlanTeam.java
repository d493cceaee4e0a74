package org.sangyu.matching;

/** A team while a plan is made. */
final class PlanTeam extends Taker<TeamCandidate> {

    PlanTeam(int index, TeamCandidate candidate, int fairness) {
        super(index, candidate, fairness);
    }
}

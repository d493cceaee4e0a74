package org.sangyu.matching;

/** A volunteer while a plan is made. */
final class PlanPerson extends Taker<VolunteerCandidate> {

    PlanPerson(int index, VolunteerCandidate candidate, int fairness) {
        super(index, candidate, fairness);
    }

    boolean knows(PlanPerson other) {
        return candidate().workedWith().contains(other.candidate().personId());
    }
}

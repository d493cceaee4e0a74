package org.sangyu.matching;

/** A volunteer while a plan is made: how much more the person may be given, and what that costs in fairness. */
final class PlanPerson {

    private final int index;
    private final VolunteerCandidate candidate;
    private final int free;
    private final int fairness;

    PlanPerson(int index, VolunteerCandidate candidate, int fairness) {
        this.index = index;
        this.candidate = candidate;
        this.free = Math.max(0, candidate.mostOpenWork() - candidate.openWork());
        this.fairness = fairness;
    }

    int index() {
        return index;
    }

    VolunteerCandidate candidate() {
        return candidate;
    }

    /** How many more needs at most. */
    int free() {
        return free;
    }

    boolean hasMoreThanFree(int needs) {
        return needs > free;
    }

    /** What so many more cost: loads are squared, so that two with one each cost less than one with two. */
    int strain(int more) {
        return squares(candidate.openWork(), more) * fairness;
    }

    boolean knows(PlanPerson other) {
        return candidate.workedWith().contains(other.candidate.personId());
    }

    static int squares(int load, int more) {
        return (load + more) * (load + more) - load * load;
    }
}

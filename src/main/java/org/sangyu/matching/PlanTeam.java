package org.sangyu.matching;

/** A team while a plan is made: how many more needs it may be given, and what that costs in fairness. */
final class PlanTeam {

    private final int index;
    private final TeamCandidate candidate;
    private final int free;
    private final int fairness;

    PlanTeam(int index, TeamCandidate candidate, int fairness) {
        this.index = index;
        this.candidate = candidate;
        this.free = Math.max(0, candidate.mostOpenWork() - candidate.openWork());
        this.fairness = fairness;
    }

    int index() {
        return index;
    }

    TeamCandidate candidate() {
        return candidate;
    }

    /** How many more needs at most. */
    int free() {
        return free;
    }

    boolean hasMoreThanFree(int needs) {
        return needs > free;
    }

    int strain(int more) {
        return PlanPerson.squares(candidate.openWork(), more) * fairness;
    }
}

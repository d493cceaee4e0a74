package org.sangyu.matching;

/**
 * Somebody who may be given needs while a plan is made: how many more, and what that costs in fairness.
 *
 * @param <C> a team or a volunteer
 */
abstract class Taker<C extends Candidate> {

    private final int index;
    private final C candidate;
    private final int free;
    private final int fairness;

    Taker(int index, C candidate, int fairness) {
        this.index = index;
        this.candidate = candidate;
        this.free = Math.max(0, candidate.mostOpenWork() - candidate.openWork());
        this.fairness = fairness;
    }

    int index() {
        return index;
    }

    C candidate() {
        return candidate;
    }

    /** How many more needs at most. */
    int free() {
        return free;
    }

    /** What so many more cost: loads are squared, so that two with one each cost less than one with two. */
    int strain(int more) {
        int load = candidate.openWork();
        return ((load + more) * (load + more) - load * load) * fairness;
    }
}

package org.sangyu.matching;

/** Who has little in hand is asked before who has much; how often somebody declined is not known here and never counts. */
class Workload implements Criterion {

    @Override
    public String name() {
        return "workload";
    }

    @Override
    public Object decides(Need need) {
        return name();
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        int open = candidate.openWork();
        int most = candidate.mostOpenWork();
        double free = most <= 0 ? 0 : Math.max(0, 1 - (double) open / most);
        return open == 0
                ? Score.of(free, "matching.reason.workload.free")
                : Score.of(free, "matching.reason.workload.some", open, most);
    }
}

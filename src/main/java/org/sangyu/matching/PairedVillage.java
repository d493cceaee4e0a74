package org.sangyu.matching;

/** Whose branch is paired with the village 结对共建 has ties there already. */
class PairedVillage implements Criterion {

    @Override
    public String name() {
        return "pairing";
    }

    @Override
    public Object decides(Need need) {
        return need.community();
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        return candidate.pairedVillages().contains(need.community())
                ? Score.of(1, "matching.reason.pairing.paired")
                : Score.of(0, "matching.reason.pairing.none");
    }
}

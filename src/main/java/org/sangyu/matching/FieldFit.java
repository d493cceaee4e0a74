package org.sangyu.matching;

/** Whose field of service it is; teams' fields are the groups of categories of needs. */
class FieldFit implements Criterion {

    private static final double NOT_SAID = 0.4;

    @Override
    public String name() {
        return "field";
    }

    @Override
    public Object decides(Need need) {
        return String.valueOf(need.group());
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        if (need.group() == null) {
            return Score.silent();
        }
        if (candidate.fields().contains(need.group())) {
            return Score.of(1, "matching.reason.field.own");
        }
        return candidate.fields().isEmpty()
                ? Score.of(NOT_SAID, "matching.reason.field.not-said")
                : Score.of(0, "matching.reason.field.other");
    }
}

package org.sangyu.matching;

/**
 * What one criterion says of one candidate.
 *
 * @param value 0 to 1
 * @param reason why, in words; null when the criterion has nothing to say of this need, and then it does not count
 */
public record Score(double value, Reason reason) {

    private static final Score SILENT = new Score(0, null);

    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A score lies between 0 and 1: " + value);
        }
    }

    public static Score of(double value, String key, Object... args) {
        return new Score(value, Reason.of(key, args));
    }

    /** The need does not ask for it, so that it speaks for and against nobody. */
    public static Score silent() {
        return SILENT;
    }

    public boolean speaks() {
        return reason != null;
    }
}

package org.sangyu.calendar;

/**
 * How long something may take, such as five working days.
 *
 * @param amount from 1 to {@value #MOST}, in {@code unit}
 */
public record Limit(int amount, LimitUnit unit) {

    /** Beyond this a limit is a typing error: it is 40 years in working days. */
    static final int MOST = 10_000;

    public Limit {
        if (!isPossible(amount)) {
            throw new IllegalArgumentException("A limit is 1 to " + MOST + ", not " + amount);
        }
        if (unit == null) {
            throw new IllegalArgumentException("A limit needs a unit");
        }
    }

    public static Limit of(int amount, LimitUnit unit) {
        return new Limit(amount, unit);
    }

    /** Whether a limit may have this amount. */
    public static boolean isPossible(int amount) {
        return amount >= 1 && amount <= MOST;
    }
}

package org.sangyu.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One rate with all that is needed to check it. Base and exclusions together are everything that was looked at.
 *
 * @param numerator may have decimals, for a "mostly satisfied" counts in part
 * @param value percent with two decimals, half-up; {@code null} when the base is empty, for nothing can be said then
 */
public record Rate(RateKind kind, BigDecimal numerator, long base, BigDecimal value, List<Excluded> exclusions) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Rate of(RateKind kind, BigDecimal numerator, long base, List<Excluded> exclusions) {
        BigDecimal value = base == 0
                ? null
                : numerator.multiply(HUNDRED).divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP);
        return new Rate(kind, plain(numerator), base, value, List.copyOf(exclusions));
    }

    static Rate of(RateKind kind, long numerator, long base, List<Excluded> exclusions) {
        return of(kind, BigDecimal.valueOf(numerator), base, exclusions);
    }

    /** The message that says in words how it is reckoned; its argument is the coefficient that applies. */
    public String formulaKey() {
        return "insight.formula." + kind.key();
    }

    /** Whether the base is too small to compare with others. */
    public boolean isSmallerThan(int sample) {
        return base > 0 && base < sample;
    }

    /** 12.90 is written 12.9, and 10 not 1E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}

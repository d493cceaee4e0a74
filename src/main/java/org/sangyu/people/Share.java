package org.sangyu.people;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many: never shown without both. */
public record Share(long part, long base) {

    /** In percent with one decimal, rounded half up; null of nothing. */
    public String percent() {
        return base == 0
                ? null
                : BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}

package org.sangyu.cases;

import java.time.LocalDate;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.refusal.Findings;

/**
 * A new version of a limit as an administrator typed it.
 *
 * @param amount in {@code unit}
 * @param effectiveFrom for what comes in from this day on; today or later
 * @param source the article or decision that says so
 */
public record NewLimit(Integer amount, LimitUnit unit, LocalDate effectiveFrom, String source) {

    Findings check(LocalDate today) {
        return new Findings()
                .check(amount != null && Limit.isPossible(amount), "amount", "cases.limits.refused.amount")
                .check(unit != null, "unit", "cases.limits.refused.unit")
                .check(
                        effectiveFrom != null && !effectiveFrom.isBefore(today),
                        "effectiveFrom",
                        "cases.limits.refused.past")
                .text(source, 120, "source", "cases.limits.refused.source", "cases.limits.refused.source-length");
    }

    Limit limit() {
        return new Limit(amount, unit);
    }
}

package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.YearState;

/**
 * An automatic act and on what it rested.
 *
 * @param limit {@code null} when no limit was counted, and so are {@code policy} and {@code version}
 * @param version since when this version of the limit was in force
 */
public record AutomationView(
        Instant at,
        AutomaticAct act,
        String rule,
        String policy,
        Limit limit,
        LocalDate version,
        YearState calendar,
        Instant from,
        Instant due,
        Instant yellow) {}

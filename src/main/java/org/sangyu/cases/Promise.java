package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date by which a case that was closed is to be done after all.
 *
 * @param dueAt the end of business on that day
 * @param tier of the desk that follows it up, which is the one that had the case
 * @param putOff whether it already took the place of an earlier date
 * @param cameAt when the day was over; {@code null} before
 * @param outcome {@code null} while it is open
 */
public record Promise(
        long id,
        ClosingCode code,
        LocalDate day,
        Instant promisedAt,
        Instant dueAt,
        String tier,
        String deskCode,
        boolean putOff,
        Instant cameAt,
        PromiseOutcome outcome,
        String note,
        Instant settledAt) {}

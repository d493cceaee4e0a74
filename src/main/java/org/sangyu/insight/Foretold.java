package org.sangyu.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.sangyu.calendar.Limit;

/**
 * One thing that will happen to a case by itself if nobody does anything before, and why.
 *
 * @param at when; earlier than now when it is about to happen
 * @param policy the limit that brings it about; {@code null} when no limit does
 * @param limit what it says, in the version {@code since} when it was in force; may be {@code null}
 * @param from since when it is counted
 * @param due until when
 * @param provisional whether the instants may still move, because a year's calendar is not official yet
 * @param tier which tier has the case
 */
public record Foretold(
        TonightKind kind,
        String number,
        String areaCode,
        Instant at,
        String policy,
        Limit limit,
        LocalDate since,
        Instant from,
        Instant due,
        boolean provisional,
        String tier) {

    /** The same case, for the same reason, at the same instant. */
    Foretold as(TonightKind other) {
        return new Foretold(other, number, areaCode, at, policy, limit, since, from, due, provisional, tier);
    }

    Foretold dueAt(Instant instant) {
        return new Foretold(kind, number, areaCode, instant, policy, limit, since, from, instant, provisional, tier);
    }
}

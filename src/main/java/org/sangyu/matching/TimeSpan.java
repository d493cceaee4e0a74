package org.sangyu.matching;

import java.time.Instant;

/** From one instant up to another, which is later and no longer part of it. */
public record TimeSpan(Instant from, Instant to) {

    public TimeSpan {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A span of time ends after it begins: " + from + " to " + to);
        }
    }

    public boolean overlaps(TimeSpan other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}

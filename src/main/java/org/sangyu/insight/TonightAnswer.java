package org.sangyu.insight;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What will happen by itself in an area until an instant.
 *
 * @param acts the earliest first
 * @param more the kinds of which there are more than are listed
 */
public record TonightAnswer(Instant now, Instant until, String area, List<Foretold> acts, Set<TonightKind> more) {

    /** How many of each kind are listed; every kind is there. */
    public Map<TonightKind, Long> counts() {
        Map<TonightKind, Long> counts = new EnumMap<>(TonightKind.class);
        for (TonightKind kind : TonightKind.values()) {
            counts.put(kind, acts.stream().filter(act -> act.kind() == kind).count());
        }
        return counts;
    }
}

package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.sangyu.refusal.Findings;

/** When somebody left who forgot to say so in time. */
final class LeftAt {

    private LeftAt() {}

    /** @param typed {@code yyyy-MM-ddTHH:mm} in Shanghai; blank for {@code now} */
    static Instant read(String typed, Instant now, Findings findings) {
        if (typed == null || typed.isBlank()) {
            return now;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(Spell.ZONE).toInstant();
        } catch (DateTimeParseException unreadable) {
            findings.check(false, "endedAt", "volunteering.refused.time-missing");
            return now;
        }
    }
}

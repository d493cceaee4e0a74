package org.sangyu.volunteering;

import java.time.Instant;

/**
 * Somebody is there, or was until just now.
 *
 * @param endedAt null while they are there
 * @param nextStep what it needs next, said when leaving
 */
public record Stay(
        long id,
        long personId,
        String matter,
        String caseNumber,
        String teamCode,
        Instant startedAt,
        Instant endedAt,
        int travelMinutes,
        String nextStep) {

    /** @throws NullPointerException while they are there */
    Spell spell() {
        return Spell.between(startedAt, endedAt, travelMinutes);
    }
}

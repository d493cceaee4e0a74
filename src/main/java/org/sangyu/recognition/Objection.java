package org.sangyu.recognition;

import java.time.Instant;

/**
 * What somebody has against a nominee.
 *
 * @param text and {@code contact}: opened for whoever decides; null when the time to keep them is over
 * @param contact how to reach whoever wrote it; null when they left none
 */
public record Objection(
        String number,
        String roundNumber,
        long nominationId,
        String text,
        String contact,
        Instant filedAt,
        ObjectionState state,
        String reason) {}

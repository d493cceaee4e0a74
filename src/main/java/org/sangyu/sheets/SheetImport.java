package org.sangyu.sheets;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One file that somebody brings in, from looking at it until what came of it.
 *
 * @param result null until it is done
 * @param failure what was said when nothing was written, null otherwise
 */
public record SheetImport(
        UUID id,
        String register,
        String fileName,
        State state,
        int rows,
        boolean partial,
        int done,
        int total,
        ImportResult result,
        String failure,
        Instant createdAt,
        Instant endedAt) {

    /** After so long without a sign of life, whoever worked on it is thought dead. */
    static final Duration SILENCE = Duration.ofSeconds(90);

    public enum State {
        UPLOADED,
        RUNNING,
        /** It was running, and the instance that worked on it is gone: nothing was written. */
        STOPPED,
        DONE,
        FAILED
    }

    public int percent() {
        return state == State.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, 100L * done / total);
    }
}

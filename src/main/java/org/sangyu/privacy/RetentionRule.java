package org.sangyu.privacy;

import java.time.Instant;
import java.time.Period;

/** Something that is kept no longer than needed (PIPL art. 19); a bean of this type is applied every night. */
public interface RetentionRule {

    /** Its name in the log of runs, and the message key of what it says it removes: {@code sheets.retention.uploads}. */
    String key();

    /** How long it is kept, for the administrators' page; the rule itself counts with it. */
    Period keep();

    /**
     * Deletes or anonymises what was kept long enough, in the caller's transaction.
     *
     * @return how many were
     */
    int apply(Instant now);
}

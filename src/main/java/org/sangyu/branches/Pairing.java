package org.sangyu.branches;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A branch of retired cadres and a village that work together 结对共建.
 *
 * @param endedOn {@code null} while it goes on; what has ended stays readable
 * @param funds where the money comes from, in words
 * @param items how much is planned
 * @param done how much of it is done
 */
public record Pairing(
        long id,
        String branchCode,
        String branchName,
        String branchArea,
        String villageCode,
        String villageName,
        LocalDate startedOn,
        LocalDate endedOn,
        String funds,
        int version,
        OffsetDateTime addedAt,
        String addedBy,
        OffsetDateTime changedAt,
        String changedBy,
        int items,
        int done) {

    public boolean isRunning() {
        return endedOn == null;
    }
}

package org.sangyu.cases;

import java.time.LocalDate;

/** A request that waits for its review or its decision. */
record CaseRequest(
        long id, RequestKind kind, String reason, Integer days, LocalDate untilDay, long askedBy, Long reviewedBy) {

    boolean isReviewed() {
        return reviewedBy != null;
    }
}

package org.sangyu.cases;

/** An appeal on its way: what it is against and why, and who asked for it and supported it. */
public record Appeal(long id, AppealKind kind, String evidence, long askedBy, Long reviewedBy) {

    boolean isReviewed() {
        return reviewedBy != null;
    }
}

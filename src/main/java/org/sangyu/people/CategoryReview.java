package org.sangyu.people;

import java.time.Instant;

/**
 * Whether a member's category still fits.
 *
 * @param number as people say it aloud, {@code LB-370285-20261121-000012}
 * @param branchCode the member's branch when it was opened
 * @param proposed by the branch; null before
 * @param decided by the community; null before
 */
public record CategoryReview(
        String number,
        long personId,
        String branchCode,
        String areaCode,
        ReviewHint hint,
        ParticipationCategory proposed,
        String reason,
        ParticipationCategory decided,
        String state,
        Instant openedAt) {}

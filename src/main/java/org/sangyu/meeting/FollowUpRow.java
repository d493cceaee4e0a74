package org.sangyu.meeting;

import java.time.LocalDate;
import org.sangyu.privacy.Masking;

/**
 * What became of one item of an earlier meeting.
 *
 * @param caseNumber the case that a need became, otherwise {@code null}
 * @param caseStatus that case's status, or {@code null}
 * @param finished whether nothing more is to be done about it
 */
public record FollowUpRow(
        long itemId,
        ListKind list,
        String title,
        ItemStatus status,
        String caseNumber,
        String caseStatus,
        boolean finished,
        long meetingId,
        String meetingTitle,
        LocalDate heldOn) {

    /** Whether it may be taken over into the next meeting's lists, or marked as settled. */
    public boolean isOpenOffer() {
        return list != ListKind.NEED && status == ItemStatus.OPEN;
    }

    /** For those who may not see whose need it is. */
    FollowUpRow masked() {
        return new FollowUpRow(
                itemId,
                list,
                Masking.text(title),
                status,
                caseNumber,
                caseStatus,
                finished,
                meetingId,
                meetingTitle,
                heldOn);
    }
}

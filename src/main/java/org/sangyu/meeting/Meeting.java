package org.sangyu.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A joint meeting as it was recorded, without its lists. */
public record Meeting(
        long id,
        MeetingLevel level,
        MeetingType type,
        String areaCode,
        LocalDate heldOn,
        String title,
        String minutes,
        MeetingStatus status,
        String recorder,
        Instant createdAt,
        String confirmer,
        Instant confirmedAt,
        int version,
        List<Attendee> attendees) {

    public boolean isDraft() {
        return status == MeetingStatus.DRAFT;
    }
}

package org.sangyu.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A meeting as somebody typed it, not yet checked. Level, type and attendees' types may be codes or their names in
 * Chinese or English; a missing level follows from the area, a missing type is the grid joint meeting.
 *
 * @param clientKey names the form it was typed into, so that sending it twice opens one meeting; may be {@code null}
 */
public record NewMeeting(
        String level,
        String type,
        String areaCode,
        LocalDate heldOn,
        String title,
        List<Attendee> attendees,
        String minutes,
        UUID clientKey) {

    public NewMeeting {
        attendees = attendees == null ? List.of() : List.copyOf(attendees);
    }
}

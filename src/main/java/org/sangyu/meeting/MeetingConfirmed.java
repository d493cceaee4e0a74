package org.sangyu.meeting;

import java.util.List;
import org.sangyu.security.Actor;

/**
 * A joint meeting's lists were confirmed. Published once per meeting, synchronously and in the confirming transaction;
 * whoever listens makes one case of each need and says so by {@link ListItems#linkCase}, or nothing is confirmed.
 */
public record MeetingConfirmed(long meetingId, String meetingTitle, String areaCode, List<Need> needs, Actor by) {

    public MeetingConfirmed {
        needs = List.copyOf(needs);
    }
}

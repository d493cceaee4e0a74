package org.sangyu.meeting;

import java.time.LocalDate;

/** One meeting in the list of meetings, with how many items each of its lists has. */
public record MeetingRow(
        long id,
        MeetingLevel level,
        MeetingType type,
        String areaCode,
        String areaName,
        LocalDate heldOn,
        String title,
        MeetingStatus status,
        int needs,
        int resources,
        int services) {}

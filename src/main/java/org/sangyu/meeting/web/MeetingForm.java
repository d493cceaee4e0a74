package org.sangyu.meeting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sangyu.meeting.Attendee;
import org.sangyu.meeting.AttendeeType;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.NewMeeting;

/** The head of a meeting as it stands in the form: one line of attendees for each type, all of it text. */
record MeetingForm(
        String level,
        String type,
        String areaCode,
        String heldOn,
        String title,
        String minutes,
        List<String> counts,
        List<String> names,
        UUID clientKey,
        Integer version) {

    static MeetingForm empty(String areaCode, LocalDate today) {
        String level =
                switch (areaCode.length()) {
                    case 6 -> "CITY";
                    case 9 -> "TOWN";
                    default -> "GRID";
                };
        return new MeetingForm(
                level, "GRID_JOINT", areaCode, today.toString(), null, null, blank(), blank(), UUID.randomUUID(), null);
    }

    static MeetingForm of(Meeting meeting) {
        List<String> counts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (AttendeeType type : AttendeeType.values()) {
            List<Attendee> there = meeting.attendees().stream()
                    .filter(attendee -> attendee.type().equals(type.name()))
                    .toList();
            int count = there.stream().mapToInt(Attendee::count).sum();
            counts.add(count == 0 ? "" : "" + count);
            names.add(String.join(
                    ", ",
                    there.stream()
                            .map(Attendee::names)
                            .filter(name -> name != null)
                            .toList()));
        }
        return new MeetingForm(
                meeting.level().name(),
                meeting.type().name(),
                meeting.areaCode(),
                meeting.heldOn().toString(),
                meeting.title(),
                meeting.minutes(),
                counts,
                names,
                null,
                meeting.version());
    }

    /** The same, to be sent as something new. */
    MeetingForm withNewKey() {
        return new MeetingForm(
                level, type, areaCode, heldOn, title, minutes, counts, names, UUID.randomUUID(), version);
    }

    NewMeeting typed() {
        List<Attendee> attendees = new ArrayList<>();
        AttendeeType[] types = AttendeeType.values();
        for (int i = 0; i < types.length; i++) {
            String count = at(counts, i);
            String there = at(names, i);
            if (!count.isBlank() || !there.isBlank()) {
                attendees.add(new Attendee(types[i].name(), count(count, there), there));
            }
        }
        return new NewMeeting(level, type, areaCode, date(heldOn), title, attendees, minutes, clientKey);
    }

    public boolean hasAttendees() {
        return Stream.of(AttendeeType.values())
                .anyMatch(type -> !count(type).isBlank() || !names(type).isBlank());
    }

    public String count(AttendeeType type) {
        return at(counts, type.ordinal());
    }

    public String names(AttendeeType type) {
        return at(names, type.ordinal());
    }

    /** The date, or {@code null} when this is none. */
    static LocalDate date(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Who writes names need not count them; what is no number is none that the desk accepts. */
    private static int count(String typed, String names) {
        if (typed.isBlank()) {
            return (int) Stream.of(names.split("\\P{L}+"))
                    .filter(name -> !name.isBlank())
                    .count();
        }
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private static String at(List<String> texts, int index) {
        return texts == null || index >= texts.size() || texts.get(index) == null ? "" : texts.get(index);
    }

    private static List<String> blank() {
        return Stream.of(AttendeeType.values()).map(type -> "").toList();
    }
}

package org.sangyu.meeting.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangyu.meeting.Attendee;
import org.sangyu.meeting.ListItem;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.NewMeeting;

/** What programs send and get about meetings and their lists. */
final class MeetingJson {

    private MeetingJson() {}

    record MeetingBody(
            String level,
            String type,
            String areaCode,
            String heldOn,
            String title,
            List<AttendeeBody> attendees,
            String minutes,
            UUID clientKey) {

        NewMeeting typed() {
            List<AttendeeBody> given = attendees == null ? List.of() : attendees;
            return new NewMeeting(
                    level,
                    type,
                    areaCode,
                    MeetingForm.date(heldOn),
                    title,
                    given.stream().map(AttendeeBody::typed).toList(),
                    minutes,
                    clientKey);
        }
    }

    /** Of a kind there were some, perhaps named; a bare string is one of that kind. */
    record AttendeeBody(String type, Integer count, String names) {

        @JsonCreator
        AttendeeBody(
                @JsonProperty("type") String type,
                @JsonProperty("count") Integer count,
                @JsonProperty("names") String names) {
            this.type = type;
            this.count = count;
            this.names = names;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AttendeeBody of(String type) {
            return new AttendeeBody(type, null, null);
        }

        private Attendee typed() {
            return new Attendee(type, count == null ? 1 : count, names);
        }
    }

    record ItemBody(
            String list,
            String title,
            String content,
            String category,
            String areaCode,
            String address,
            String contactName,
            String contactPhone,
            String contactEmail,
            String quantity,
            String time,
            UUID clientKey) {

        NewItem typed() {
            return new NewItem(
                    list,
                    title,
                    content,
                    category,
                    areaCode,
                    address,
                    contactName,
                    contactPhone,
                    contactEmail,
                    quantity,
                    time);
        }
    }

    record Created(long id) {}

    record Confirmed(List<String> cases) {}

    record MeetingAnswer(
            long id,
            String level,
            String type,
            String areaCode,
            LocalDate heldOn,
            String title,
            String minutes,
            String status,
            String recorder,
            Instant createdAt,
            String confirmer,
            Instant confirmedAt,
            List<Attendee> attendees,
            List<ListItem> items) {

        static MeetingAnswer of(Meeting meeting, List<ListItem> items) {
            return new MeetingAnswer(
                    meeting.id(),
                    meeting.level().name(),
                    meeting.type().name(),
                    meeting.areaCode(),
                    meeting.heldOn(),
                    meeting.title(),
                    meeting.minutes(),
                    meeting.status().name(),
                    meeting.recorder(),
                    meeting.createdAt(),
                    meeting.confirmer(),
                    meeting.confirmedAt(),
                    meeting.attendees(),
                    items);
        }
    }
}

package org.sangyu.meeting.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sangyu.meeting.Attendee;
import org.sangyu.meeting.ListItem;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.meeting.MeetingRow;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.NewMeeting;
import org.sangyu.security.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Joint meetings and their lists for programs. */
@RestController
@RequestMapping("/api/v1/meetings")
@Tag(name = "meetings", description = "Joint meetings and their lists of needs, resources and services")
class MeetingApi {

    private static final int MOST = 200;

    private final MeetingDesk desk;
    private final MeetingQueries queries;
    private final CurrentActor current;

    MeetingApi(MeetingDesk desk, MeetingQueries queries, CurrentActor current) {
        this.desk = desk;
        this.queries = queries;
        this.current = current;
    }

    record MeetingBody(
            String level,
            String type,
            String areaCode,
            String heldOn,
            String title,
            List<AttendeeBody> attendees,
            String minutes,
            UUID clientKey) {

        private NewMeeting typed() {
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

        private NewItem typed() {
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

        private static MeetingAnswer of(Meeting meeting, List<ListItem> items) {
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

    @Operation(
            summary = "Open a joint meeting",
            description =
                    "level GRID, TOWN or CITY; type GRID_JOINT (default), PROPERTY_JOINT, PARTY_JOINT or WHISTLE; "
                            + "their Chinese names are understood as well. The same clientKey (a UUID) opens one meeting.")
    @PostMapping
    ResponseEntity<Created> open(@RequestBody MeetingBody body) {
        long id = desk.open(body.typed(), current.require());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + id)).body(new Created(id));
    }

    @Operation(summary = "The meetings of one's area, newest first")
    @GetMapping
    MeetingQueries.Page<MeetingRow> list(
            @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "20") int limit) {
        return queries.list(current.require(), cursor, Math.max(1, Math.min(limit, MOST)));
    }

    @Operation(
            summary = "A meeting with its lists",
            description = "Once it is confirmed, contacts are masked for those who may not see petitioners.")
    @GetMapping("/{id}")
    MeetingAnswer show(@PathVariable long id) {
        Meeting meeting = queries.require(id, current.require());
        return MeetingAnswer.of(meeting, queries.items(meeting, current.require()));
    }

    @Operation(
            summary = "Add one item to a list",
            description = "list NEED, RESOURCE or SERVICE. The same clientKey (a UUID) adds one item.")
    @PostMapping("/{id}/items")
    ResponseEntity<Created> add(@PathVariable long id, @RequestBody ItemBody body) {
        ListItem item = desk.addItem(id, body.typed(), body.clientKey(), current.require());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + id)).body(new Created(item.id()));
    }

    @Operation(
            summary = "Confirm the lists",
            description = "Every NEED becomes a case, once; a second call changes nothing and answers the same.")
    @PostMapping("/{id}/confirm")
    Confirmed confirm(@PathVariable long id) {
        return new Confirmed(desk.confirm(id, current.require()));
    }
}

package org.sangyu.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.sangyu.meeting.ListItem;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.meeting.MeetingRow;
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

    @Operation(
            summary = "Open a joint meeting",
            description =
                    "level GRID, TOWN or CITY; type GRID_JOINT (default), PROPERTY_JOINT, PARTY_JOINT or WHISTLE; "
                            + "their Chinese names are understood as well. The same clientKey (a UUID) opens one meeting.")
    @PostMapping
    ResponseEntity<MeetingJson.Created> open(@RequestBody MeetingJson.MeetingBody body) {
        long id = desk.open(body.typed(), current.require());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + id)).body(new MeetingJson.Created(id));
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
    MeetingJson.MeetingAnswer show(@PathVariable long id) {
        Meeting meeting = queries.require(id, current.require());
        return MeetingJson.MeetingAnswer.of(meeting, queries.items(meeting, current.require()));
    }

    @Operation(
            summary = "Add one item to a list",
            description = "list NEED, RESOURCE or SERVICE. The same clientKey (a UUID) adds one item.")
    @PostMapping("/{id}/items")
    ResponseEntity<MeetingJson.Created> add(@PathVariable long id, @RequestBody MeetingJson.ItemBody body) {
        ListItem item = desk.addItem(id, body.typed(), body.clientKey(), current.require());
        return ResponseEntity.created(URI.create("/api/v1/meetings/" + id)).body(new MeetingJson.Created(item.id()));
    }

    @Operation(
            summary = "Confirm the lists",
            description = "Every NEED becomes a case, once; a second call changes nothing and answers the same.")
    @PostMapping("/{id}/confirm")
    MeetingJson.Confirmed confirm(@PathVariable long id) {
        return new MeetingJson.Confirmed(desk.confirm(id, current.require()));
    }
}

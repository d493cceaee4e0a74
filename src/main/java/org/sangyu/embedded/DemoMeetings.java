package org.sangyu.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.meeting.Attendee;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.NewMeeting;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Holds the joint meetings of {@code demo/meetings.csv}, with the list items that name them. */
@Component
@Profile("!postgres")
class DemoMeetings {

    private final MeetingDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    DemoMeetings(MeetingDesk desk, Accounts accounts, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return the case numbers of the confirmed needs, by their keys */
    Map<String, String> hold(List<CSVRecord> items) {
        Map<String, String> numbers = new HashMap<>();
        for (CSVRecord meeting : DemoFile.rows("meetings.csv")) {
            numbers.putAll(hold(
                    meeting,
                    items.stream()
                            .filter(item -> meeting.get("key").equals(item.get("meeting")))
                            .toList()));
        }
        return numbers;
    }

    private Map<String, String> hold(CSVRecord meeting, List<CSVRecord> items) {
        Actor by = accounts.actor(meeting.get("by")).orElseThrow();
        long id = desk.open(typed(meeting), by);
        items.forEach(item -> desk.addItem(id, typed(item, meeting.get("area")), null, by));
        Map<String, String> numbers = new HashMap<>();
        if (meeting.get("confirmed") != null) {
            Iterator<String> confirmed = desk.confirm(id, by).iterator();
            items.stream()
                    .filter(item -> item.get("list").equals("NEED"))
                    .forEach(need -> numbers.put(need.get("key"), confirmed.next()));
        }
        return numbers;
    }

    private NewMeeting typed(CSVRecord row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        List<Attendee> attendees = Arrays.stream(row.get("attendees").split("\\|"))
                .map(kind -> kind.split(":"))
                .map(kind -> new Attendee(kind[0], Integer.parseInt(kind[1]), null))
                .toList();
        return new NewMeeting(
                null,
                null,
                row.get("area"),
                today.minusDays(Long.parseLong(row.get("daysAgo"))),
                row.get("title"),
                attendees,
                row.get("minutes"),
                null);
    }

    private static NewItem typed(CSVRecord row, String area) {
        return new NewItem(
                row.get("list"),
                row.get("title"),
                row.get("content"),
                row.get("category"),
                area,
                row.get("address"),
                row.get("name"),
                row.get("phone"),
                row.get("email"),
                row.get("quantity"),
                row.get("time"));
    }
}

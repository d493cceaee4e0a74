package org.sangyu.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the joint meetings of {@code demo/meetings.csv}, with the list items that name them. */
@Component
@Profile("!postgres")
class DemoMeetings {

    private final MeetingDesk desk;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMeetings(MeetingDesk desk, Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return by their keys the case numbers of the confirmed needs, and the numbers of all else in the lists */
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
        Map<String, Long> added = new LinkedHashMap<>();
        items.forEach(item -> added.put(
                item.get("key"),
                desk.addItem(id, typed(item, meeting.get("area")), null, by).id()));
        if (meeting.get("confirmed") != null) {
            desk.confirm(id, by);
        }
        Map<String, String> numbers = new HashMap<>();
        added.forEach((key, item) -> numbers.put(key, number(item)));
        return numbers;
    }

    /** Of the case that came of it, or of its own life; null while the meeting is not confirmed. */
    private String number(long item) {
        return jdbc.sql(
                        """
                        select coalesce(i.case_number, l.number)
                        from list_item i left join item_life l on l.item_id = i.id where i.id = :item
                        """)
                .param("item", item)
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
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
        boolean wish = row.get("list").equals("WISH");
        return new NewItem(
                wish ? "NEED" : row.get("list"),
                row.get("title"),
                row.get("content"),
                row.get("category"),
                area,
                row.get("address"),
                row.get("name"),
                row.get("phone"),
                row.get("email"),
                row.get("quantity"),
                row.get("time"),
                wish ? NewItem.MATCH : null);
    }
}

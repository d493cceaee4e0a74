package org.sangyu.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings and their lists for those whose RECORD_MEETING covers the area; for others they are not there. */
@Service
@Transactional(readOnly = true)
public class MeetingQueries {

    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})");
    private static final Map<Integer, String> TIERS =
            new LinkedHashMap<>(Map.of(6, "city_code", 9, "town_code", 12, "community_code", 15, "area_code"));

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Items items;
    private final Organisations organisations;

    MeetingQueries(JdbcClient jdbc, Meetings meetings, Items items, Organisations organisations) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.items = items;
        this.organisations = organisations;
    }

    /** @param next cursor of the following page, {@code null} on the last */
    public record Page<T>(List<T> items, String next) {}

    /** Newest first. */
    public Page<MeetingRow> list(Actor actor, String cursor, int limit) {
        Map<String, Object> params = new LinkedHashMap<>();
        String scope = scope(actor, params);
        if (scope.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        String after = after(cursor, params);
        List<MeetingRow> rows = jdbc.sql(
                        """
                        select m.*, n.needs, n.resources, n.services
                        from (select * from joint_meeting where (%s) %s
                              order by held_on desc, id desc limit :limit) m
                        cross join lateral (
                            select count(*) filter (where list = 'NEED') as needs,
                                   count(*) filter (where list = 'RESOURCE') as resources,
                                   count(*) filter (where list = 'SERVICE') as services
                            from list_item i where i.meeting_id = m.id) n
                        order by m.held_on desc, m.id desc
                        """
                                .formatted(scope, after))
                .params(params)
                .param("limit", limit + 1)
                .query((row, n) -> row(row))
                .list();
        boolean more = rows.size() > limit;
        List<MeetingRow> page = named(more ? rows.subList(0, limit) : rows);
        MeetingRow last = more ? page.get(limit - 1) : null;
        return new Page<>(page, more ? last.heldOn() + "_" + last.id() : null);
    }

    public Meeting require(long meetingId, Actor actor) {
        return meetings.find(meetingId)
                .filter(meeting -> actor.may(Permission.RECORD_MEETING, meeting.areaCode()))
                .orElseThrow(() -> Refusal.notFound("meeting.not-found"));
    }

    /** All items of all lists, contacts masked where {@link #masks} says so. */
    public List<ListItem> items(Meeting meeting, Actor actor) {
        return readable(items.ofMeeting(meeting.id()), meeting, actor);
    }

    /** One list in the order it was written down, from after the item whose id is the cursor. */
    public Page<ListItem> items(Meeting meeting, ListKind list, long after, int limit, Actor actor) {
        List<ListItem> rows = jdbc.sql(
                        """
                        select * from list_item where meeting_id = :meeting and list = :list and id > :after
                        order by id limit :limit
                        """)
                .param("meeting", meeting.id())
                .param("list", list.name())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> Items.item(row))
                .list();
        boolean more = rows.size() > limit;
        List<ListItem> page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                readable(page, meeting, actor), more ? "" + page.get(limit - 1).id() : null);
    }

    public ListItem item(Meeting meeting, long itemId, Actor actor) {
        Optional<ListItem> item = items.find(itemId).filter(found -> found.meetingId() == meeting.id());
        return readable(item.stream().toList(), meeting, actor).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("meeting.item.not-found"));
    }

    public Map<ListKind, Integer> counts(long meetingId) {
        Map<ListKind, Integer> counts = new EnumMap<>(ListKind.class);
        for (ListKind list : ListKind.values()) {
            counts.put(list, 0);
        }
        jdbc.sql("select list, count(*) from list_item where meeting_id = :meeting group by list")
                .param("meeting", meetingId)
                .query(row -> {
                    counts.put(ListKind.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** While a meeting is being recorded, whoever records it reads what was typed; afterwards it is personal data. */
    private static boolean masks(Meeting meeting, Actor actor) {
        return !meeting.isDraft() && !actor.may(Permission.SEE_PETITIONER, meeting.areaCode());
    }

    /** As this person may read them, without what became a case that is kept from them. */
    private List<ListItem> readable(List<ListItem> items, Meeting meeting, Actor actor) {
        Set<String> kept =
                KeptCases.among(items.stream().map(ListItem::caseNumber).toList(), actor, jdbc);
        boolean masks = masks(meeting, actor);
        return items.stream()
                .filter(item -> item.caseNumber() == null || !kept.contains(item.caseNumber()))
                .map(item -> masks ? item.masked() : item)
                .toList();
    }

    private static String scope(Actor actor, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        TIERS.forEach((digits, column) -> {
            List<String> codes = actor.scopes(Permission.RECORD_MEETING).stream()
                    .filter(code -> code.length() == digits && Character.isDigit(code.charAt(0)))
                    .toList();
            if (!codes.isEmpty()) {
                conditions.add(column + " in (:" + column + ")");
                params.put(column, codes);
            }
        });
        return String.join(" or ", conditions);
    }

    private static String after(String cursor, Map<String, Object> params) {
        if (cursor == null || cursor.isBlank()) {
            return "";
        }
        var parts = CURSOR.matcher(cursor);
        try {
            if (parts.matches()) {
                params.put("heldOn", LocalDate.parse(parts.group(1)));
                params.put("id", Long.parseLong(parts.group(2)));
                return "and (held_on, id) < (:heldOn, :id)";
            }
        } catch (DateTimeParseException e) {
            // refused below, like any other cursor that we did not write
        }
        throw Refusal.invalid("cursor", "meeting.error.cursor");
    }

    private List<MeetingRow> named(List<MeetingRow> rows) {
        Map<String, String> names = organisations.names(
                rows.stream().map(MeetingRow::areaCode).distinct().toList());
        return rows.stream()
                .map(row -> new MeetingRow(
                        row.id(),
                        row.level(),
                        row.type(),
                        row.areaCode(),
                        names.getOrDefault(row.areaCode(), row.areaCode()),
                        row.heldOn(),
                        row.title(),
                        row.status(),
                        row.needs(),
                        row.resources(),
                        row.services()))
                .toList();
    }

    private static MeetingRow row(ResultSet row) throws SQLException {
        return new MeetingRow(
                row.getLong("id"),
                MeetingLevel.valueOf(row.getString("level")),
                MeetingType.valueOf(row.getString("type")),
                row.getString("area_code"),
                null,
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                MeetingStatus.valueOf(row.getString("status")),
                row.getInt("needs"),
                row.getInt("resources"),
                row.getInt("services"));
    }
}

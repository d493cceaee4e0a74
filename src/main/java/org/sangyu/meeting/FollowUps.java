package org.sangyu.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a meeting with what became of the last one's items: each meeting deals with every open item of its scope, the
 * same area (domain.md §13, 16).
 */
@Service
@Transactional
public class FollowUps {

    /** More than anybody goes through at one sitting. */
    private static final int MOST_ROWS = 300;

    private final JdbcClient jdbc;
    private final MeetingDesk desk;
    private final Items items;
    private final ListDesk lists;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, MeetingDesk desk, Items items, ListDesk lists, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.items = items;
        this.lists = lists;
        this.clock = clock;
    }

    /** Everything of the last confirmed meeting before this one and what is unfinished of earlier ones, that first. */
    @Transactional(readOnly = true)
    public List<FollowUpRow> before(Meeting meeting) {
        // the statuses in which nothing more happens to a case: CaseStatus.isEnd
        return jdbc.sql(
                        """
                        with earlier as (
                            select id, title, held_on, row_number() over (order by held_on desc, id desc) as age
                            from joint_meeting
                            where area_code = :area and status = 'CONFIRMED' and (held_on, id) < (:heldOn, :id)),
                        item as (
                            select i.id, i.list, i.title, i.status, i.case_number, c.status as case_status,
                                   m.id as meeting_id, m.title as meeting_title, m.held_on, m.age,
                                   case i.status when 'OPEN' then false
                                                 when 'BECAME_CASE' then coalesce(c.status in ('ARCHIVED', 'ANSWERED',
                                                      'NOT_ACCEPTED', 'MERGED', 'TRANSFERRED'), false)
                                                 else true end as finished
                            from earlier m
                            join list_item i on i.meeting_id = m.id
                            left join livelihood_case c on c.number = i.case_number)
                        select * from item where age = 1 or not finished
                        order by finished, age, id limit :limit
                        """)
                .param("area", meeting.areaCode())
                .param("heldOn", meeting.heldOn())
                .param("id", meeting.id())
                .param("limit", MOST_ROWS)
                .query((row, n) -> new FollowUpRow(
                        row.getLong("id"),
                        ListKind.valueOf(row.getString("list")),
                        row.getString("title"),
                        ItemStatus.valueOf(row.getString("status")),
                        row.getString("case_number"),
                        row.getString("case_status"),
                        row.getBoolean("finished"),
                        row.getLong("meeting_id"),
                        row.getString("meeting_title"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    /** The same as this person may read it, without what became a case that is kept from them. */
    @Transactional(readOnly = true)
    public List<FollowUpRow> before(Meeting meeting, Actor reader) {
        List<FollowUpRow> rows = before(meeting);
        Set<String> kept =
                KeptCases.among(rows.stream().map(FollowUpRow::caseNumber).toList(), reader, jdbc);
        boolean masks = !reader.may(Permission.SEE_PETITIONER, meeting.areaCode());
        return rows.stream()
                .filter(row -> row.caseNumber() == null || !kept.contains(row.caseNumber()))
                .map(row -> masks ? row.masked() : row)
                .toList();
    }

    /** Copies every resource and service that is still open into this meeting's lists, and says how many. */
    public int carryOverAll(long meetingId, Actor by) {
        return carryOver(desk.draft(meetingId, by), null, by);
    }

    public void carryOver(long meetingId, long itemId, Actor by) {
        carryOver(desk.draft(meetingId, by), itemId, by);
    }

    /** Writes down that the offer was taken up, or is no longer needed. */
    public void settle(long meetingId, long itemId, Actor by) {
        items.become(openOffers(desk.draft(meetingId, by), itemId), ItemStatus.SETTLED)
                .forEach(lists::settledAtMeeting);
    }

    private int carryOver(Meeting into, Long itemId, Actor by) {
        List<Long> carried = items.become(openOffers(into, itemId), ItemStatus.CARRIED_OVER);
        if (!carried.isEmpty()) {
            items.copy(carried, into.id(), by, clock.instant());
        }
        return carried.size();
    }

    private List<Long> openOffers(Meeting meeting, Long itemId) {
        List<FollowUpRow> rows = before(meeting);
        if (itemId != null && rows.stream().noneMatch(row -> row.itemId() == itemId)) {
            throw Refusal.notFound("meeting.item.not-found");
        }
        return rows.stream()
                .filter(row -> row.isOpenOffer() && (itemId == null || row.itemId() == itemId))
                .map(FollowUpRow::itemId)
                .toList();
    }
}

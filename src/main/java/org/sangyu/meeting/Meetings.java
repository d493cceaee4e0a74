package org.sangyu.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps joint meetings. */
@Repository
class Meetings {

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new meeting's id, or nothing when the same form opened one before. */
    Optional<Long> insert(NewMeeting meeting, Actor by, Instant at) {
        Optional<Long> id = jdbc.sql(
                        """
                        insert into joint_meeting
                            (level, type, area_code, held_on, title, minutes, client_key, created_by, recorder, created_at)
                        values (:level, :type, :area, :heldOn, :title, :minutes, :key, :by, :recorder, :at)
                        on conflict (created_by, client_key) do nothing
                        returning id
                        """)
                .param("level", meeting.level())
                .param("type", meeting.type())
                .param("area", meeting.areaCode())
                .param("heldOn", meeting.heldOn())
                .param("title", meeting.title())
                .param("minutes", meeting.minutes())
                .param("key", meeting.clientKey())
                .param("by", by.accountId())
                .param("recorder", by.displayName())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
        id.ifPresent(meetingId -> insertAttendees(meetingId, meeting.attendees()));
        return id;
    }

    long openedWith(NewMeeting meeting, Actor by) {
        return jdbc.sql("select id from joint_meeting where created_by = :by and client_key = :key")
                .param("by", by.accountId())
                .param("key", meeting.clientKey())
                .query(Long.class)
                .single();
    }

    void update(long id, NewMeeting meeting) {
        jdbc.sql(
                        """
                        update joint_meeting set level = :level, type = :type, area_code = :area, held_on = :heldOn,
                            title = :title, minutes = :minutes, version = version + 1
                        where id = :id
                        """)
                .param("level", meeting.level())
                .param("type", meeting.type())
                .param("area", meeting.areaCode())
                .param("heldOn", meeting.heldOn())
                .param("title", meeting.title())
                .param("minutes", meeting.minutes())
                .param("id", id)
                .update();
        jdbc.sql("delete from meeting_attendee where meeting_id = :id")
                .param("id", id)
                .update();
        insertAttendees(id, meeting.attendees());
    }

    void confirm(long id, Actor by, Instant at) {
        jdbc.sql(
                        """
                        update joint_meeting set status = 'CONFIRMED', confirmed_by = :by, confirmer = :confirmer,
                            confirmed_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("by", by.accountId())
                .param("confirmer", by.displayName())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    Optional<Meeting> find(long id) {
        return read("select * from joint_meeting where id = :id", id);
    }

    /** The same, and nobody else changes it or its lists until this transaction ends. */
    Optional<Meeting> lock(long id) {
        return read("select * from joint_meeting where id = :id for update", id);
    }

    private Optional<Meeting> read(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> meeting(row, attendees(id)))
                .optional();
    }

    private List<Attendee> attendees(long id) {
        return jdbc.sql("select type, count, names from meeting_attendee where meeting_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new Attendee(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    private void insertAttendees(long id, List<Attendee> attendees) {
        for (int position = 0; position < attendees.size(); position++) {
            Attendee attendee = attendees.get(position);
            jdbc.sql("insert into meeting_attendee (meeting_id, position, type, count, names) values (?, ?, ?, ?, ?)")
                    .params(id, position, attendee.type(), attendee.count(), attendee.names())
                    .update();
        }
    }

    private static Meeting meeting(ResultSet row, List<Attendee> attendees) throws SQLException {
        Timestamp confirmedAt = row.getTimestamp("confirmed_at");
        return new Meeting(
                row.getLong("id"),
                MeetingLevel.valueOf(row.getString("level")),
                MeetingType.valueOf(row.getString("type")),
                row.getString("area_code"),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getString("minutes"),
                MeetingStatus.valueOf(row.getString("status")),
                row.getString("recorder"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("confirmer"),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                row.getInt("version"),
                attendees);
    }
}

package org.sangyu.matching;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what stands on meetings' boards: needs, and who is to take them. */
@Repository
class BoardTable {

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's place in the plan. */
    record PlannedSeat(Pin pin, boolean pinned) {}

    /** One change of a meeting's board comes after the other, from whichever window. Only within a transaction. */
    void lock(long meetingId) {
        jdbc.sql("select 1 from joint_meeting where id = :meeting for no key update")
                .param("meeting", meetingId)
                .query(Integer.class)
                .single();
    }

    /** In the order of the meeting's list. */
    List<PlannedNeed> needs(long meetingId) {
        return jdbc.sql("select * from meeting_plan_need where meeting_id = :meeting order by position, matter")
                .param("meeting", meetingId)
                .query((row, n) -> new PlannedNeed(
                        row.getString("matter"),
                        row.getInt("people"),
                        RiskLevel.valueOf(row.getString("risk_level")),
                        row.getString("risk_notice"),
                        row.getString("what"),
                        row.getString("call_number")))
                .list();
    }

    void save(long meetingId, int position, PlannedNeed need) {
        jdbc.sql(
                        """
                        insert into meeting_plan_need (meeting_id, matter, position, people, risk_level, risk_notice, what)
                        values (:meeting, :matter, :position, :people, :risk, :notice, :what)
                        on conflict (meeting_id, matter) do update
                           set position = excluded.position, people = excluded.people,
                               risk_level = excluded.risk_level, risk_notice = excluded.risk_notice,
                               what = excluded.what
                        """)
                .param("meeting", meetingId)
                .param("matter", need.matter())
                .param("position", position)
                .param("people", need.people())
                .param("risk", need.risk().name())
                .param("notice", need.riskNotice(), Types.VARCHAR)
                .param("what", need.what(), Types.VARCHAR)
                .update();
    }

    /** Takes off the board what is neither among these nor sent. */
    void keepOnly(long meetingId, Set<String> matters) {
        jdbc.sql(
                        """
                        delete from meeting_plan_need
                        where meeting_id = :meeting and call_number is null and matter <> all (:matters)
                        """)
                .param("meeting", meetingId)
                .param("matters", matters.toArray(String[]::new))
                .update();
    }

    void sent(long meetingId, String matter, String callNumber) {
        jdbc.sql(
                        """
                        update meeting_plan_need set call_number = :call where meeting_id = :meeting and matter = :matter
                        """)
                .param("call", callNumber)
                .param("meeting", meetingId)
                .param("matter", matter)
                .update();
    }

    List<PlannedSeat> seats(long meetingId) {
        return jdbc.sql(
                        """
                        select * from meeting_plan_seat where meeting_id = :meeting
                        order by matter, pinned desc, person_id
                        """)
                .param("meeting", meetingId)
                .query((row, n) -> new PlannedSeat(
                        new Pin(row.getString("matter"), row.getString("team_code"), row.getLong("person_id")),
                        row.getBoolean("pinned")))
                .list();
    }

    void seat(long meetingId, Pin pin, boolean pinned) {
        jdbc.sql(
                        """
                        insert into meeting_plan_seat (meeting_id, matter, person_id, team_code, pinned)
                        values (:meeting, :matter, :person, :team, :pinned)
                        on conflict (meeting_id, matter, person_id) do update
                           set team_code = excluded.team_code, pinned = excluded.pinned
                        """)
                .param("meeting", meetingId)
                .param("matter", pin.needKey())
                .param("person", pin.personId())
                .param("team", pin.teamCode())
                .param("pinned", pinned)
                .update();
    }

    /** @return whether the person was there */
    boolean unseat(long meetingId, String matter, long personId) {
        return jdbc.sql(
                                """
                                delete from meeting_plan_seat
                                where meeting_id = :meeting and matter = :matter and person_id = :person
                                """)
                        .param("meeting", meetingId)
                        .param("matter", matter)
                        .param("person", personId)
                        .update()
                == 1;
    }

    /** Empties the places that nobody has decided on. */
    void unseatUnpinned(long meetingId, Collection<String> matters) {
        jdbc.sql(
                        """
                        delete from meeting_plan_seat
                        where meeting_id = :meeting and matter = any (:matters) and not pinned
                        """)
                .param("meeting", meetingId)
                .param("matters", matters.toArray(String[]::new))
                .update();
    }
}

package org.sangyu.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is where now. */
@Component
class StayTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    StayTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Stay> open(long personId) {
        return jdbc.sql("select * from check_in where person_id = :person and ended_at is null")
                .param("person", personId)
                .query(StayTable::read)
                .optional();
    }

    /** One that has ended in this transaction and whose hours are not written down yet. */
    Optional<Stay> unwritten(long personId, String matter) {
        return jdbc.sql(
                        """
                        select * from check_in
                        where person_id = :person and matter = :matter and ended_at is not null and record_id is null
                        """)
                .param("person", personId)
                .param("matter", matter)
                .query(StayTable::read)
                .optional();
    }

    void begin(long personId, Matter matter) {
        jdbc.sql(
                        """
                        insert into check_in (person_id, matter, case_number, team_code, started_at)
                        values (:person, :matter, :case, :team, :now)
                        """)
                .param("person", personId)
                .param("matter", matter.number())
                .param("case", matter.caseNumber(), Types.VARCHAR)
                .param("team", matter.teamCode())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void end(long id, Instant at, int travelMinutes, String nextStep) {
        jdbc.sql(
                        """
                        update check_in set ended_at = :at, travel_minutes = :travel, next_step = :next
                        where id = :id and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("travel", travelMinutes)
                .param("next", nextStep, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void written(long id, long record) {
        jdbc.sql("update check_in set record_id = :record where id = :id")
                .param("record", record)
                .param("id", id)
                .update();
    }

    void drop(long id) {
        jdbc.sql("delete from check_in where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    private static Stay read(ResultSet row, int n) throws SQLException {
        return new Stay(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("matter"),
                row.getString("case_number"),
                row.getString("team_code"),
                RecordTable.instant(row, "started_at"),
                RecordTable.instant(row, "ended_at"),
                row.getInt("travel_minutes"),
                row.getString("next_step"));
    }
}

package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the talent pool. */
@Repository
class TalentTable {

    private final JdbcClient jdbc;

    TalentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TalentEntry> lock(String number) {
        return jdbc.sql("select * from talent where number = :number for no key update")
                .param("number", number)
                .query(TalentTable::read)
                .optional();
    }

    Optional<TalentEntry> find(String number) {
        return jdbc.sql("select * from talent where number = :number")
                .param("number", number)
                .query(TalentTable::read)
                .optional();
    }

    List<TalentEntry> of(long personId) {
        return jdbc.sql("select * from talent where person_id = :person order by proposed_at desc")
                .param("person", personId)
                .query(TalentTable::read)
                .list();
    }

    /** Those of these people that are in the pool or on the way into it. */
    List<TalentEntry> running(Collection<Long> personIds) {
        return jdbc.sql(
                        """
                        select * from talent
                        where person_id = any (:ids) and state in ('PROPOSED', 'CONSENTING', 'ENTERED')
                        """)
                .param("ids", personIds.toArray(Long[]::new))
                .query(TalentTable::read)
                .list();
    }

    /** @return whether the person is not proposed or entered on this level already */
    boolean insert(TalentEntry entry) {
        return jdbc.sql(
                                """
                                insert into talent (number, person_id, level, area_code, fields, works, willing_hours,
                                                    recommended_by, state, proposed_at)
                                values (:number, :person, :level, :area, :fields, :works, :hours, :by, 'PROPOSED', :at)
                                on conflict (person_id, level) where state in ('PROPOSED', 'CONSENTING', 'ENTERED')
                                do nothing
                                """)
                        .param("number", entry.number())
                        .param("person", entry.personId())
                        .param("level", entry.level().name())
                        .param("area", entry.areaCode())
                        .param("fields", Stored.names(entry.fields()))
                        .param("works", entry.works(), Types.VARCHAR)
                        .param("hours", entry.willingHours(), Types.INTEGER)
                        .param("by", entry.recommendedBy(), Types.VARCHAR)
                        .param("at", Timestamp.from(entry.proposedAt()))
                        .update()
                == 1;
    }

    void state(String number, TalentState state, String reason) {
        jdbc.sql("update talent set state = :state, reason = :reason, version = version + 1 where number = :number")
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("number", number)
                .update();
    }

    void verified(String number, String by, Instant at) {
        jdbc.sql("update talent set verified_by = :by, verified_at = :at where number = :number")
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    void validTo(String number, LocalDate day) {
        jdbc.sql("update talent set valid_to = :day where number = :number")
                .param("day", Date.valueOf(day))
                .param("number", number)
                .update();
    }

    /** Takes the person out of the pool, on every level. @return the numbers of the entries that ended */
    List<String> leave(long personId) {
        return jdbc.sql(
                        """
                        update talent set state = 'LEFT', available = false, version = version + 1
                        where person_id = :person and state in ('PROPOSED', 'CONSENTING', 'ENTERED')
                        returning number
                        """)
                .param("person", personId)
                .query(String.class)
                .list();
    }

    static TalentEntry read(ResultSet row, int number) throws SQLException {
        return new TalentEntry(
                row.getString("number"),
                row.getLong("person_id"),
                TalentLevel.valueOf(row.getString("level")),
                row.getString("area_code"),
                Stored.all(row, "fields", TalentField.class),
                row.getString("works"),
                row.getObject("willing_hours", Integer.class),
                row.getBoolean("available"),
                row.getString("recommended_by"),
                TalentState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("verified_by"),
                row.getObject("valid_to", LocalDate.class),
                row.getTimestamp("proposed_at").toInstant());
    }
}

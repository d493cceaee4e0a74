package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of registrations with communities; of a member one at most waits. */
@Repository
class RegistrationTable {

    private final JdbcClient jdbc;

    RegistrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Registration> find(String number) {
        return jdbc.sql("select * from registration where number = :number")
                .param("number", number)
                .query(RegistrationTable::read)
                .optional();
    }

    /** The newest first. */
    List<Registration> of(long personId) {
        return jdbc.sql("select * from registration where person_id = :person order by filed_at desc")
                .param("person", personId)
                .query(RegistrationTable::read)
                .list();
    }

    /** @return false when one of this member waits already */
    boolean insert(Registration registration) {
        return jdbc.sql(
                                """
                                insert into registration (number, person_id, area_code, services, service_day, note,
                                                          filed_at, filed_by, by_self, state)
                                values (:number, :person, :area, :services, :day, :note, :at, :by, :self, :state)
                                on conflict (person_id) where state = 'FILED' do nothing
                                """)
                        .param("number", registration.number())
                        .param("person", registration.personId())
                        .param("area", registration.areaCode())
                        .param("services", Stored.names(registration.services()))
                        .param("day", registration.serviceDay(), Types.VARCHAR)
                        .param("note", registration.note(), Types.VARCHAR)
                        .param("at", Timestamp.from(registration.filedAt()))
                        .param("by", registration.filedBy())
                        .param("self", registration.bySelf())
                        .param("state", registration.state().name())
                        .update()
                == 1;
    }

    /** @return false when it was decided already */
    boolean decide(String number, RegistrationState state, String reason, Actor by, Instant at) {
        return jdbc.sql(
                                """
                                update registration
                                set state = :state, reason = :reason, decided_at = :at, decided_by = :by
                                where number = :number and state = 'FILED'
                                """)
                        .param("state", state.name())
                        .param("reason", reason, Types.VARCHAR)
                        .param("at", Timestamp.from(at))
                        .param("by", by.username())
                        .param("number", number)
                        .update()
                == 1;
    }

    /** @return whether it is the first time that somebody is reminded of it */
    boolean reminded(String number, Instant at) {
        return jdbc.sql("update registration set reminded_at = :at where number = :number and reminded_at is null")
                        .param("at", Timestamp.from(at))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** @return the number of the one that waited */
    List<String> withdraw(long personId, Instant at) {
        return jdbc.sql(
                        """
                        update registration set state = 'WITHDRAWN', decided_at = :at
                        where person_id = :person and state = 'FILED' returning number
                        """)
                .param("at", Timestamp.from(at))
                .param("person", personId)
                .query(String.class)
                .list();
    }

    private static Registration read(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Registration(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("area_code"),
                Stored.all(row, "services", ServiceKind.class),
                row.getString("service_day"),
                row.getString("note"),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"),
                row.getBoolean("by_self"),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("reason"),
                decided == null ? null : decided.toInstant());
    }
}

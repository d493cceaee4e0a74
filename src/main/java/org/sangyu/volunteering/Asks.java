package org.sangyu.volunteering;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who was asked. */
@Repository
class Asks {

    private static final String SELECT =
            """
            select a.id, a.call_number, a.person_id, p.name, a.state, a.answered_at, a.answered_for, a.agreed_on
            from help_ask a join person p on p.id = a.person_id
            """;

    private final JdbcClient jdbc;

    Asks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String callNumber, Collection<Long> people, Instant now) {
        jdbc.sql(
                        """
                        insert into help_ask (call_number, person_id, state, asked_at)
                        select :call, id, 'ASKED', :now from unnest(:people) as id
                        """)
                .param("call", callNumber)
                .param("people", people.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Everybody who was asked, by name. */
    List<Ask> of(String callNumber) {
        return jdbc.sql(SELECT + "where a.call_number = :call order by p.name, a.id")
                .param("call", callNumber)
                .query(Asks::read)
                .list();
    }

    Optional<Ask> find(long id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(Asks::read)
                .optional();
    }

    Optional<Ask> of(String callNumber, long personId) {
        return jdbc.sql(SELECT + "where a.call_number = :call and a.person_id = :person")
                .param("call", callNumber)
                .param("person", personId)
                .query(Asks::read)
                .optional();
    }

    Optional<Ask> byToken(byte[] hash) {
        return jdbc.sql(SELECT + "where a.token_hash = :hash")
                .param("hash", hash)
                .query(Asks::read)
                .optional();
    }

    void token(long id, byte[] hash) {
        jdbc.sql("update help_ask set token_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void become(long id, AskState state, String answeredFor, Instant now) {
        jdbc.sql(
                        """
                        update help_ask set state = :state, answered_at = :now, answered_for = :by where id = :id
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("by", answeredFor, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void agreed(long id, LocalDate on) {
        jdbc.sql("update help_ask set agreed_on = :on where id = :id")
                .param("on", Date.valueOf(on))
                .param("id", id)
                .update();
    }

    /** Forgets who said no, who said nothing and who could not after all; nobody needs to know any more. */
    void forgetAnswers(String callNumber) {
        jdbc.sql(
                        """
                        update help_ask set state = 'OVER', answered_at = null, answered_for = null
                        where call_number = :call and state <> 'ACCEPTED'
                        """)
                .param("call", callNumber)
                .update();
    }

    /** Who said yes, by the call's number. */
    Map<String, Set<Long>> coming(Collection<String> callNumbers) {
        Map<String, Set<Long>> coming = new HashMap<>();
        jdbc.sql("select call_number, person_id from help_ask where call_number = any (:calls) and state = 'ACCEPTED'")
                .param("calls", callNumbers.toArray(String[]::new))
                .query(row -> {
                    coming.computeIfAbsent(row.getString(1), number -> new HashSet<>())
                            .add(row.getLong(2));
                });
        return coming;
    }

    /** What this person said yes to that is not over. */
    List<Ask> runningOf(long personId) {
        return jdbc.sql(
                        SELECT
                                + """
                          join help_call c on c.number = a.call_number
                          where a.person_id = :person and a.state = 'ACCEPTED' and c.ended_at is null
                          order by a.id
                          """)
                .param("person", personId)
                .query(Asks::read)
                .list();
    }

    /** One yes after the other of the same person, so that two at the same instant do not both find room. */
    void lockPerson(long personId) {
        jdbc.sql("select 1 from person where id = :id for no key update")
                .param("id", personId)
                .query(Integer.class)
                .single();
    }

    private static Ask read(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Ask(
                row.getLong("id"),
                row.getString("call_number"),
                row.getLong("person_id"),
                row.getString("name"),
                AskState.valueOf(row.getString("state")),
                answered == null ? null : answered.toInstant(),
                row.getString("answered_for"),
                row.getObject("agreed_on", LocalDate.class));
    }
}

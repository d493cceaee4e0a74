package org.sangyu.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.privacy.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of objections; what was written lies there sealed. */
@Component
class Objections {

    private static final String SELECT =
            """
            select b.number, n.round_number, b.nomination_id, b.text, b.contact, b.filed_at, b.state, b.reason
            from recognition_objection b join recognition_nomination n on n.id = b.nomination_id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Objections(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(String number, long nomination, String text, String contact, Instant now) {
        jdbc.sql(
                        """
                        insert into recognition_objection (number, nomination_id, text, contact, filed_at, state)
                        values (:number, :nomination, :text, :contact, :now, 'OPEN')
                        """)
                .param("number", number)
                .param("nomination", nomination)
                .param("text", cipher.seal(text), Types.BINARY)
                .param("contact", cipher.seal(contact), Types.BINARY)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Objection> find(String number) {
        return jdbc.sql(SELECT + "where b.number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    List<Objection> of(String round) {
        return jdbc.sql(SELECT + "where n.round_number = :round order by b.id")
                .param("round", round)
                .query(this::read)
                .list();
    }

    /** Numbers of those that wait for a decision. */
    List<String> openOf(String round) {
        return of(round).stream()
                .filter(it -> it.state() == ObjectionState.OPEN)
                .map(Objection::number)
                .toList();
    }

    /** Nominees to whom somebody objects, undecided. */
    Set<Long> held(String round) {
        return of(round).stream()
                .filter(it -> it.state() == ObjectionState.OPEN)
                .map(Objection::nominationId)
                .collect(Collectors.toSet());
    }

    void decide(String number, ObjectionState state, String reason, long by, Instant now) {
        jdbc.sql(
                        """
                        update recognition_objection
                        set state = :state, reason = :reason, decided_by = :by, decided_at = :now
                        where number = :number and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("number", number)
                .update();
    }

    void drop(String number, Instant now) {
        decide(number, ObjectionState.DROPPED, null, 0, now);
    }

    private Objection read(ResultSet row, int n) throws SQLException {
        return new Objection(
                row.getString("number"),
                row.getString("round_number"),
                row.getLong("nomination_id"),
                cipher.open(row.getBytes("text")),
                cipher.open(row.getBytes("contact")),
                RoundTable.instant(row, "filed_at"),
                ObjectionState.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}

package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of consents: one that runs of each person and purpose at most, and all that ran before. */
@Repository
class ConsentTable {

    private static final String GIVE =
            """
            insert into consent (person_id, purpose, text_version, channel, given_at, given_to)
            values (:person, :purpose, :version, :channel, :now, :to)
            on conflict (person_id, purpose) where withdrawn_at is null do nothing
            """;

    private final JdbcClient jdbc;
    private final ManyRows batch;

    ConsentTable(JdbcClient jdbc, ManyRows batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Who of these agrees to it now. */
    Set<Long> running(Collection<Long> personIds, ConsentPurpose purpose) {
        return new HashSet<>(jdbc.sql(
                        """
                        select person_id from consent
                        where person_id = any (:ids) and purpose = :purpose and withdrawn_at is null
                        """)
                .param("ids", personIds.toArray(Long[]::new))
                .param("purpose", purpose.name())
                .query(Long.class)
                .list());
    }

    /** The newest first. */
    List<Consent> of(long personId) {
        return jdbc.sql("select * from consent where person_id = :person order by id desc")
                .param("person", personId)
                .query(ConsentTable::read)
                .list();
    }

    /** @return false when there is one that runs, which stays as it is */
    boolean give(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to, Instant at) {
        return jdbc.sql(GIVE)
                        .paramSource(columns(personId, purpose, channel, to, at))
                        .update()
                == 1;
    }

    /** The same of many people at once. */
    void give(Map<Long, ConsentChannel> channels, ConsentPurpose purpose, Actor to, Instant at) {
        List<SqlParameterSource> rows = new ArrayList<>();
        channels.forEach((person, channel) -> rows.add(columns(person, purpose, channel, to, at)));
        batch.run(GIVE, rows);
    }

    /** @return whether there was one that ran */
    boolean withdraw(long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to, Instant at) {
        return jdbc.sql(
                                """
                                update consent set withdrawn_at = :now, withdrawn_to = :to, withdrawn_channel = :channel
                                where person_id = :person and purpose = :purpose and withdrawn_at is null
                                """)
                        .paramSource(columns(personId, purpose, channel, to, at))
                        .update()
                == 1;
    }

    private static SqlParameterSource columns(
            long personId, ConsentPurpose purpose, ConsentChannel channel, Actor to, Instant at) {
        return new MapSqlParameterSource("person", personId)
                .addValue("purpose", purpose.name())
                .addValue("version", ConsentBook.TEXT_VERSION)
                .addValue("channel", channel.name())
                .addValue("now", Timestamp.from(at))
                .addValue("to", to.username());
    }

    private static Consent read(ResultSet row, int n) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Consent(
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getString("text_version"),
                ConsentChannel.valueOf(row.getString("channel")),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_to"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}

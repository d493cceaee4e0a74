package org.sangyu.sheets;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of imports. Every instance can go on with what another one read; rows and results are sealed, because they
 * hold what their register may seal.
 */
@Repository
class SheetImportStore {

    /** How long rows wait to be confirmed. */
    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    SheetImportStore(JdbcClient jdbc, FieldCipher cipher, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    UUID keep(Register<?> register, String fileName, Sheet sheet, Actor by) {
        // not only at night: names and numbers of an upload that nobody confirmed must not stay
        forgetUnfinished(clock.instant().minus(KEPT));
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into sheet_import (id, register, file_name, state, rows, row_count, created_by,
                                                  username, created_at)
                        values (:id, :register, :file, 'UPLOADED', :rows, :count, :by, :username, :at)
                        """)
                .param("id", id)
                .param("register", register.key())
                .param("file", fileName)
                .param("rows", seal(sheet))
                .param("count", sheet.rows().size())
                .param("by", by.accountId())
                .param("username", by.username())
                .param("at", now())
                .update();
        return id;
    }

    /** Only the person's own. */
    Optional<SheetImport> find(String register, UUID id, Actor by) {
        return jdbc.sql(
                        """
                        select id, register, file_name, state, row_count, partial, done, total, result, failure,
                               created_at, beat_at, ended_at
                          from sheet_import
                         where id = :id and register = :register and created_by = :by
                        """)
                .param("id", id)
                .param("register", register)
                .param("by", by.accountId())
                .query((row, number) -> read(row, true))
                .optional();
    }

    /** The person's own, newest first, without what came of them. */
    List<SheetImport> latest(String register, Actor by, int limit) {
        return jdbc.sql(
                        """
                        select id, register, file_name, state, row_count, partial, done, total, null::bytea as result,
                               failure, created_at, beat_at, ended_at
                          from sheet_import
                         where created_by = :by and register = :register
                         order by created_at desc
                         limit :limit
                        """)
                .param("by", by.accountId())
                .param("register", register)
                .param("limit", limit)
                .query((row, number) -> read(row, false))
                .list();
    }

    /** The rows, as long as they are there. */
    Optional<Sheet> sheet(UUID id) {
        return jdbc.sql("select rows from sheet_import where id = :id and rows is not null and created_at > :since")
                .param("id", id)
                .param("since", clock.instant().minus(KEPT).atOffset(UTC))
                .query((row, number) -> open(row.getBytes(1), Sheet.class))
                .optional();
    }

    /** Takes the import to work on, unless somebody else does; the number of the attempt by which to report on it. */
    Optional<Integer> claim(UUID id, boolean partial, Actor by) {
        return jdbc.sql(
                        """
                        update sheet_import
                           set state = 'RUNNING', partial = :partial, attempt = attempt + 1, done = 0,
                               total = 2 * row_count, failure = null, beat_at = :now, ended_at = null
                         where id = :id and created_by = :by and rows is not null
                           and (state in ('UPLOADED', 'FAILED') or (state = 'RUNNING' and beat_at < :silent))
                        returning attempt
                        """)
                .param("id", id)
                .param("partial", partial)
                .param("by", by.accountId())
                .param("now", now())
                .param("silent", clock.instant().minus(SheetImport.SILENCE).atOffset(UTC))
                .query(Integer.class)
                .optional();
    }

    /** Says how far it is; false when somebody else took it over meanwhile. */
    boolean report(UUID id, int attempt, int done, int total) {
        return jdbc.sql(
                                """
                                update sheet_import set done = :done, total = :total, beat_at = :now
                                 where id = :id and attempt = :attempt and state = 'RUNNING'
                                """)
                        .param("done", done)
                        .param("total", total)
                        .param("now", now())
                        .param("id", id)
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    /** Within the transaction that wrote the entries, so that one is never there without the other. */
    boolean finish(UUID id, int attempt, ImportResult result) {
        return jdbc.sql(
                                """
                                update sheet_import
                                   set state = 'DONE', result = :result, rows = null, done = total, ended_at = :now
                                 where id = :id and attempt = :attempt and state = 'RUNNING'
                                """)
                        .param("result", seal(result))
                        .param("now", now())
                        .param("id", id)
                        .param("attempt", attempt)
                        .update()
                == 1;
    }

    void fail(UUID id, int attempt, String failure) {
        jdbc.sql(
                        """
                        update sheet_import set state = 'FAILED', failure = :failure, ended_at = :now
                         where id = :id and attempt = :attempt and state = 'RUNNING'
                        """)
                .param("failure", failure)
                .param("now", now())
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    /** What nobody confirmed, and what failed. */
    int forgetUnfinished(Instant before) {
        return jdbc.sql("delete from sheet_import where state <> 'DONE' and created_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    int forgetResults(Instant before) {
        return jdbc.sql("delete from sheet_import where state = 'DONE' and created_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    private SheetImport read(ResultSet row, boolean withResult) throws SQLException {
        SheetImport.State state = SheetImport.State.valueOf(row.getString("state"));
        Instant beat = instant(row, "beat_at");
        boolean silent = beat != null && beat.isBefore(clock.instant().minus(SheetImport.SILENCE));
        return new SheetImport(
                row.getObject("id", UUID.class),
                row.getString("register"),
                row.getString("file_name"),
                state == SheetImport.State.RUNNING && silent ? SheetImport.State.STOPPED : state,
                row.getInt("row_count"),
                row.getBoolean("partial"),
                row.getInt("done"),
                row.getInt("total"),
                withResult ? open(row.getBytes("result"), ImportResult.class) : null,
                row.getString("failure"),
                instant(row, "created_at"),
                instant(row, "ended_at"));
    }

    private byte[] seal(Object value) {
        try {
            return cipher.seal(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <V> V open(byte[] sealed, Class<V> type) {
        try {
            return sealed == null ? null : json.readValue(cipher.open(sealed), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

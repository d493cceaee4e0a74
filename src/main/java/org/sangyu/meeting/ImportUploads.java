package org.sangyu.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded files' rows between preview and saving, in the database, so that any instance can save them. */
@Repository
class ImportUploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ImportUploads(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Upload(String fileName, Parsed parsed) {}

    UUID keep(long meetingId, String fileName, Parsed parsed, Actor by) {
        Instant now = clock.instant();
        // names and phone numbers of an upload that nobody saved must not stay
        jdbc.sql("delete from meeting_import where created_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into meeting_import (id, meeting_id, file_name, parsed, created_at, created_by)
                        values (:id, :meeting, :file, :parsed::jsonb, :at, :by)
                        """)
                .param("id", id)
                .param("meeting", meetingId)
                .param("file", fileName == null ? "" : fileName)
                .param("parsed", write(parsed))
                .param("at", Timestamp.from(now))
                .param("by", by.accountId())
                .update();
        return id;
    }

    Upload require(long meetingId, UUID id) {
        return jdbc.sql("select file_name, parsed from meeting_import where id = :id and meeting_id = :meeting")
                .param("id", id)
                .param("meeting", meetingId)
                .query((row, n) -> new Upload(row.getString(1), parse(row.getString(2))))
                .optional()
                .orElseThrow(() -> Refusal.notFound("meeting.import.gone"));
    }

    void forget(UUID id) {
        jdbc.sql("delete from meeting_import where id = :id").param("id", id).update();
    }

    private String write(Parsed parsed) {
        try {
            return json.writeValueAsString(parsed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Parsed parse(String text) {
        try {
            return json.readValue(text, Parsed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

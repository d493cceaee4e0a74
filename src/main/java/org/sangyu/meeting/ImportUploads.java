package org.sangyu.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps uploaded files' rows between preview and saving, in the database, so that any instance can save them; sealed. */
@Repository
class ImportUploads {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    ImportUploads(JdbcClient jdbc, FieldCipher cipher, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    record Upload(String fileName, Parsed parsed) {}

    UUID keep(long meetingId, String fileName, Parsed parsed, Actor by) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into meeting_import (id, meeting_id, file_name, sealed, created_at, created_by)
                        values (:id, :meeting, :file, :sealed, :at, :by)
                        """)
                .param("id", id)
                .param("meeting", meetingId)
                .param("file", fileName == null ? "" : fileName)
                .param("sealed", seal(parsed))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .update();
        return id;
    }

    Upload require(long meetingId, UUID id) {
        return jdbc.sql("select file_name, sealed from meeting_import where id = :id and meeting_id = :meeting")
                .param("id", id)
                .param("meeting", meetingId)
                .query((row, n) -> new Upload(row.getString(1), open(row.getBytes(2))))
                .optional()
                .orElseThrow(() -> Refusal.notFound("meeting.import.gone"));
    }

    void forget(UUID id) {
        jdbc.sql("delete from meeting_import where id = :id").param("id", id).update();
    }

    /** How many were never saved. */
    int forgetBefore(Instant time) {
        return jdbc.sql("delete from meeting_import where created_at < :before")
                .param("before", Timestamp.from(time))
                .update();
    }

    private byte[] seal(Parsed parsed) {
        try {
            return cipher.seal(json.writeValueAsString(parsed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Parsed open(byte[] sealed) {
        try {
            return json.readValue(cipher.open(sealed), Parsed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

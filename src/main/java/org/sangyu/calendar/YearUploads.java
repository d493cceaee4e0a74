package org.sangyu.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of days that somebody uploaded to look at first: kept for a day, until they are confirmed. */
@Repository
class YearUploads {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    YearUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Upload(int year, String fileName, String content) {}

    UUID keep(Upload upload, Actor by) {
        Instant now = clock.instant();
        jdbc.sql("delete from calendar_upload where created_at < :before")
                .param("before", Timestamp.from(now.minus(KEPT)))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into calendar_upload (id, year, file_name, content, created_at, created_by)
                        values (:id, :year, :file, :content, :at, :by)
                        """)
                .param("id", id)
                .param("year", upload.year())
                .param("file", upload.fileName())
                .param("content", upload.content())
                .param("at", Timestamp.from(now))
                .param("by", by.accountId())
                .update();
        return id;
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select year, file_name, content from calendar_upload where id = :id")
                .param("id", id)
                .query(Upload.class)
                .optional();
    }

    void forget(UUID id) {
        jdbc.sql("delete from calendar_upload where id = :id").param("id", id).update();
    }
}

package org.sangyu.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who did what to an organisation of the register, and when. */
@Component
class HistoryBook {

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;
    private final RowText text;
    private final ObjectMapper json;
    private final Clock clock;

    HistoryBook(JdbcClient jdbc, RowText text, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.json = json;
        this.clock = clock;
    }

    /** One line to be written. */
    record Line(String code, String action, Map<String, HistoryLine.Changed> changes) {}

    void write(List<Line> lines, Actor actor) {
        jdbc.sql(
                        """
                        insert into organisation_history (code, at, actor, action, changes)
                        select r.code, :at, :by, r.action, r.changes
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, action text, changes jsonb)
                        """)
                .param("rows", text.of(lines))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.username())
                .update();
    }

    /** The newest first. */
    List<HistoryLine> of(String code) {
        return jdbc.sql(
                        """
                        select at, actor, action, changes::text as changes from organisation_history
                         where code = :code order by id desc limit :shown
                        """)
                .param("code", code)
                .param("shown", SHOWN)
                .query((row, n) -> new HistoryLine(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        changes(row.getString("changes"))))
                .list();
    }

    private Map<String, HistoryLine.Changed> changes(String written) {
        try {
            return json.readValue(written, new TypeReference<Map<String, HistoryLine.Changed>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of the register's history cannot be read", e);
        }
    }
}

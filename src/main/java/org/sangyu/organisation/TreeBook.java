package org.sangyu.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tree, any number of organisations with one statement, with a line of history for each, and announces it. */
@Component
class TreeBook {

    private static final int SHOWN = 30;

    private final JdbcClient jdbc;
    private final RowText text;
    private final ObjectMapper json;
    private final TreeCache cache;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreeBook(
            JdbcClient jdbc,
            RowText text,
            ObjectMapper json,
            TreeCache cache,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.json = json;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

    /** An organisation before and after, and all that differs; {@code version} as it was seen, null for any. */
    record Alteration(
            Organisation before, Organisation after, Integer version, Map<String, HistoryLine.Changed> changes) {}

    /** One line to be written. */
    private record Line(String code, String action, Map<String, HistoryLine.Changed> changes) {}

    private record Stored(String code, String name, String email, String phone, boolean active, Integer version) {}

    void add(List<Organisation> organisations, Actor actor) {
        if (organisations.isEmpty()) {
            return;
        }
        List<String> added = jdbc.sql(
                        """
                        insert into organisation
                            (code, name, kind, tier, parent_code, email, phone, active, added_at, added_by)
                        select r.code, r.name, r.kind, r.tier, r."parentCode", r.email, r.phone, r.active, :at, :by
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, name text, kind text, tier text,
                               "parentCode" text, email text, phone text, active boolean)
                        on conflict (code) do nothing
                        returning code
                        """)
                .param("rows", text.of(organisations))
                .param("at", now())
                .param("by", actor.username())
                .query(String.class)
                .list();
        organisations.stream()
                .filter(organisation -> !added.contains(organisation.code()))
                .findFirst()
                .ifPresent(taken -> {
                    throw Refusal.invalid("code", "organisation.code.taken", taken.code());
                });
        write(
                organisations.stream()
                        .map(one -> new Line(one.code(), "added", Map.of()))
                        .toList(),
                actor);
        cache.changed();
        organisations.forEach(organisation -> events.publishEvent(new OrganisationAdded(organisation, actor)));
    }

    /** @throws Refusal as a conflict, when somebody else has changed one of them meanwhile */
    void change(List<Alteration> alterations, Actor actor) {
        if (alterations.isEmpty()) {
            return;
        }
        List<Stored> rows = alterations.stream()
                .map(one -> new Stored(
                        one.after().code(),
                        one.after().name(),
                        one.after().email(),
                        one.after().phone(),
                        one.after().active(),
                        one.version()))
                .toList();
        int changed = jdbc.sql(
                        """
                        update organisation o
                           set name = r.name, email = r.email, phone = r.phone, active = r.active, version = o.version + 1
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, name text, email text, phone text,
                               active boolean, version int)
                         where o.code = r.code and o.version = coalesce(r.version, o.version)
                        """)
                .param("rows", text.of(rows))
                .update();
        if (changed != alterations.size()) {
            throw Refusal.conflict("organisation.changed-meanwhile");
        }
        write(
                alterations.stream()
                        .map(one -> new Line(one.after().code(), "changed", one.changes()))
                        .toList(),
                actor);
        cache.changed();
        alterations.stream()
                .filter(one -> !one.before().equals(one.after()))
                .forEach(one -> events.publishEvent(new OrganisationChanged(one.before(), one.after(), actor)));
    }

    /** One line about something that is neither adding nor changing; counts the version up. */
    void note(String code, String action, Map<String, HistoryLine.Changed> changes, Integer version, Actor actor) {
        int changed = jdbc.sql(
                        """
                        update organisation set version = version + 1
                         where code = :code and version = coalesce(:version::int, version)
                        """)
                .param("code", code)
                .param("version", version, java.sql.Types.INTEGER)
                .update();
        if (changed != 1) {
            throw Refusal.conflict("organisation.changed-meanwhile");
        }
        write(List.of(new Line(code, action, changes)), actor);
    }

    List<HistoryLine> history(String code) {
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

    private void write(List<Line> lines, Actor actor) {
        jdbc.sql(
                        """
                        insert into organisation_history (code, at, actor, action, changes)
                        select r.code, :at, :by, r.action, r.changes
                          from jsonb_to_recordset(:rows::jsonb) as r (code text, action text, changes jsonb)
                        """)
                .param("rows", text.of(lines))
                .param("at", now())
                .param("by", actor.username())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Map<String, HistoryLine.Changed> changes(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, HistoryLine.Changed>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of the register's history cannot be read", e);
        }
    }
}

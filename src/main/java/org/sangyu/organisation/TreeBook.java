package org.sangyu.organisation;

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

    private final JdbcClient jdbc;
    private final RowText text;
    private final HistoryBook history;
    private final TreeCache cache;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TreeBook(
            JdbcClient jdbc,
            RowText text,
            HistoryBook history,
            TreeCache cache,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.history = history;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

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
        history.write(
                organisations.stream()
                        .map(one -> new HistoryBook.Line(one.code(), "added", Map.of()))
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
        history.write(
                alterations.stream()
                        .map(one -> new HistoryBook.Line(one.after().code(), "changed", one.changes()))
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
        history.write(List.of(new HistoryBook.Line(code, action, changes)), actor);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

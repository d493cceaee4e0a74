package org.sangyu.places;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings stations in and takes them out as a spreadsheet. A row is known by its code, or without one by area, kind and
 * name.
 */
@Component
class StationSheet implements Register<StationSheet.Row> {

    private static final String CODE = "S-(\\d{6}|\\d{9}|\\d{12})-\\d{2,3}";

    private final StationTable table;
    private final StationReader reader;
    private final PlaceWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    StationSheet(StationTable table, StationReader reader, PlaceWords words, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param code {@code null} for one that is known by area, kind and name */
    record Row(String code, StationFacts facts) {

        private List<Object> key() {
            return StationSheet.key(facts);
        }
    }

    @Override
    public String key() {
        return "stations";
    }

    @Override
    public String words() {
        return "places.sheet.stations";
    }

    @Override
    public String home() {
        return "/register/stations";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.optional("code", ""));
        for (String field : StationReader.FIELDS) {
            String example = words.example("stations", field);
            Column column = List.of("kind", "name", "area").contains(field)
                    ? Column.required(field, example)
                    : Column.optional(field, example);
            columns.add(field.equals("head") ? column.asPersonal() : column);
        }
        return columns;
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return SheetScope.mayBringIn(actor);
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        StationFacts facts = reader.read(row::text, findings);
        String code = Typed.code(row.text("code"));
        findings.check(code == null || code.matches(CODE), "code", "places.error.code");
        findings.check(
                code == null
                        || !code.matches(CODE)
                        || facts.areaCode() == null
                        || code.split("-")[1].equals(facts.areaCode()),
                "code",
                "places.error.code.area");
        return new Row(code, facts);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<Row> rows, Actor actor) {
        Map<Object, Station> known = known(rows);
        return rows.stream().map(row -> compare(row, known, actor)).toList();
    }

    private Change compare(Row row, Map<Object, Station> known, Actor actor) {
        if (!Reach.keeps(actor, row.facts().areaCode())) {
            return Change.refused("area", "places.error.area.not-yours");
        }
        Station namesake = known.get(row.key());
        if (row.code() != null && namesake != null && !namesake.code().equals(row.code())) {
            return Change.refused("name", "places.error.taken");
        }
        Station before = row.code() == null ? namesake : known.get(row.code());
        return before == null
                ? Change.isNew()
                : Change.of(Written.changed(reader.write(before.facts()), reader.write(row.facts())));
    }

    @Override
    @Transactional
    public void write(List<Row> rows, Actor actor) {
        for (Row row : rows) {
            Reach.require(actor, row.facts().areaCode());
        }
        Map<Object, Station> known = known(rows);
        for (Row row : rows) {
            Station before = known.get(row.code() == null ? row.key() : row.code());
            if (before == null) {
                String code = row.code() == null ? table.nextCode(row.facts().areaCode()) : row.code();
                if (!table.insert(code, row.facts(), clock.instant(), actor.username())) {
                    throw Refusal.conflict("places.refused.changed-meanwhile");
                }
                remember(known, table.find(code).orElseThrow());
            } else if (!before.facts().equals(row.facts())) {
                if (!table.update(before.code(), before.version(), row.facts(), clock.instant(), actor.username())) {
                    throw Refusal.conflict("places.refused.changed-meanwhile");
                }
                known.remove(key(before.facts()));
                remember(known, table.find(before.code()).orElseThrow());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        Search search = new Search().within(Reach.of(actor));
        SheetScope.stream(
                jdbc.sql("select * from station where %s order by area_code, code".formatted(search.where()))
                        .params(search.params())
                        .query(StationTable::station),
                station -> {
                    Map<String, String> cells = reader.write(station.facts());
                    cells.put("code", station.code());
                    if (!clear) {
                        cells.computeIfPresent("head", (field, name) -> Masking.name(name));
                    }
                    sink.accept(columns().stream()
                            .map(column -> cells.getOrDefault(column.key(), ""))
                            .toList());
                });
    }

    private Map<Object, Station> known(List<Row> rows) {
        Map<Object, Station> known = new HashMap<>();
        table.like(
                        rows.stream()
                                .map(Row::code)
                                .filter(code -> code != null)
                                .toList(),
                        rows.stream().map(row -> row.facts().name()).distinct().toList())
                .forEach(station -> remember(known, station));
        return known;
    }

    private static void remember(Map<Object, Station> known, Station station) {
        known.put(station.code(), station);
        known.put(key(station.facts()), station);
    }

    private static List<Object> key(StationFacts facts) {
        return List.of(facts.areaCode(), facts.kind(), facts.name());
    }
}

package org.sangyu.places;

import java.time.Clock;
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

/** Brings partners in and takes them out as a spreadsheet. A row is known by area and name. */
@Component
class PartnerSheet implements Register<PartnerFacts> {

    private final PartnerTable table;
    private final PartnerReader reader;
    private final PlaceWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerSheet(PartnerTable table, PartnerReader reader, PlaceWords words, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public String words() {
        return "places.sheet.partners";
    }

    @Override
    public String home() {
        return "/register/partners";
    }

    @Override
    public List<Column> columns() {
        return PartnerReader.FIELDS.stream()
                .map(field -> {
                    String example = words.example("partners", field);
                    Column column = List.of("kind", "name", "area", "validFrom").contains(field)
                            ? Column.required(field, example)
                            : Column.optional(field, example);
                    return field.equals("contact") ? column.asPersonal() : column;
                })
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return SheetScope.mayBringIn(actor);
    }

    @Override
    public PartnerFacts read(SheetRow row, Findings findings) {
        return reader.read(row::text, findings);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<PartnerFacts> rows, Actor actor) {
        Map<List<String>, Partner> known = known(rows);
        return rows.stream()
                .map(row -> {
                    if (!Reach.keeps(actor, row.areaCode())) {
                        return Change.refused("area", "places.error.area.not-yours");
                    }
                    Partner before = known.get(key(row));
                    return before == null
                            ? Change.isNew()
                            : Change.of(Written.changed(reader.write(before.facts()), reader.write(row)));
                })
                .toList();
    }

    @Override
    @Transactional
    public void write(List<PartnerFacts> rows, Actor actor) {
        for (PartnerFacts row : rows) {
            Reach.require(actor, row.areaCode());
        }
        Map<List<String>, Partner> known = known(rows);
        for (PartnerFacts row : rows) {
            Partner before = known.get(key(row));
            if (before == null) {
                long id = table.insert(row, clock.instant(), actor.username())
                        .orElseThrow(() -> Refusal.conflict("places.refused.changed-meanwhile"));
                known.put(key(row), table.find(id).orElseThrow());
            } else if (!before.facts().equals(row)) {
                if (!table.update(before.id(), before.version(), row, clock.instant(), actor.username())) {
                    throw Refusal.conflict("places.refused.changed-meanwhile");
                }
                known.put(key(row), table.find(before.id()).orElseThrow());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        Search search = new Search().within(Reach.of(actor));
        SheetScope.stream(
                jdbc.sql("select * from partner where %s order by area_code, name".formatted(search.where()))
                        .params(search.params())
                        .query(PartnerTable::partner),
                partner -> {
                    Map<String, String> cells = reader.write(partner.facts());
                    if (!clear) {
                        cells.computeIfPresent("contact", (field, name) -> Masking.name(name));
                    }
                    sink.accept(PartnerReader.FIELDS.stream().map(cells::get).toList());
                });
    }

    private Map<List<String>, Partner> known(List<PartnerFacts> rows) {
        Map<List<String>, Partner> known = new HashMap<>();
        if (!rows.isEmpty()) {
            table.called(rows.stream().map(PartnerFacts::name).distinct().toList())
                    .forEach(partner -> known.put(key(partner.facts()), partner));
        }
        return known;
    }

    private static List<String> key(PartnerFacts facts) {
        return List.of(facts.areaCode(), facts.name());
    }
}

package org.sangyu.places;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

/** Brings both catalogues in and takes them out as one spreadsheet. A row is known by list, area and item. */
@Component
class CatalogueSheet implements Register<ServiceFacts> {

    private final CatalogueTable table;
    private final ServiceReader reader;
    private final PlaceWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogueSheet(CatalogueTable table, ServiceReader reader, PlaceWords words, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "catalogue";
    }

    @Override
    public String words() {
        return "places.sheet.catalogue";
    }

    @Override
    public String home() {
        return "/register/catalogue";
    }

    @Override
    public List<Column> columns() {
        return ServiceReader.FIELDS.stream()
                .map(field -> List.of("list", "item", "area", "owner").contains(field)
                        ? Column.required(field, words.example("catalogue", field))
                        : Column.optional(field, words.example("catalogue", field)))
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return SheetScope.mayBringIn(actor);
    }

    @Override
    public ServiceFacts read(SheetRow row, Findings findings) {
        return reader.read(row::text, findings);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<ServiceFacts> rows, Actor actor) {
        Map<List<Object>, CatalogueItem> known = known(rows);
        return rows.stream()
                .map(row -> {
                    if (!Reach.keeps(actor, row.areaCode())) {
                        return Change.refused("area", "places.error.area.not-yours");
                    }
                    CatalogueItem before = known.get(key(row));
                    return before == null
                            ? Change.isNew()
                            : Change.of(Written.changed(reader.write(before.facts()), reader.write(row)));
                })
                .toList();
    }

    @Override
    @Transactional
    public void write(List<ServiceFacts> rows, Actor actor) {
        for (ServiceFacts row : rows) {
            Reach.require(actor, row.areaCode());
        }
        Map<List<Object>, CatalogueItem> known = known(rows);
        for (ServiceFacts row : rows) {
            CatalogueItem before = known.get(key(row));
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
                jdbc.sql("select * from catalogue_item where %s order by list, area_code, item"
                                .formatted(search.where()))
                        .params(search.params())
                        .query(CatalogueTable::item),
                item -> {
                    Map<String, String> cells = reader.write(item.facts());
                    sink.accept(ServiceReader.FIELDS.stream().map(cells::get).toList());
                });
    }

    private Map<List<Object>, CatalogueItem> known(List<ServiceFacts> rows) {
        Map<List<Object>, CatalogueItem> known = new HashMap<>();
        if (!rows.isEmpty()) {
            table.called(rows.stream().map(ServiceFacts::item).distinct().toList())
                    .forEach(item -> known.put(key(item.facts()), item));
        }
        return known;
    }

    private static List<Object> key(ServiceFacts facts) {
        return List.of(facts.list(), facts.areaCode(), facts.item());
    }
}

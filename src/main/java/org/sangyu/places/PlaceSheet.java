package org.sangyu.places;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.transaction.annotation.Transactional;

/**
 * One register of places as a spreadsheet. A row is known by the register's natural key.
 *
 * @param <K> the register's key
 * @param <F> what a row says
 * @param <P> a place as it is kept
 */
abstract class PlaceSheet<K, F extends PlaceFacts, P extends Kept<F>> implements Register<PlaceRow<F>> {

    private final String key;
    private final String person;
    private final PlaceReader<F> reader;
    private final PlaceTable<K, F, P> table;
    private final PlaceWords words;
    private final Clock clock;

    /** @param person the field with a person's name; {@code null} where there is none */
    PlaceSheet(
            String key,
            String person,
            PlaceReader<F> reader,
            PlaceTable<K, F, P> table,
            PlaceWords words,
            Clock clock) {
        this.key = key;
        this.person = person;
        this.reader = reader;
        this.table = table;
        this.words = words;
        this.clock = clock;
    }

    abstract K keyOf(P kept);

    /** What its list shows to this person. */
    abstract Conditions conditions(RegisterQuery asked, Actor actor);

    @Override
    public String key() {
        return key;
    }

    @Override
    public String words() {
        return "places.sheet." + key;
    }

    @Override
    public String home() {
        return "/register/" + key;
    }

    @Override
    public List<Column> columns() {
        return reader.fields().stream().map(this::column).toList();
    }

    private Column column(String field) {
        String example = words.example(key, field);
        Column column = reader.requiredFields().contains(field)
                ? Column.required(field, example)
                : Column.optional(field, example);
        return field.equals(person) ? column.asPersonal() : column;
    }

    /** Places belong to areas, not to branches. */
    @Override
    public boolean mayBringIn(Actor actor) {
        return RegisterSight.keepsAnArea(actor);
    }

    @Override
    public PlaceRow<F> read(SheetRow row, Findings findings) {
        return new PlaceRow<>(null, reader.read(row::text, findings));
    }

    @Override
    public Object naturalKey(PlaceRow<F> row) {
        return row.facts().naturalKey();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<PlaceRow<F>> rows, Actor actor) {
        KnownPlaces<F, P> known = known(rows);
        return rows.stream().map(row -> compare(row, known, actor)).toList();
    }

    private Change compare(PlaceRow<F> row, KnownPlaces<F, P> known, Actor actor) {
        if (!Reach.keeps(actor, row.facts().areaCode())) {
            return Change.refused("area", "places.error.area.not-yours");
        }
        if (known.isCalledAsAnother(row)) {
            return Change.refused("name", "places.error.taken");
        }
        return known.meant(row)
                .map(before -> Change.of(Written.changed(reader.write(before.facts()), reader.write(row.facts()))))
                .orElseGet(Change::isNew);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Map<String, String>> there(List<PlaceRow<F>> rows) {
        KnownPlaces<F, P> known = known(rows);
        List<Map<String, String>> there = new ArrayList<>();
        rows.forEach(row -> there.add(known.meant(row).map(this::cells).orElse(null)));
        return there;
    }

    @Override
    @Transactional
    public void write(List<PlaceRow<F>> rows, Actor actor) {
        rows.forEach(row -> Reach.require(actor, row.facts().areaCode()));
        KnownPlaces<F, P> known = known(rows);
        for (PlaceRow<F> row : rows) {
            Optional<P> before = known.meant(row);
            if (before.isEmpty()) {
                K added = insert(row, actor).orElseThrow(PlaceSheet::overtaken);
                known.remember(table.find(added).orElseThrow());
            } else if (!before.get().facts().equals(row.facts())) {
                K meant = keyOf(before.get());
                int version = before.get().version();
                if (!table.update(meant, version, row.facts(), clock.instant(), actor.username())) {
                    throw overtaken();
                }
                known.forget(before.get());
                known.remember(table.find(meant).orElseThrow());
            }
        }
    }

    Optional<K> insert(PlaceRow<F> row, Actor actor) {
        return table.insert(row.facts(), clock.instant(), actor.username());
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        List<Column> columns = columns();
        table.each(conditions(new RegisterQuery(filter), actor), kept -> {
            Map<String, String> cells = cells(kept);
            if (!clear) {
                cells.computeIfPresent(person == null ? "" : person, (field, name) -> Masking.name(name));
            }
            sink.accept(columns.stream()
                    .map(column -> cells.getOrDefault(column.key(), ""))
                    .toList());
        });
    }

    /** By column; with what only this register has. */
    Map<String, String> cells(P kept) {
        return reader.write(kept.facts());
    }

    private KnownPlaces<F, P> known(List<PlaceRow<F>> rows) {
        return new KnownPlaces<>(rows.isEmpty() ? List.of() : table.like(rows), this::keyOf);
    }

    private static Refusal overtaken() {
        return Refusal.conflict("places.refused.changed-meanwhile");
    }
}

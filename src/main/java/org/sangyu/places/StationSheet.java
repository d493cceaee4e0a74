package org.sangyu.places;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.sangyu.sheets.Typed;
import org.springframework.stereotype.Component;

/** The stations as a spreadsheet. A row is known by its code, or without one by area, kind and name. */
@Component
class StationSheet extends PlaceSheet<String, StationFacts, Station> {

    private final StationTable table;
    private final Clock clock;

    StationSheet(StationTable table, StationReader reader, PlaceWords words, Clock clock) {
        super("stations", "head", reader, table, words, clock);
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(Stream.of(Column.optional("code", "")), super.columns().stream())
                .toList();
    }

    @Override
    public PlaceRow<StationFacts> read(SheetRow row, Findings findings) {
        StationFacts facts = super.read(row, findings).facts();
        String code = Typed.code(row.text("code"));
        boolean right = code == null || code.matches(StationTable.CODE);
        findings.check(right, "code", "places.error.code");
        boolean elsewhere = code != null
                && right
                && facts.areaCode() != null
                && !StationTable.areaOf(code).equals(facts.areaCode());
        findings.check(!elsewhere, "code", "places.error.code.area");
        return new PlaceRow<>(code, facts);
    }

    @Override
    String keyOf(Station station) {
        return station.code();
    }

    @Override
    Conditions conditions(RegisterQuery asked, Actor actor) {
        return StationFilter.of(asked).on(Reach.of(actor));
    }

    @Override
    Optional<String> insert(PlaceRow<StationFacts> row, Actor actor) {
        return row.code() == null
                ? super.insert(row, actor)
                : table.insert(row.code(), row.facts(), clock.instant(), actor.username());
    }

    @Override
    Map<String, String> cells(Station station) {
        Map<String, String> cells = super.cells(station);
        cells.put("code", station.code());
        return cells;
    }
}

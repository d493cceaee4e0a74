package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** The grids as a spreadsheet; the forms of the pages are read by the same rules. */
@Component
public class GridRegister implements Register<GridEdit> {

    private static final int CHUNK = 500;

    private final Grids grids;
    private final RegisterRows rows;
    private final Organisations organisations;

    GridRegister(Grids grids, RegisterRows rows, Organisations organisations) {
        this.grids = grids;
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "grids";
    }

    @Override
    public String words() {
        return "organisation.sheet.grids";
    }

    @Override
    public String home() {
        return "/register/grids";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        rows.head("370285001014", words()).stream(),
                        Stream.of(
                                rows.active(),
                                Column.required(
                                        "kind", rows.said("organisation.sheet.grids.kind", GridKind.COMPREHENSIVE)),
                                Column.optional("households", "320"),
                                Column.optional("residents", "860"),
                                Column.optional("wardenName", ""),
                                Column.optional("wardenPhone", "0532-55500108"),
                                Column.optional("supervisionPhone", "0532-55500100")))
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return RegisterSight.keepsAnArea(actor);
    }

    @Override
    public GridEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        return new GridEdit(
                rows.head(row, rows.active(row, findings), findings),
                typing.word(row.text("kind"), GridKind.values(), "organisation.sheet.grids.kind", "kind", findings),
                typing.number(row.text("households"), 99_999, "households", findings),
                typing.number(row.text("residents"), 999_999, "residents", findings),
                row.text("wardenName"),
                row.text("wardenPhone"),
                row.text("supervisionPhone"));
    }

    @Override
    public List<Change> compare(List<GridEdit> entries, Actor actor) {
        Map<String, Grid> there = grids.existing(entries);
        List<Change> changes = new ArrayList<>();
        for (GridEdit entry : entries) {
            Grid grid = there.get(Grids.key(entry));
            Optional<Organisation> organisation = grid == null ? Optional.empty() : organisations.find(grid.code());
            Saving saving = new Saving(
                    OrganisationKind.GRID,
                    entry.head(),
                    grid == null ? Map.of() : grid.edit().details(),
                    entry.details());
            changes.add(rows.change(saving, organisation, entry.check(new Findings()), actor));
        }
        return RegisterRows.once(entries.stream().map(Grids::key).toList(), changes, "name");
    }

    @Override
    public void write(List<GridEdit> entries, Actor actor) {
        grids.saveAll(entries, actor);
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        for (String cursor = ""; cursor != null; ) {
            RegisterPage<Grid> page = grids.list(GridFilter.all(), cursor, CHUNK, actor);
            page.items()
                    .forEach(grid -> sink.accept(Arrays.asList(
                            grid.code(),
                            grid.areaCode(),
                            grid.name(),
                            grid.email(),
                            grid.phone(),
                            rows.said(grid.active()),
                            rows.said("organisation.sheet.grids.kind", grid.kind()),
                            RegisterRows.text(grid.households()),
                            RegisterRows.text(grid.residents()),
                            grid.wardenName(),
                            grid.wardenPhone(),
                            grid.supervisionPhone())));
            cursor = page.next();
        }
    }
}

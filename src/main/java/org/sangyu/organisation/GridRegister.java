package org.sangyu.organisation;

import java.util.Arrays;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** The grids as a spreadsheet. */
@Component
public class GridRegister extends OrganisationRegister<GridEdit, Grid> {

    private final Grids grids;

    GridRegister(Grids grids, RegisterRows rows, RegisterPreview preview) {
        super("grids", "organisation.sheet.grids", "370285001014", rows, preview);
        this.grids = grids;
    }

    @Override
    protected List<Column> ownColumns() {
        return List.of(
                rows.active(),
                Column.required("kind", rows.said(words() + ".kind", GridKind.COMPREHENSIVE)),
                Column.optional("households", "320"),
                Column.optional("residents", "860"),
                Column.optional("wardenName", ""),
                Column.optional("wardenPhone", "0532-55500108"),
                Column.optional("supervisionPhone", "0532-55500100"));
    }

    @Override
    protected List<String> ownCells(Grid grid) {
        return Arrays.asList(
                rows.said(grid.active()),
                rows.said(words() + ".kind", grid.kind()),
                RegisterRows.text(grid.households()),
                RegisterRows.text(grid.residents()),
                grid.wardenName(),
                grid.wardenPhone(),
                grid.supervisionPhone());
    }

    @Override
    public GridEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        return new GridEdit(
                rows.head(row, rows.active(row, findings), findings),
                typing.word(row.text("kind"), GridKind.values(), words() + ".kind", "kind", findings),
                typing.number(row.text("households"), 99_999, "households", findings),
                typing.number(row.text("residents"), 999_999, "residents", findings),
                row.text("wardenName"),
                row.text("wardenPhone"),
                row.text("supervisionPhone"));
    }

    @Override
    protected RegisterWishes<GridEdit, Grid> wishes(List<GridEdit> wanted) {
        return grids.wishes(wanted);
    }

    @Override
    protected RegisterPage<Grid> page(RegisterQuery asked, String cursor, Actor actor) {
        return grids.list(GridFilter.of(asked), cursor, RegisterPage.CHUNK, actor);
    }

    @Override
    public void write(List<GridEdit> wanted, Actor actor) {
        grids.saveAll(wanted, actor);
    }
}

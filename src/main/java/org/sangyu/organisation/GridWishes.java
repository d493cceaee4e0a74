package org.sangyu.organisation;

import java.util.List;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;

/** Several grids as somebody wants them, held against what is there. */
class GridWishes implements RegisterWishes<GridEdit, Grid> {

    private final Existing<Grid> existing;

    GridWishes(List<GridEdit> wanted, Organisations organisations, GridTable table) {
        this.existing = new Existing<>(
                OrganisationKind.GRID,
                wanted.stream().map(GridEdit::head).toList(),
                List.of(),
                organisations,
                table::among,
                Grid::code);
    }

    @Override
    public Optional<Grid> there(GridEdit wanted) {
        return existing.meant(wanted.head());
    }

    @Override
    public Saving saving(GridEdit wanted) {
        Optional<Grid> there = there(wanted);
        GridEdit settled = there.map(
                        grid -> wanted.at(grid.code(), wanted.head().version()))
                .orElse(wanted);
        return Saving.of(OrganisationKind.GRID, settled, there);
    }

    @Override
    public Findings check(GridEdit wanted, Actor actor) {
        return wanted.check(new Findings());
    }
}

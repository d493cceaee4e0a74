package org.sangyu.organisation;

import java.util.List;
import java.util.Map;
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
        return new Saving(
                OrganisationKind.GRID,
                there.map(grid -> wanted.head().at(grid.code(), wanted.head().version()))
                        .orElse(wanted.head()),
                there.map(grid -> grid.edit().details()).orElse(Map.of()),
                wanted.details());
    }

    @Override
    public Findings check(GridEdit wanted, Actor actor) {
        return wanted.check(new Findings());
    }
}

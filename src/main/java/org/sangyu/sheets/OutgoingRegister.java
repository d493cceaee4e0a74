package org.sangyu.sheets;

import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/** A register that is taken out as a spreadsheet and never brought in by one. */
public interface OutgoingRegister extends Register<SheetRow> {

    @Override
    default boolean mayBringIn(Actor actor) {
        return false;
    }

    @Override
    default SheetRow read(SheetRow row, Findings findings) {
        return row;
    }

    /** @throws Refusal always */
    @Override
    default List<Change> compare(List<SheetRow> entries, Actor actor) {
        throw Refusal.notPermitted("sheets.not-permitted");
    }

    /** @throws Refusal always */
    @Override
    default void write(List<SheetRow> entries, Actor actor) {
        throw Refusal.notPermitted("sheets.not-permitted");
    }
}

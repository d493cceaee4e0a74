package org.sangyu.sheets;

import java.util.List;
import org.sangyu.sheets.Change.Effect;

/**
 * The rows of a file, each with what bringing it in would do.
 *
 * @param <T> one entry of the register
 */
record Examined<T>(List<Row<T>> rows) {

    /** @param entry null when it could not be read */
    record Row<T>(SheetRow cells, T entry, Change change) {

        Effect effect() {
            return change.effect();
        }
    }

    List<Row<T>> with(Effect... effects) {
        List<Effect> wanted = List.of(effects);
        return rows.stream().filter(row -> wanted.contains(row.effect())).toList();
    }

    int count(Effect effect) {
        return (int) rows.stream().filter(row -> row.effect() == effect).count();
    }
}

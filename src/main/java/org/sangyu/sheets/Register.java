package org.sangyu.sheets;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * A register that people bring in and take out as a spreadsheet. A module offers one by a bean of this type; the pages
 * {@code /sheets/<key>/…} and everything about files, previews, progress and logs are here once for all.
 *
 * @param <T> one entry, as its module types it
 */
public interface Register<T> {

    /** Its name in addresses and file names. */
    String key();

    /** The prefix of its messages: {@code <words>.title} and, for each column, {@code <words>.<column>}. */
    String words();

    /** The page of this register, where people come from and go back to. */
    String home();

    List<Column> columns();

    boolean mayBringIn(Actor actor);

    default boolean mayTakeOut(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    /** Types one row and notes beside each column what is wrong with it; no question to the database. */
    T read(SheetRow row, Findings findings);

    /**
     * By which an entry is known again, with {@code equals}: of two rows of one file with the same, the second is
     * refused. Null when the register has no such thing or this entry lacks it.
     */
    default Object naturalKey(T entry) {
        return null;
    }

    /**
     * What each entry would do, found by its natural key: one answer for each, in the same order. Asked with a few hundred
     * at a time, so a handful of queries for all of them, not one for each. What lies outside the actor's area is
     * refused here.
     */
    List<Change> compare(List<T> entries, Actor actor);

    /** Writes new and changed entries, in the caller's transaction. */
    void write(List<T> entries, Actor actor);

    /**
     * What the register says now of each of these entries, by column, in full and as it is taken out; null where there is
     * none yet. Asked when a file lacks columns, with rows that are right in all columns that are required: what the file
     * lacks is then left as it stands. A register that leaves everything alone that a row does not say need not answer.
     */
    default List<Map<String, String>> there(List<T> entries) {
        return Collections.nCopies(entries.size(), null);
    }

    /** Cells in the order of the columns, by column; without those that are null. */
    default Map<String, String> byColumn(List<String> cells) {
        Map<String, String> byColumn = new HashMap<>();
        List<Column> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i) != null) {
                byColumn.put(columns.get(i).key(), cells.get(i));
            }
        }
        return byColumn;
    }

    /** Hands over all entries that the actor may see. */
    default void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    /**
     * Hands over the entries that the actor may see and that a list page would show, in its order, a cell for each column.
     *
     * @param clear whether personal columns are shown in full; the caller has checked and logged that this is permitted
     * @param filter the parameters of the list page, as they stood in its address; without any, all entries
     */
    void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink);
}

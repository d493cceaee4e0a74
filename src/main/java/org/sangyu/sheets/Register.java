package org.sangyu.sheets;

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
     * Hands over all entries that the actor may see, in the order of the list page, a cell for each column.
     *
     * @param clear whether personal columns are shown in full; the caller has checked and logged that this is permitted
     */
    void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink);

    /**
     * The same for a list that was narrowed down before it is taken out.
     *
     * @param filter the parameters of the list page, as they stood in its address
     */
    default void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, actor, sink);
    }
}

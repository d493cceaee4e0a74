package org.sangyu.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.sangyu.sheets.Change;

/** Gathers which columns of an entry a row would change; a cell that is empty, and so null, changes nothing. */
final class Differences {

    private final List<String> columns = new ArrayList<>();

    Differences in(String column, Object said, Object known) {
        return when(said != null && !said.equals(known), column);
    }

    /** The same for lists whose order means nothing. */
    Differences among(String column, Collection<?> said, Collection<?> known) {
        return when(said != null && !new HashSet<>(said).equals(new HashSet<>(known)), column);
    }

    Differences when(boolean differs, String column) {
        if (differs) {
            columns.add(column);
        }
        return this;
    }

    Change change() {
        return Change.of(columns);
    }
}

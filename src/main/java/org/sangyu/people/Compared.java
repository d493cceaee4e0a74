package org.sangyu.people;

import org.sangyu.sheets.Change;

/**
 * A row of a spreadsheet beside what the register knows of it.
 *
 * @param person whom it means; null for somebody new
 * @param before the entry that it would change; null where it would be a new one
 */
record Compared<R, B>(R row, KnownPerson person, B before, Change change) {

    boolean isNew() {
        return change.effect() == Change.Effect.NEW;
    }

    boolean isRefused() {
        return change.effect() == Change.Effect.REFUSED;
    }
}

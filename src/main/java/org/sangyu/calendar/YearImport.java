package org.sangyu.calendar;

import java.util.UUID;

/**
 * An uploaded year before it counts: what is wrong with it, and what it would change.
 *
 * @param state of the year as it is now; an official year is not replaced, only the file's days in it are
 * @param newDays how many of the file's days are not already what the file says
 * @param foresight what would become of open deadlines; {@code null} while anything is wrong
 */
public record YearImport(
        UUID id, int year, String fileName, YearState state, YearFile file, int newDays, Foresight foresight) {

    /** Whether single days of an official year change, such as a day on which a storm stops all work. */
    public boolean overrides() {
        return state == YearState.OFFICIAL;
    }

    public boolean isWhole() {
        return file.errors().isEmpty();
    }
}

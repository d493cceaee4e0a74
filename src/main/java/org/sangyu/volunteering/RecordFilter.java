package org.sangyu.volunteering;

import java.time.LocalDate;

/**
 * Which service records are listed; what is null narrows nothing down.
 *
 * @param scope a team or an area; null for the reader's own
 * @param name the beginning of a volunteer's name
 * @param before only records with a smaller number: the page after that one
 */
public record RecordFilter(
        String scope,
        Long personId,
        String name,
        RecordState state,
        LocalDate from,
        LocalDate until,
        Long before,
        int limit) {

    /** All of one person, the newest first. */
    public static RecordFilter ofPerson(long personId, Long before, int limit) {
        return new RecordFilter(null, personId, null, null, null, null, before, limit);
    }
}

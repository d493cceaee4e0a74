package org.sangyu.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One person on one level of the talent pool.
 *
 * @param number as people say it aloud, {@code RC-370285-20261121-000012}
 * @param areaCode of the city, town or community to whose level it belongs
 * @param willingHours a week; null when not said
 * @param recommendedBy the username of who recommended the person; null when the person applied
 * @param validTo null until entered
 */
public record TalentEntry(
        String number,
        long personId,
        TalentLevel level,
        String areaCode,
        Set<TalentField> fields,
        String works,
        Integer willingHours,
        boolean available,
        String recommendedBy,
        TalentState state,
        String reason,
        String verifiedBy,
        LocalDate validTo,
        Instant proposedAt) {

    public TalentEntry {
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    }
}

package org.sangyu.people;

import java.time.LocalDate;
import java.util.Set;

/**
 * One person in a list, masked as the list shows it.
 *
 * @param phone masked
 * @param branchName null for whoever is no member
 * @param teams how many teams the person is in
 */
public record PersonRow(
        long id,
        String name,
        String phone,
        String areaCode,
        String branchCode,
        String branchName,
        ParticipationCategory category,
        LocalDate bornOn,
        Set<PersonTag> tags,
        int teams,
        boolean registered) {}

package org.sangyu.people;

import java.time.LocalDate;

/**
 * A volunteer as far as it matters whether the person may be asked. Health is opened for this decision alone and is shown
 * to nobody.
 *
 * @param age in full years; -1 when the birth date is not known
 * @param category null for whoever is no member
 * @param health null when not known
 * @param insuredTo null without insurance
 * @param consented whether the yes to being in the register runs
 */
public record Helper(
        long personId,
        String name,
        int age,
        ParticipationCategory category,
        HealthLevel health,
        LocalDate insuredTo,
        boolean hasGuardian,
        boolean consented) {}

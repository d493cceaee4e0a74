package org.sangyu.people;

import java.time.LocalDate;

/**
 * A skill of a person.
 *
 * @param certificate its name or number, in words; null when there is none
 * @param validTo the last day of the certificate; null when it has no end
 */
public record PersonSkill(Skill skill, String certificate, LocalDate validTo) {

    public boolean isExpiredOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Whether somebody may be asked for it on that day: where the law wants a certificate, with one that is valid. */
    public boolean isUsableOn(LocalDate day) {
        return !skill.needsCertificate() || (certificate != null && !isExpiredOn(day));
    }
}

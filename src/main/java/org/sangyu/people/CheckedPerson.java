package org.sangyu.people;

import java.time.LocalDate;
import java.util.Set;

/** What may be written of a person, checked and typed; null where nothing is known or nothing changes. */
record CheckedPerson(
        String name,
        String phone,
        String areaCode,
        String address,
        LocalDate bornOn,
        String idNo,
        HealthLevel health,
        String position,
        Set<PersonTag> tags,
        String homeUnit,
        String branchCode,
        LocalDate joinedPartyOn,
        ParticipationCategory category,
        LocalDate today) {

    CheckedPerson tagged(Set<PersonTag> others) {
        return new CheckedPerson(
                name,
                phone,
                areaCode,
                address,
                bornOn,
                idNo,
                health,
                position,
                others,
                homeUnit,
                branchCode,
                joinedPartyOn,
                category,
                today);
    }
}

package org.sangyu.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Somebody whom a spreadsheet's row may mean, as far as its cells are compared.
 *
 * @param livesAlone null while it is not known
 */
record KnownPerson(
        long id,
        String name,
        String phone,
        String areaCode,
        String address,
        LocalDate bornOn,
        String idNoHash,
        Set<PersonTag> tags,
        String homeUnit,
        String branchCode,
        LocalDate joinedPartyOn,
        ParticipationCategory category,
        LocalDate reportedOn,
        List<String> activities,
        Boolean livesAlone) {

    /** As on the pages: clerks of the area, the secretary of the branch. */
    boolean isKeptBy(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER, areaCode)
                || (branchCode != null && actor.may(Permission.KEEP_REGISTER, branchCode));
    }
}

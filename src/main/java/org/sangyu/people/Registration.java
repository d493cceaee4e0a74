package org.sangyu.people;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One registration of a member with the community where the member lives 双报到.
 *
 * @param number as people say it aloud, {@code BD-370285-20261121-000012}
 * @param bySelf whether the member filed it, and not a helper
 * @param reason why it was refused; null otherwise
 */
public record Registration(
        String number,
        long personId,
        String areaCode,
        Set<ServiceKind> services,
        String serviceDay,
        String note,
        Instant filedAt,
        String filedBy,
        boolean bySelf,
        RegistrationState state,
        String reason,
        Instant decidedAt) {

    public Registration {
        services = Collections.unmodifiableSet(new TreeSet<>(services));
    }
}

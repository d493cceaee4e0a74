package org.sangyu.people;

import java.time.LocalDate;

/**
 * A post that somebody holds or held.
 *
 * @param orgCode the branch, association or community
 * @param place the estate or group in it, in words; may be null
 * @param concurrent whether it is held beside another one because of that 兼任
 * @param until null while it is held
 */
public record Post(
        long id,
        long personId,
        String personName,
        PostKind kind,
        String orgCode,
        String orgName,
        String place,
        boolean concurrent,
        LocalDate since,
        LocalDate until) {}

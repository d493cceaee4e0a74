package org.sangyu.security;

import java.time.Instant;
import java.util.List;

/**
 * A person's account: who they are, what they may do and where.
 *
 * @param username lower case, unique; also the person's id in the engine
 * @param email {@code null} when there is none; likewise the phone
 * @param version goes up with every change
 */
public record Account(
        long id,
        String username,
        String displayName,
        String email,
        String phone,
        boolean enabled,
        Instant createdAt,
        int version,
        List<Grant> grants) {

    public Account {
        grants = List.copyOf(grants);
    }

    public Actor actor() {
        return new Actor(id, username, displayName, grants);
    }
}

package org.sangyu.security;

import java.util.List;

/**
 * Who is acting: a person with their roles, or the system itself for what happens by the clock.
 *
 * @param accountId the account; 0 for the system and for residents, who have none
 */
public record Actor(long accountId, String username, String displayName, List<Grant> grants) {

    public Actor {
        grants = List.copyOf(grants);
    }

    /** An automatic act, named after the rule that did it. */
    public static Actor system(String name) {
        return new Actor(0, name, name, List.of());
    }

    public boolean may(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission));
    }

    /** Whether this person may do it to what belongs to the area, team or unit {@code code}. */
    public boolean may(Permission permission, String code) {
        return grants.stream().anyMatch(grant -> grant.role().permissions().contains(permission) && grant.covers(code));
    }

    /** The organisations at which this person has the permission. */
    public List<String> scopes(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .map(Grant::scope)
                .distinct()
                .toList();
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isPerson() {
        return accountId != 0;
    }
}

package org.sangyu.organisation;

import java.util.Map;
import java.util.Optional;

/**
 * An organisation of the register as somebody wants it, with what its kind knows of it besides.
 *
 * @param before its details as they are, as texts by field; empty for a new one
 * @param after its details as they shall be; what differs is written down
 */
public record Saving(
        OrganisationKind kind, OrganisationHead head, Map<String, String> before, Map<String, String> after) {

    /** @param settled meant for the one that is there, if there is one */
    public static Saving of(OrganisationKind kind, RegisterEdit settled, Optional<? extends Registered<?>> there) {
        return new Saving(
                kind, settled.head(), there.map(one -> one.edit().details()).orElse(Map.of()), settled.details());
    }
}

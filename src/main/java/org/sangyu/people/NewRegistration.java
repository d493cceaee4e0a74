package org.sangyu.people;

import java.util.List;

/**
 * What a member, or somebody who helps the member, files.
 *
 * @param services names of {@link ServiceKind}, what the member would like to help with; may be empty
 * @param serviceDay on which day, in words; may be blank
 */
public record NewRegistration(List<String> services, String serviceDay, String note) {

    public NewRegistration {
        services = services == null ? List.of() : List.copyOf(services);
    }
}

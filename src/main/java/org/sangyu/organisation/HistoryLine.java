package org.sangyu.organisation;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody did to an organisation of the register.
 *
 * @param action {@code added}, {@code changed}, {@code approved} or {@code refused}
 * @param changes by field, what it was and what it became; either may be empty
 */
public record HistoryLine(Instant at, String actor, String action, Map<String, Changed> changes) {

    /** The same, by somebody who is called so. */
    HistoryLine by(String name) {
        return new HistoryLine(at, name, action, changes);
    }

    /** One field's text before and after. */
    public record Changed(String was, String is) {}
}

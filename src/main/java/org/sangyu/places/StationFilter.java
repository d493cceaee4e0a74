package org.sangyu.places;

import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.sheets.Typed;

/**
 * Which stations of the register to list; blank parts leave none out.
 *
 * @param q the beginning of the name
 * @param active {@code true} or {@code false}
 */
public record StationFilter(String q, String kind, String area, String active, String cursor) {

    public static StationFilter of(RegisterQuery asked) {
        return new StationFilter(
                asked.text("q"), asked.text("kind"), asked.text("area"), asked.text("active"), asked.cursor());
    }

    Conditions on(Reach reach) {
        return Reach.active(reach.conditions(area), active)
                // as the index on it is sorted
                .and("starts_with(name, :begins)", "begins", Typed.line(q))
                .and("kind = :kind", "kind", Typed.code(kind));
    }
}

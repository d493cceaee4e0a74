package org.sangyu.places;

import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.sheets.Typed;

/**
 * Which services of the catalogues to list; blank parts leave none out.
 *
 * @param q the beginning of the item
 * @param list a {@link CatalogueList}
 * @param active {@code true} or {@code false}
 */
public record CatalogueFilter(String q, String list, String area, String active, String cursor) {

    public static CatalogueFilter of(RegisterQuery asked) {
        return new CatalogueFilter(
                asked.text("q"), asked.text("list"), asked.text("area"), asked.text("active"), asked.cursor());
    }

    Conditions on(Reach reach) {
        return Reach.active(reach.conditions(area), active)
                .and("starts_with(item, :begins)", "begins", Typed.line(q))
                .and("list = :list", "list", Typed.code(list));
    }
}

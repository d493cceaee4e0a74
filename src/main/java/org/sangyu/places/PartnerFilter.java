package org.sangyu.places;

import java.time.LocalDate;
import java.util.Map;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.sheets.Typed;

/**
 * Which partners of the register to list; blank parts leave none out.
 *
 * @param q the beginning of the name
 * @param validity a {@link Validity}
 */
public record PartnerFilter(String q, String kind, String area, String validity, String cursor) {

    private static final Map<String, String> VALID = Map.of(
            Validity.VALID.name(), "valid_from <= :today and coalesce(valid_to, 'infinity') >= :today",
            Validity.EXPIRED.name(), "valid_to < :today",
            Validity.UPCOMING.name(), "valid_from > :today");

    public static PartnerFilter of(RegisterQuery asked) {
        return new PartnerFilter(
                asked.text("q"), asked.text("kind"), asked.text("area"), asked.text("validity"), asked.cursor());
    }

    Conditions on(Reach reach, LocalDate today) {
        String valid = validity == null ? null : VALID.get(validity);
        return reach.conditions(area)
                .and("starts_with(name, :begins)", "begins", Typed.line(q))
                .and("kind = :kind", "kind", Typed.code(kind))
                .and(valid, "today", valid == null ? null : today);
    }
}

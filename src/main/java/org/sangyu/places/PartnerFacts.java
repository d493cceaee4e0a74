package org.sangyu.places;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the register says of a partner.
 *
 * @param benefits what it grants, in words; at least one
 * @param agreement number of the agreement; may be {@code null}
 * @param validFrom first day of the agreement
 * @param validTo last day of the agreement; {@code null} where it has no end
 * @param contact a person's name, not shown to the public
 * @param phone of the business, shown to everybody
 */
public record PartnerFacts(
        PartnerKind kind,
        String name,
        String areaCode,
        Map<BenefitKind, String> benefits,
        String agreement,
        LocalDate validFrom,
        LocalDate validTo,
        String contact,
        String phone,
        OpeningHours hours,
        String address,
        Position position)
        implements PlaceFacts {

    public PartnerFacts {
        Map<BenefitKind, String> copy = new EnumMap<>(BenefitKind.class);
        benefits.forEach((kindOfBenefit, text) -> {
            if (text != null) {
                copy.put(kindOfBenefit, text);
            }
        });
        benefits = Collections.unmodifiableMap(copy);
    }

    @Override
    public Object naturalKey() {
        return List.of(areaCode, name);
    }

    public Validity on(LocalDate day) {
        if (validFrom.isAfter(day)) {
            return Validity.UPCOMING;
        }
        return validTo != null && validTo.isBefore(day) ? Validity.EXPIRED : Validity.VALID;
    }
}

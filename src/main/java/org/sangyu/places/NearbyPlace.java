package org.sangyu.places;

import java.util.List;
import java.util.Map;

/**
 * A station or partner within reach, as the public may see it: no person's name.
 *
 * @param key the station's code, or {@code partner-<id>}
 * @param stationKind {@code null} of a partner
 * @param partnerKind {@code null} of a station
 * @param metres the straight line
 * @param minutes the walk, by {@link Walk}
 * @param openness {@code null} where its hours are unknown
 */
public record NearbyPlace(
        String key,
        StationKind stationKind,
        PartnerKind partnerKind,
        String name,
        String areaCode,
        Position position,
        int metres,
        int minutes,
        OpeningHours hours,
        Openness openness,
        String phone,
        String address,
        List<String> functions,
        List<String> facilities,
        Map<BenefitKind, String> benefits) {

    public boolean isStation() {
        return stationKind != null;
    }

    /** The message key of its kind. */
    public String kindKey() {
        return isStation() ? "places.station-kind." + stationKind : "places.partner-kind." + partnerKind;
    }

    boolean isOpen() {
        return openness != null && openness.open();
    }

    boolean offers(String need) {
        return functions.contains(need)
                || (partnerKind != null && partnerKind.name().equals(need));
    }
}

package org.sangyu.calendar;

import java.util.Map;
import java.util.TreeMap;

/**
 * Who keeps other business hours than the usual ones. What an area keeps holds for everything below it that keeps none
 * of its own: an area's code begins with that of the area above it, and a team's or unit's code names its area.
 *
 * @param byCode the hours of areas, teams and units by their codes
 */
record OrganisationHours(Map<String, WorkingHours> byCode) {

    private static final WorkingHours USUAL = WorkingHours.standard();

    private static final int CITY_DIGITS = 6;
    private static final int TIER_DIGITS = 3;

    OrganisationHours {
        byCode = Map.copyOf(byCode);
    }

    /** Of {@code null} and of codes that nobody knows: the usual hours. */
    WorkingHours of(String code) {
        if (code == null || byCode.isEmpty()) {
            return USUAL;
        }
        WorkingHours own = byCode.get(code);
        if (own != null) {
            return own;
        }
        String[] parts = code.split("-");
        String area = parts.length > 1 ? parts[1] : code;
        for (; area.length() >= CITY_DIGITS; area = area.substring(0, area.length() - TIER_DIGITS)) {
            WorkingHours hours = byCode.get(area);
            if (hours != null) {
                return hours;
            }
        }
        return USUAL;
    }

    /** As it would be with other hours for one; {@code null} hours take its own away. */
    OrganisationHours with(String code, WorkingHours hours) {
        Map<String, WorkingHours> changed = new TreeMap<>(byCode);
        if (hours == null) {
            changed.remove(code);
        } else {
            changed.put(code, hours);
        }
        return new OrganisationHours(changed);
    }
}

package org.sangyu.organisation;

import java.util.Locale;
import org.sangyu.refusal.Refusal;

/** The three tiers at which a matter can lie, lowest first: community, town, city. */
public enum Tier {
    COMMUNITY,
    TOWN,
    CITY;

    /** The tier's name outside Java: process variables, message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier to which a matter is escalated; from the city it stays there. */
    public Tier next() {
        return this == COMMUNITY ? TOWN : CITY;
    }

    /** The organisation of this tier to which an area belongs: the first 6, 9 or 12 digits of its code. */
    public String codeFor(String areaCode) {
        int digits = this == CITY ? 6 : this == TOWN ? 9 : 12;
        return areaCode.length() <= digits ? areaCode : areaCode.substring(0, digits);
    }

    /**
     * The tier of an area by the length of its code (domain.md §10.6); a grid belongs to its community's.
     *
     * @throws Refusal of the field {@code areaCode} when it is no area's code
     */
    public static Tier of(String areaCode) {
        String code = areaCode == null ? "" : areaCode;
        if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw notAnArea(code);
        }
        return switch (code.length()) {
            case 6 -> CITY;
            case 9 -> TOWN;
            case 12, 15 -> COMMUNITY;
            default -> throw notAnArea(code);
        };
    }

    private static Refusal notAnArea(String code) {
        return Refusal.invalid("areaCode", "organisation.not-an-area", code);
    }
}

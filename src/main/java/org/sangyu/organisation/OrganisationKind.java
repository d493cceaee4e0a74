package org.sangyu.organisation;

import java.util.regex.Pattern;

/**
 * What an organisation is, and with that, how its code looks. Area codes are the 12-digit administrative codes, shorter
 * for higher tiers and longer for a grid (domain.md §10.6), so that an area's code begins with that of the area above.
 */
public enum OrganisationKind {
    CITY("\\d{6}"),
    TOWN("\\d{9}"),
    COMMUNITY("\\d{12}"),
    GRID("\\d{15}"),
    /** A volunteer team: the code of the area that it serves, and a number. */
    TEAM("T-(\\d{6}|\\d{9}|\\d{12})-\\d{2,3}"),
    /** A Party branch of retired cadres 离退休干部党支部: the code of the area where it meets, and a number. */
    BRANCH("B-(\\d{6}|\\d{9}|\\d{12})-\\d{2,3}"),
    /** An association of retired cadres 老干部协会: the code of the area that it serves, and a number. */
    ASSOCIATION("A-(\\d{6}|\\d{9}|\\d{12})-\\d{2,3}"),
    /** A utility or an office: the code of the area that it serves, and a short name. */
    UNIT("U-(\\d{6}|\\d{9}|\\d{12})-[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Pattern code;

    OrganisationKind(String code) {
        this.code = Pattern.compile(code);
    }

    /** Whether it is a place, with everything below it, rather than somebody who serves one. */
    public boolean isArea() {
        return ordinal() <= GRID.ordinal();
    }

    /** What a code of this kind under this parent begins with. */
    String start(String parentCode) {
        return isArea() ? parentCode : name().charAt(0) + "-" + parentCode + "-";
    }

    /** Whether the system gives it a number when nobody gives it a code. */
    boolean isNumbered() {
        return this != UNIT && ordinal() >= GRID.ordinal();
    }

    /** Whether those who keep the register of the area above may add it; of the rest, only an administrator. */
    boolean isRegistered() {
        return this == GRID || this == TEAM || this == BRANCH || this == ASSOCIATION;
    }

    boolean matches(String organisationCode) {
        return code.matcher(organisationCode).matches();
    }

    /** Whether an organisation of this kind may stand under one of kind {@code parent}. */
    public boolean belongsUnder(OrganisationKind parent) {
        return switch (this) {
            case CITY -> false;
            case TOWN -> parent == CITY;
            case COMMUNITY -> parent == TOWN;
            case GRID -> parent == COMMUNITY;
            case TEAM, UNIT, BRANCH, ASSOCIATION -> parent == CITY || parent == TOWN || parent == COMMUNITY;
        };
    }
}

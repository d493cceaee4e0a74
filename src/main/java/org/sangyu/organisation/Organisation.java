package org.sangyu.organisation;

import java.util.Optional;

/**
 * An area of the three-tier tree, or a grid, volunteer team or unit in it.
 *
 * @param code see {@link OrganisationKind}
 * @param tier of a city, town or community; {@code null} for grids, teams and units
 * @param parentCode the area above, or for a team or unit the area that it serves; {@code null} for the city
 * @param email where mail about its work goes; may be {@code null}
 * @param phone may be {@code null}
 * @param active whether it still takes part; what is no longer active stays readable by its code
 */
public record Organisation(
        String code,
        String name,
        OrganisationKind kind,
        Tier tier,
        String parentCode,
        String email,
        String phone,
        boolean active) {

    public Optional<String> parent() {
        return Optional.ofNullable(parentCode);
    }

    public boolean isArea() {
        return kind.isArea();
    }

    /** The same, taking part no longer. */
    Organisation resting() {
        return new Organisation(code, name, kind, tier, parentCode, email, phone, false);
    }

    /** Whether {@code areaCode} is this area, or lies in it, or in the area that this team or unit serves. */
    public boolean serves(String areaCode) {
        return areaCode.startsWith(isArea() ? code : parentCode);
    }
}

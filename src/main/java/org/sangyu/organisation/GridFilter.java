package org.sangyu.organisation;

/**
 * Which grids a list shows; everything may be {@code null}.
 *
 * @param area only those in this area
 * @param name only those whose name begins so
 * @param unwarded only those for which no warden is published
 */
public record GridFilter(String area, String name, GridKind kind, boolean unwarded) {

    public static GridFilter all() {
        return new GridFilter(null, null, null, false);
    }

    public static GridFilter of(RegisterQuery asked) {
        return new GridFilter(
                asked.text("area"), asked.text("name"), asked.one("kind", GridKind.class), asked.ticked("unwarded"));
    }

    Conditions on(Conditions conditions) {
        conditions
                .startsWith("o.parent_code", "area", area)
                .startsWith("o.name", "name", name)
                .and("coalesce(g.kind, 'COMPREHENSIVE') = :kind", "kind", kind);
        return unwarded ? conditions.and("(g.warden_name is null or g.warden_phone is null)") : conditions;
    }
}

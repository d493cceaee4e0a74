package org.sangyu.organisation;

/**
 * Which teams a list shows; everything may be {@code null}.
 *
 * @param area only those in this area
 * @param name only those whose name begins so
 * @param field only those that serve in this field
 * @param corpsCode only those of this corps
 */
public record TeamFilter(
        String area, String name, TeamKind kind, TeamState state, String field, boolean corps, String corpsCode) {

    public static TeamFilter all() {
        return new TeamFilter(null, null, null, null, null, false, null);
    }

    public static TeamFilter of(RegisterQuery asked) {
        return new TeamFilter(
                asked.text("area"),
                asked.text("name"),
                asked.one("kind", TeamKind.class),
                asked.one("state", TeamState.class),
                asked.text("field"),
                asked.ticked("corps"),
                null);
    }

    /** Every corps. */
    public static TeamFilter allCorps() {
        return new TeamFilter(null, null, null, null, null, true, null);
    }

    public static TeamFilter ofCorps(String code) {
        return new TeamFilter(null, null, null, null, null, false, code);
    }

    Conditions on(Conditions conditions) {
        conditions
                .startsWith("o.parent_code", "area", area)
                .startsWith("o.name", "name", name)
                .and("coalesce(t.kind, 'INTERNAL') = :kind", "kind", kind)
                .and("t.state = :state", "state", state)
                .and("t.service_fields @> array[:field]::text[]", "field", field)
                .and("t.corps_code = :corpsCode", "corpsCode", corpsCode);
        return corps ? conditions.and("t.corps") : conditions;
    }
}

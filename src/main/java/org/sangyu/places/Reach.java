package org.sangyu.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.organisation.Conditions;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Typed;

/**
 * The areas whose places somebody may look up in the register. Who is there for a branch or a team sees those of the
 * area that it belongs to, which everybody may see at {@code /nearby} anyhow, and changes none.
 */
record Reach(List<String> areas) {

    static Reach of(Actor actor) {
        return new Reach(actor.scopes(Permission.SEE_REGISTER).stream()
                .map(Reach::area)
                .distinct()
                .toList());
    }

    private static String area(String scope) {
        return Character.isDigit(scope.charAt(0)) ? scope : scope.split("-")[1];
    }

    boolean covers(String areaCode) {
        return areas.stream().anyMatch(areaCode::startsWith);
    }

    /**
     * The rows of a table that may be seen, as ranges of area codes that an index can follow; none for somebody without any
     * area.
     *
     * @param area only those in this area; may be blank
     */
    Conditions conditions(String area) {
        Map<String, String> params = new LinkedHashMap<>();
        areas.forEach(one -> params.put("reach" + params.size(), one));
        String ranges = params.keySet().stream().map(Reach::range).collect(Collectors.joining(" or "));
        return new Conditions()
                .and("(" + (ranges.isEmpty() ? "false" : ranges) + ")", params)
                .and(range("area"), "area", Typed.code(area));
    }

    /** @param active {@code true} or {@code false}; anything else leaves none out */
    static Conditions active(Conditions conditions, String active) {
        boolean asked = "true".equals(active) || "false".equals(active);
        return conditions.and("active = :active", "active", asked ? Boolean.valueOf(active) : null);
    }

    private static String range(String name) {
        // digits sort before ':'
        return "area_code >= :%1$s and area_code < :%1$s || ':'".formatted(name);
    }

    static boolean keeps(Actor actor, String areaCode) {
        return actor.may(Permission.KEEP_REGISTER, areaCode);
    }

    static void require(Actor actor, String areaCode) {
        if (!keeps(actor, areaCode)) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
    }

    /** @throws Refusal beside the area in which the person may not keep the register */
    static void permitInArea(String areaCode, Actor by) {
        if (!keeps(by, areaCode)) {
            throw Refusal.invalid("area", "places.error.area.not-yours");
        }
    }
}

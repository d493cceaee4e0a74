package org.sangyu.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

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

    /** A condition on a column of area codes, as ranges that an index can follow; false for somebody without any area. */
    String condition(String column, Map<String, Object> params) {
        List<String> ranges = new ArrayList<>();
        for (String area : areas) {
            String name = "reach" + ranges.size();
            params.put(name, area);
            // digits sort before ':'
            ranges.add("%1$s >= :%2$s and %1$s < :%2$s || ':'".formatted(column, name));
        }
        return ranges.isEmpty() ? "false" : String.join(" or ", ranges);
    }

    static boolean keeps(Actor actor, String areaCode) {
        return actor.may(Permission.KEEP_REGISTER, areaCode);
    }

    static void require(Actor actor, String areaCode) {
        if (!keeps(actor, areaCode)) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
    }
}

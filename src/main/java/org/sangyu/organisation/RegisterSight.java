package org.sangyu.organisation;

import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * What of the register a person sees and keeps: what lies in their area, and of the rest only the branch or the team that
 * their role is held at.
 */
public final class RegisterSight {

    private RegisterSight() {}

    public static boolean sees(Actor actor, Organisation organisation) {
        return covers(actor, Permission.SEE_REGISTER, organisation);
    }

    /** Whether the person may change it. Areas themselves change by decree: that is for administrators. */
    public static boolean keeps(Actor actor, Organisation organisation) {
        return organisation.kind().isRegistered() && covers(actor, Permission.KEEP_REGISTER, organisation)
                || covers(actor, Permission.ADMINISTER, organisation);
    }

    /** Whether the person may add something of this kind under {@code parent}. */
    public static boolean mayAdd(Actor actor, OrganisationKind kind, Organisation parent) {
        return actor.may(Permission.ADMINISTER, parent.code())
                || kind != null && kind.isRegistered() && actor.may(Permission.KEEP_REGISTER, parent.code());
    }

    /** Whether the person keeps the register of an area, and not only of a branch. */
    public static boolean keepsAnArea(Actor actor) {
        return actor.scopes(Permission.KEEP_REGISTER).stream().anyMatch(RegisterSight::isArea);
    }

    /**
     * A condition for a list.
     *
     * @param code the column with the organisation's code, matched exactly with scopes that are no areas
     * @param area the column with the code of the area that it belongs to
     */
    public static Conditions conditions(Actor actor, String code, String area) {
        List<String> areas = actor.scopes(Permission.SEE_REGISTER).stream()
                .filter(RegisterSight::isArea)
                .map(scope -> scope + "%")
                .toList();
        List<String> others = actor.scopes(Permission.SEE_REGISTER).stream()
                .filter(scope -> !isArea(scope))
                .toList();
        return new Conditions()
                .and(
                        "(%s like any (:scopeAreas) or %s = any (:scopeCodes))".formatted(area, code),
                        Map.of(
                                "scopeAreas", areas.toArray(String[]::new),
                                "scopeCodes", others.toArray(String[]::new)));
    }

    static boolean isArea(String scope) {
        return !scope.isEmpty() && Character.isDigit(scope.charAt(0));
    }

    private static boolean covers(Actor actor, Permission permission, Organisation organisation) {
        return actor.may(permission, organisation.code()) || actor.may(permission, organisation.parentCode());
    }
}

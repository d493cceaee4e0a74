package org.sangyu.branches;

import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Which associations a list shows; everything may be {@code null}.
 *
 * @param area only those in this area
 * @param name only those whose name begins so
 */
public record AssociationFilter(String area, String name, AssociationLevel level) {

    public static AssociationFilter all() {
        return new AssociationFilter(null, null, null);
    }

    public static AssociationFilter of(RegisterQuery asked) {
        return new AssociationFilter(
                asked.text("area"), asked.text("name"), asked.one("level", AssociationLevel.class));
    }

    /** A branch's secretary also sees the association that the secretary of that branch presides over. */
    Conditions on(Actor actor) {
        Conditions seen = RegisterSight.conditions(actor, "s.branch_code", "o.parent_code");
        return new Conditions()
                .and("(" + seen.sql() + " or s.code = any (:scopeCodes))", seen.params())
                .startsWith("o.parent_code", "area", area)
                .startsWith("o.name", "name", name)
                .and("s.level = :level", "level", level);
    }

    static boolean sees(Actor actor, Association association) {
        return actor.may(Permission.SEE_REGISTER, association.areaCode())
                || actor.may(Permission.SEE_REGISTER, association.code())
                || association.branchCode() != null
                        && actor.scopes(Permission.SEE_REGISTER).contains(association.branchCode());
    }
}

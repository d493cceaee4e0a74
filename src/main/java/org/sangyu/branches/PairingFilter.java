package org.sangyu.branches;

import java.util.Map;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Which pairings a list shows; everything may be {@code null}.
 *
 * @param area only those whose branch or village is in this area
 * @param name only those whose branch's or village's name begins so
 * @param branchCode only this branch's
 */
public record PairingFilter(String area, String name, State state, String branchCode) {

    /** Whether it goes on. */
    public enum State {
        RUNNING,
        ENDED
    }

    public static PairingFilter all() {
        return new PairingFilter(null, null, null, null);
    }

    public static PairingFilter of(RegisterQuery asked) {
        return new PairingFilter(asked.text("area"), asked.text("name"), asked.one("state", State.class), null);
    }

    public static PairingFilter ofBranch(String code) {
        return new PairingFilter(null, null, null, code);
    }

    /** Both sides see it: who sees the branch, and who sees the village. */
    Conditions on(Actor actor) {
        Conditions seen = RegisterSight.conditions(actor, "p.branch_code", "o.parent_code");
        Conditions conditions = new Conditions()
                .and("(" + seen.sql() + " or p.village_code like any (:scopeAreas))", seen.params())
                .and("p.branch_code = :branchCode", "branchCode", branchCode);
        if (area != null && !area.isBlank()) {
            conditions.and(
                    "(o.parent_code like :area or p.village_code like :area)",
                    Map.of("area", area.replaceAll("\\D", "") + "%"));
        }
        if (name != null && !name.isBlank()) {
            Conditions named = new Conditions().startsWith("o.name", "name", name);
            conditions.and("(" + named.sql() + " or v.name like :name)", named.params());
        }
        return state == null
                ? conditions
                : conditions.and(state == State.RUNNING ? "p.ended_on is null" : "p.ended_on is not null");
    }

    static boolean sees(Actor actor, Pairing pairing) {
        return may(actor, Permission.SEE_REGISTER, pairing)
                || actor.may(Permission.SEE_REGISTER, pairing.villageCode());
    }

    /** The branch's side keeps the pairing, and so does the village's. */
    static boolean keeps(Actor actor, Pairing pairing) {
        return may(actor, Permission.KEEP_REGISTER, pairing)
                || actor.may(Permission.KEEP_REGISTER, pairing.villageCode());
    }

    private static boolean may(Actor actor, Permission permission, Pairing pairing) {
        return actor.may(permission, pairing.branchCode()) || actor.may(permission, pairing.branchArea());
    }
}

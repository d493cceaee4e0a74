package org.sangyu.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Permission;
import org.sangyu.security.Role;

/**
 * Of what a person's list is put together: one condition for each of their scopes, so that each is answered by one
 * index, newest first, and none by reading everybody's cases.
 */
final class ListBranches {

    /** Which column of the table holds codes of this length. */
    private static final Map<Integer, String> COLUMNS =
            Map.of(6, "city_code", 9, "town_code", 12, "community_code", 15, "area_code");

    /** Says in SQL what {@link Sight} says of teams; the partial index on this condition has only these rows. */
    private static final String OF_TEAM = " and c.handler_kind = 'TEAM' and c.status in ('DISPATCHED', 'SIGNED',"
            + " 'HANDLING') and c.type <> 'REPORT'";

    /** Says in SQL what {@link Sight} says of units. */
    private static final String OF_UNIT =
            " and c.handler_kind = 'UNIT' and c.status not in ('REGISTERED', 'VERIFYING', 'FILED')";

    /** The same of the communities to which a case was sent. */
    private static final String OF_COMMUNITY =
            " and c.handler_kind = 'COMMUNITY' and c.status not in ('REGISTERED', 'VERIFYING', 'FILED')";

    /** The same of units that were asked for their part and have not delivered it, or were called to the spot. */
    private static final String ASKED_FOR_PART =
            "c.id in (select co.case_id from case_co_handling co where co.status = 'ASKED' and co.unit_code = %1$s"
                    + " union all select w.case_id from case_whistle w join case_whistle_call k on k.whistle_id = w.id"
                    + " where w.status = 'CALLED' and k.unit_code = %1$s)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    private ListBranches() {}

    /** @param area narrows to this area; {@code null} leaves everything */
    static ListBranches of(Actor actor, String area) {
        ListBranches branches = new ListBranches();
        String known = branches.reportsKnownTo(actor);
        for (String scope : actor.scopes(Permission.SEE_AREA_CASES)) {
            if (area == null || scope.startsWith(area)) {
                branches.add(branches.within(scope) + known);
            } else if (area.startsWith(scope)) {
                branches.add(branches.within(area) + known);
            }
        }
        String narrowed = area == null ? "" : " and " + branches.within(area);
        for (String scope : actor.scopes(Permission.SEE_OWN_CASES)) {
            branches.add("c.handler_code = " + branches.param(scope) + (isTeam(scope) ? OF_TEAM : OF_UNIT) + narrowed);
            if (!isTeam(scope)) {
                branches.add(ASKED_FOR_PART.formatted(branches.param(scope)) + narrowed);
            }
        }
        for (Grant grant : actor.grants()) {
            if (grant.role() == Role.COMMUNITY) {
                branches.add("c.handler_code = " + branches.param(grant.scope()) + OF_COMMUNITY + narrowed);
            }
        }
        if (actor.isPerson()) {
            branches.add("c.submitted_by = " + branches.param(actor.accountId()) + known + narrowed);
        }
        return branches;
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> params() {
        return params;
    }

    private void add(String condition) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
        }
    }

    /** Says in SQL what {@link Sight} says of reports. */
    private String reportsKnownTo(Actor actor) {
        StringBuilder sql = new StringBuilder(" and (c.type <> 'REPORT'");
        for (Grant grant : actor.grants()) {
            if (Recusals.isDesk(grant.role())) {
                sql.append(" or starts_with(c.desk_code, ")
                        .append(param(grant.scope()))
                        .append(")");
            } else if (grant.role() == Role.CALLBACK) {
                sql.append(" or (c.status = 'CLOSED' and starts_with(c.area_code, ")
                        .append(param(grant.scope()))
                        .append("))");
            }
        }
        return sql.append(")").toString();
    }

    private static boolean isTeam(String scope) {
        return scope.startsWith("T-");
    }

    private String within(String code) {
        String column = "c.%s = %s".formatted(COLUMNS.get(code.length()), param(code));
        // grids have no index of their own; their community's leads there
        return code.length() == 15 ? column + " and c.community_code = " + param(code.substring(0, 12)) : column;
    }

    private String param(Object value) {
        String name = "scope" + params.size();
        params.put(name, value);
        return ":" + name;
    }
}

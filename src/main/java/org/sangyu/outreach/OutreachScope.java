package org.sangyu.outreach;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Whose plans and visits are shown: those of an area or a branch whose register the reader keeps.
 *
 * @param within of a branch in the reader's area that is not the reader's own: that area, for the reader sees no more of it
 *     than who lives there; null otherwise
 */
public record OutreachScope(String code, String within) {

    /** @throws Refusal not permitted, when it is none of the reader's */
    public static OutreachScope of(String wanted, Actor reader) {
        if (wanted == null || wanted.isBlank()) {
            return new OutreachScope(
                    reader.scopes(Permission.KEEP_REGISTER).stream()
                            .min(Comparator.comparing(String::length))
                            .orElseThrow(OutreachScope::notYours),
                    null);
        }
        String code = wanted.strip();
        if (reader.may(Permission.KEEP_REGISTER, code)) {
            return new OutreachScope(code, null);
        }
        return reader.scopes(Permission.KEEP_REGISTER).stream()
                .filter(scope -> code.startsWith("B-" + scope))
                .findFirst()
                .map(scope -> new OutreachScope(code, scope))
                .orElseThrow(OutreachScope::notYours);
    }

    /** For queries of what has an area and a branch of its own. */
    String condition(String alias) {
        if (!code.startsWith("B-")) {
            return alias + "." + column(code) + " = :scope";
        }
        String ofBranch = alias + ".branch_code = :scope";
        return within == null ? ofBranch : ofBranch + " and " + alias + "." + column(within) + " = :within";
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("scope", code);
        if (within != null) {
            params.put("within", within);
        }
        return params;
    }

    private static String column(String area) {
        return switch (Tier.of(area)) {
            case CITY -> "city_code";
            case TOWN -> "town_code";
            case COMMUNITY -> "community_code";
        };
    }

    private static Refusal notYours() {
        return Refusal.notPermitted("outreach.refused.not-yours");
    }
}

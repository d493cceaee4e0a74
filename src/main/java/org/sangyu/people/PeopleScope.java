package org.sangyu.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Whose people are shown: those of one area, branch or team that the reader may see. Lists read one scope at a time, so
 * that each has its index; the conditions speak of the person as {@code p} and bind {@code scope}.
 */
public record PeopleScope(String code) {

    /**
     * The scope asked for, or the reader's own when none was.
     *
     * @throws Refusal not permitted, when it is none of the reader's
     */
    public static PeopleScope of(String wanted, Actor reader) {
        List<String> own = reader.scopes(Permission.SEE_REGISTER);
        if (wanted == null || wanted.isBlank()) {
            return new PeopleScope(own.stream()
                    .min(Comparator.comparing(String::length))
                    .orElseThrow(() -> Refusal.notPermitted("people.refused.not-yours")));
        }
        if (!reader.may(Permission.SEE_REGISTER, wanted)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        return new PeopleScope(wanted);
    }

    boolean isArea() {
        return Character.isDigit(code.charAt(0));
    }

    /** For queries of {@code person p}. */
    String condition() {
        return isArea() ? areaColumn("p") + " = :scope" : memberOf();
    }

    /** For queries of what has an area of its own, such as posts. */
    String areaColumn(String alias) {
        return alias
                + switch (code.length()) {
                    case 6 -> ".city_code";
                    case 9 -> ".town_code";
                    case 12 -> ".community_code";
                    default -> ".area_code";
                };
    }

    private String memberOf() {
        return code.startsWith("B-")
                ? """
                  (p.branch_code = :scope or p.id in (
                      select person_id from activity_membership where branch_code = :scope and until is null))"""
                : "p.id in (select person_id from team_membership where team_code = :scope and until is null)";
    }

    Map<String, Object> params() {
        return Map.of("scope", code);
    }
}

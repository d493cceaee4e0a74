package org.sangyu.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Whose people are shown: those of one area, branch or team that the reader may see. Lists read one scope at a time, so
 * that each has its index; the conditions speak of the person as {@code p} and bind {@code scope}.
 *
 * @param within of a branch or team that lies in the reader's area, but is not the reader's own: that area, for the reader
 *     sees no more of its people than those who live there; null otherwise
 */
public record PeopleScope(String code, String within) {

    private static final Pattern IN_AN_AREA = Pattern.compile("[TB]-(\\d{6,12})-\\d{2,3}");

    public PeopleScope(String code) {
        this(code, null);
    }

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
        String code = wanted.strip();
        if (reader.may(Permission.SEE_REGISTER, code)) {
            return new PeopleScope(code);
        }
        String area = areaOf(code);
        return own.stream()
                .filter(scope -> area != null && isArea(scope) && area.startsWith(scope))
                .min(Comparator.comparing(String::length))
                .map(scope -> new PeopleScope(code, scope))
                .orElseThrow(() -> Refusal.notPermitted("people.refused.not-yours"));
    }

    /** Of a branch's or team's code, the area in it; null for what is neither. */
    static String areaOf(String code) {
        Matcher found = IN_AN_AREA.matcher(code);
        return found.matches() ? found.group(1) : null;
    }

    /** The area itself, or the one to which the branch or team belongs. */
    public String area() {
        return isArea() ? code : areaOf(code);
    }

    public boolean isArea() {
        return isArea(code);
    }

    public boolean isTeam() {
        return code.startsWith("T-");
    }

    private static boolean isArea(String code) {
        return Character.isDigit(code.charAt(0));
    }

    /** Whether this is more than looking: a team's leader sees the team and keeps nothing of it. */
    boolean isKeptBy(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER, code)
                || (within != null && actor.may(Permission.KEEP_REGISTER, within));
    }

    /** For queries of {@code person p}. */
    String condition() {
        if (isArea()) {
            return areaCondition("p");
        }
        return within == null ? memberOf() : memberOf() + " and " + column("p", within) + " = :within";
    }

    /** For queries of what has an area of its own, such as posts. */
    String areaCondition(String alias) {
        // a grid is found by its community's index
        return code.length() == 15
                ? alias + ".community_code = left(:scope, 12) and " + alias + ".area_code = :scope"
                : column(alias, code) + " = :scope";
    }

    /** For queries of what has an area of its own {@code t} and belongs to {@code person p}. */
    String conditionOf(String alias) {
        return isArea() ? areaCondition(alias) : condition();
    }

    private static String column(String alias, String area) {
        return alias
                + switch (area.length()) {
                    case 6 -> ".city_code";
                    case 9 -> ".town_code";
                    case 12 -> ".community_code";
                    default -> ".area_code";
                };
    }

    /** Those of a branch are found in two indexes and put together, not by reading everybody. */
    private String memberOf() {
        return code.startsWith("B-")
                ? """
                  p.id in (
                      select id from person where branch_code = :scope and status = 'ACTIVE'
                      union all
                      select person_id from activity_membership where branch_code = :scope and until is null)"""
                : "p.id in (select person_id from team_membership where team_code = :scope and until is null)";
    }

    Map<String, Object> params() {
        return within == null ? Map.of("scope", code) : Map.of("scope", code, "within", within);
    }
}

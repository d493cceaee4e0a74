package org.sangyu.security;

/**
 * A role held at an organisation.
 *
 * @param scope the organisation's code: an area (6, 9, 12 or 15 digits; covers every area below it) or a team or unit
 */
public record Grant(Role role, String scope) {

    /** Whether what belongs to {@code code} lies within this grant: area codes are hierarchical by prefix. */
    public boolean covers(String code) {
        return code != null && (code.equals(scope) || (isArea(scope) && isArea(code) && code.startsWith(scope)));
    }

    private static boolean isArea(String code) {
        return Character.isDigit(code.charAt(0));
    }
}

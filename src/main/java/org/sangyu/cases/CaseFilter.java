package org.sangyu.cases;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;

/**
 * What a list of cases is narrowed to; everything but the limit may be {@code null}.
 *
 * @param area 6, 9, 12 or 15 digits; whatever lies in it
 * @param category of the first level (with all under it) or the second
 * @param overdue whether the case is open and its limit is over
 * @param q the beginning of a number, or part of a title
 * @param cursor where the page before this one ended, as {@link CasePage#next()} said
 * @param limit 1 to 200
 */
public record CaseFilter(
        CaseStatus status, String area, String category, Boolean overdue, String q, String cursor, int limit) {

    public static final int USUAL_LIMIT = 20;
    private static final int MOST = 200;

    public CaseFilter {
        area = blankToNull(area);
        category = blankToNull(category);
        q = blankToNull(q);
        cursor = blankToNull(cursor);
    }

    /** @throws Refusal naming each part that nothing can be found by */
    void check() {
        new Findings()
                .check(limit >= 1 && limit <= MOST, "limit", "cases.refused.limit", MOST)
                .check(area == null || area.matches("\\d{6}(\\d{3}){0,3}"), "area", "cases.refused.area-unknown", area)
                .check(q == null || q.length() <= 60, "q", "cases.refused.search-length", 60)
                .orRefuse();
    }

    /** The id before which the page begins. */
    long before() {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Long.parseLong(plain.substring(1));
        } catch (RuntimeException notOurs) {
            throw Refusal.invalid("cursor", "cases.refused.cursor");
        }
    }

    static String cursor(long lastId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("c" + lastId).getBytes(StandardCharsets.US_ASCII));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

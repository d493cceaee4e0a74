package org.sangyu.cases;

import java.util.List;

/**
 * One page of a list, newest first.
 *
 * @param next the cursor of the page after this one; {@code null} on the last
 */
public record CasePage(List<CaseRow> items, String next) {}

package org.sangyu.cases;

import java.time.Instant;

/**
 * One act on a case.
 *
 * @param action as in the message key {@code cases.action.<action>}
 * @param from {@code null} for the first
 * @param to the same as {@code from} when the act left the status
 */
public record TimelineEntry(Instant at, String actor, String action, CaseStatus from, CaseStatus to, String note) {}

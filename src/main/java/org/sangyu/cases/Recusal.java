package org.sangyu.cases;

import java.time.Instant;

/**
 * Somebody who must not see a case.
 *
 * @param name of the organisation or person
 * @param accused whether the case is about them
 */
public record Recusal(String name, boolean accused, String reason, String recordedBy, Instant recordedAt) {}

package org.sangyu.cases;

import java.time.Instant;

/**
 * The deadline of an open case is another than before: what waits for it has to move along.
 *
 * @param was the deadline until now
 */
public record DeadlineMoved(String number, Instant was, Instant now) {}

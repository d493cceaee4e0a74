package org.sangyu.calendar;

import java.time.Instant;

/**
 * A deadline, with what it was counted from, so that it can be explained later ({@link DeadlineExplanations}).
 *
 * @param from the instant from which it was counted, such as that of receipt
 * @param dueAt the last instant that is in time
 * @param provisional whether it depends on a year whose official calendar is not published yet: it may still move
 */
public record Due(Instant from, Limit limit, Instant dueAt, boolean provisional) {}

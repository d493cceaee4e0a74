package org.sangyu.calendar;

import java.time.Instant;

/**
 * One change of the calendar, as its history shows it.
 *
 * @param version the calendar's version from then on
 * @param subject the year, the season's code, or the organisation's code
 */
public record CalendarChange(long version, Instant at, String byName, ChangeKind what, String subject, String detail) {}

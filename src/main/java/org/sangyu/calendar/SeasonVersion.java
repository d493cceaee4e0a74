package org.sangyu.calendar;

import java.time.LocalDate;

/**
 * Which days a season has from a day on.
 *
 * @param code the season, such as {@code heating}; message key {@code calendar.season.<code>}
 * @param source the article or decision that says so
 */
public record SeasonVersion(String code, Season season, LocalDate effectiveFrom, String source) {}

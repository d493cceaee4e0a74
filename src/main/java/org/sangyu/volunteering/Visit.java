package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One visit of a volunteer.
 *
 * @param on the day of the visit, not in the future
 * @param hours 0 to 24, service only, travel not counted
 * @param work 1 to 1,000 characters
 * @param contacted whether the petitioner was met or spoken to
 */
public record Visit(LocalDate on, BigDecimal hours, String work, boolean contacted) {}

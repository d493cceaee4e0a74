package org.sangyu.volunteering;

import java.time.LocalDate;

/**
 * A service record was written down, with the number of what it was about.
 *
 * @param nextStep what it needs next; may be null
 */
public record ServiceWritten(long record, String matter, LocalDate day, String work, String nextStep) {}

package org.sangyu.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of one area for one period, and by what settings they were reckoned.
 *
 * @param ended cases that the three callback rates looked at
 * @param due cases that the on-time rate looked at
 * @param groups by code, never by rate: figures are for improving, not for a league table (国办函〔2025〕66号)
 * @param byVolunteers cases closed with C1 that a volunteer team handled
 * @param solvedByVolunteers of these, solved in the petitioner's own words (domain.md §5.4)
 */
public record RatesAnswer(
        LocalDate from,
        LocalDate to,
        String area,
        GroupBy groupBy,
        RatesPolicy policy,
        List<StateCount> states,
        long ended,
        long due,
        List<Rate> rates,
        List<RateGroup> groups,
        long byVolunteers,
        long solvedByVolunteers) {}

package org.sangyu.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Tells whether a day lies in a season, and the how-manieth of it it is, by the version in force on that day: a season
 * that is changed for the future says of the past what it said then (domain.md §13.27).
 */
public class Seasons {

    private final Supplier<List<SeasonVersion>> versions;

    /** @param versions asked on every call, so that a change counts at once */
    public Seasons(Supplier<List<SeasonVersion>> versions) {
        this.versions = versions;
    }

    /** The first day is 1; empty outside the season and for a season that nobody knows. */
    public OptionalLong dayOf(String code, LocalDate date) {
        Optional<SeasonVersion> inForce = versions.get().stream()
                .filter(version ->
                        version.code().equals(code) && !version.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(SeasonVersion::effectiveFrom));
        return inForce.isPresent() ? inForce.get().season().dayOf(date) : OptionalLong.empty();
    }
}

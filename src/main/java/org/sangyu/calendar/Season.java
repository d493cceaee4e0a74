package org.sangyu.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * A part of each year in which other limits hold, such as the heating season from 16 November to 5 April (Qingdao
 * heating regulation art. 31); it may run over new year.
 *
 * @param first its first day, included
 * @param last its last day, included
 */
public record Season(MonthDay first, MonthDay last) {

    public boolean contains(LocalDate date) {
        return dayOf(date).isPresent();
    }

    /** The how-manieth day of the season it is, the first being 1; empty outside the season. */
    public OptionalLong dayOf(LocalDate date) {
        LocalDate start = first.atYear(date.getYear());
        if (start.isAfter(date)) {
            start = first.atYear(date.getYear() - 1);
        }
        LocalDate end = last.atYear(start.getYear());
        if (end.isBefore(start)) {
            end = last.atYear(start.getYear() + 1);
        }
        return date.isAfter(end) ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(start, date) + 1);
    }
}

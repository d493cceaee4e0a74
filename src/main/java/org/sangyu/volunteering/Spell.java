package org.sangyu.volunteering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/**
 * A time during which somebody served.
 *
 * @param day on which it began, in Shanghai
 * @param from null when only the day and the minutes are known
 * @param to null with {@code from}
 * @param minutes of service, travel not counted
 */
record Spell(LocalDate day, Instant from, Instant to, int minutes) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A time that was measured; travel comes off it. */
    static Spell between(Instant from, Instant to, int travelMinutes) {
        int all = (int) Duration.between(from, to).toMinutes();
        return new Spell(LocalDate.ofInstant(from, ZONE), from, to, all - travelMinutes);
    }

    /** A time of which only the day is known. */
    static Spell on(LocalDate day, int minutes) {
        return new Spell(day, null, null, minutes);
    }

    boolean isTimed() {
        return from != null;
    }

    /** Whether one would have had to be at two places at once; what only touches does not meet. */
    boolean meets(Spell other) {
        return isTimed() && other.isTimed() && from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The minutes that it took of each day, on the way included, divided at midnight. */
    Map<LocalDate, Integer> days() {
        Map<LocalDate, Integer> days = new TreeMap<>();
        if (!isTimed()) {
            days.put(day, minutes);
            return days;
        }
        Instant at = from;
        while (at.isBefore(to)) {
            LocalDate date = LocalDate.ofInstant(at, ZONE);
            Instant midnight = date.plusDays(1).atStartOfDay(ZONE).toInstant();
            Instant until = midnight.isBefore(to) ? midnight : to;
            days.merge(date, (int) Duration.between(at, until).toMinutes(), Integer::sum);
            at = until;
        }
        return days;
    }
}

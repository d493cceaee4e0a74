package org.sangyu.volunteering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Findings;

/**
 * What makes hours honest: they happened, after the matter began and before now, not more of them than a day has, and at
 * one place at a time (domain.md §7.2).
 */
final class HoursRules {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Spell.ZONE);
    private static final int A_DAY = 24 * 60;

    private HoursRules() {}

    /** The time itself. @param begun when the matter began; null where there is none */
    static void time(Instant from, Instant to, int travelMinutes, Instant begun, Instant now, Findings findings) {
        findings.check(!to.isBefore(from), "endedAt", "volunteering.refused.ends-before")
                .check(!to.isAfter(now.plus(1, ChronoUnit.MINUTES)), "endedAt", "volunteering.refused.hours-ahead")
                .check(
                        Duration.between(from, to).toMinutes() <= A_DAY,
                        "endedAt",
                        "volunteering.refused.longer-than-a-day")
                .check(
                        begun == null || !from.isBefore(begun.truncatedTo(ChronoUnit.MINUTES)),
                        "startedAt",
                        "volunteering.refused.before-matter",
                        begun == null ? "" : MINUTE.format(begun))
                .check(
                        travelMinutes >= 0
                                && travelMinutes
                                        <= Math.max(
                                                0, Duration.between(from, to).toMinutes()),
                        "travelMinutes",
                        "volunteering.refused.travel");
    }

    /**
     * The time beside all others of the same person that count.
     *
     * @param who whose it is, for the message; {@code field} where the message stands
     */
    static void beside(Spell wanted, List<Spell> others, String who, String field, Findings findings) {
        others.stream()
                .filter(wanted::meets)
                .findFirst()
                .ifPresent(other -> findings.check(
                        false,
                        field,
                        "volunteering.refused.two-places",
                        who,
                        MINUTE.format(other.from()),
                        MINUTE.format(other.to())));
        fullDay(wanted, others)
                .ifPresent(day -> findings.check(false, field, "volunteering.refused.day-full", who, day.toString()));
    }

    private static Optional<LocalDate> fullDay(Spell wanted, List<Spell> others) {
        Map<LocalDate, Integer> taken = new HashMap<>();
        others.forEach(other -> other.days().forEach((day, minutes) -> taken.merge(day, minutes, Integer::sum)));
        return wanted.days().entrySet().stream()
                .filter(day -> taken.getOrDefault(day.getKey(), 0) + day.getValue() > A_DAY)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

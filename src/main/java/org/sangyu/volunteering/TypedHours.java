package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.sangyu.refusal.Findings;

/**
 * A time of service as somebody typed it, with what was done.
 *
 * @param from {@code HH:mm}; {@code to} as well: when it is not later than {@code from}, of the next day
 * @param travelMinutes blank for none
 * @param nextStep what it needs next; may be blank
 */
public record TypedHours(String day, String from, String to, String travelMinutes, String work, String nextStep) {

    /** What is left when all of it can be read. */
    record Read(Instant from, Instant to, int travelMinutes, String work, String nextStep) {}

    /** @throws org.sangyu.refusal.Refusal beside each field that cannot be read */
    Read read(Findings findings) {
        LocalDate date = parsed(day, LocalDate::parse);
        LocalTime begin = parsed(from, LocalTime::parse);
        LocalTime end = parsed(to, LocalTime::parse);
        String travel = travelMinutes == null || travelMinutes.isBlank() ? "0" : travelMinutes.strip();
        boolean travelRead = travel.matches("\\d{1,4}");
        findings.check(date != null, "day", "volunteering.refused.day-missing")
                .check(begin != null, "startedAt", "volunteering.refused.time-missing")
                .check(end != null, "endedAt", "volunteering.refused.time-missing")
                .check(travelRead, "travelMinutes", "volunteering.refused.travel");
        words(work, nextStep, findings);
        findings.orRefuse();
        LocalDate endsOn = end.isBefore(begin) ? date.plusDays(1) : date;
        return new Read(
                date.atTime(begin).atZone(Spell.ZONE).toInstant(),
                endsOn.atTime(end).atZone(Spell.ZONE).toInstant(),
                Integer.parseInt(travel),
                work.strip(),
                stripped(nextStep));
    }

    static void words(String work, String nextStep, Findings findings) {
        findings.text(work, 1000, "work", "volunteering.refused.work-missing", "volunteering.refused.work-length")
                .optional(nextStep, 500, "nextStep", "volunteering.refused.next-length");
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> T parsed(String text, Function<String, T> parse) {
        try {
            return text == null || text.isBlank() ? null : parse.apply(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}

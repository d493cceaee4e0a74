package org.sangyu.places;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sangyu.places.OpeningHours.Closure;
import org.sangyu.places.OpeningHours.Span;
import org.sangyu.refusal.Refusal;

/**
 * Opening hours as people write them into one cell, such as {@code Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00;
 * holidays closed; 2026-07-01 to 2026-08-31 closed}, in Chinese or English; the database keeps the English text.
 * What is written is read again as the same hours.
 */
public final class HoursText {

    private HoursText() {}

    // ---- writing

    public static String write(OpeningHours hours, Locale locale) {
        HoursWords words = HoursWords.of(locale);
        List<String> rules = new ArrayList<>();
        int first = 1;
        while (first <= 7) {
            List<Span> spans = hours.of(DayOfWeek.of(first));
            int last = first;
            while (last < 7 && hours.of(DayOfWeek.of(last + 1)).equals(spans)) {
                last++;
            }
            if (!spans.isEmpty()) {
                rules.add(days(first, last, words) + " " + spans(spans, words));
            }
            first = last + 1;
        }
        String blank = words == HoursWords.ENGLISH ? " " : "";
        if (hours.holidaysClosed()) {
            rules.add(words.say("holidays") + blank + words.say("closed"));
        }
        for (Closure closure : hours.closures()) {
            String until = closure.from().equals(closure.to()) ? "" : blank + words.say("to") + blank + closure.to();
            rules.add(closure.from() + until + blank + words.say("closed"));
        }
        return String.join("; ", rules);
    }

    /** As the database keeps it; {@code null} for {@code null}. */
    static String stored(OpeningHours hours) {
        return hours == null ? null : write(hours, Locale.ENGLISH);
    }

    private static String days(int first, int last, HoursWords words) {
        if (first == 1 && last == 7) {
            return words.say("daily");
        }
        String blank = words == HoursWords.ENGLISH ? " " : "";
        return words.say("day." + first)
                + (first == last ? "" : blank + words.say("to") + blank + words.say("day." + last));
    }

    private static String spans(List<Span> spans, HoursWords words) {
        List<String> written = new ArrayList<>();
        for (Span span : spans) {
            written.add(
                    span.to() - span.from() == OpeningHours.DAY
                            ? words.say("all-day")
                            : clock(span.from())
                                    + "-"
                                    + clock(span.to() > OpeningHours.DAY ? span.to() - OpeningHours.DAY : span.to()));
        }
        return String.join(" ", written);
    }

    /** {@code 8:30}; midnight as an end is {@code 24:00}. */
    public static String clock(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    // ---- reading

    /**
     * @return {@code null} for a blank text
     * @throws Refusal of the field {@code hours}, saying from where on it cannot be read
     */
    public static OpeningHours read(String text) {
        return text == null || text.isBlank() ? null : new HoursReading(text).hours();
    }
}

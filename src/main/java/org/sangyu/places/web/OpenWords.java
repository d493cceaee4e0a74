package org.sangyu.places.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.sangyu.places.HoursText;
import org.sangyu.places.Openness;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says whether a place is open, and when that changes, as one would at its door. */
@Component
class OpenWords {

    private final MessageSource messages;

    OpenWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param openness {@code null} where the hours are unknown */
    String say(Openness openness, LocalDateTime now, Locale locale) {
        if (openness == null) {
            return word("places.open.unknown", locale);
        }
        LocalDateTime at = openness.changes();
        if (at == null) {
            return word(openness.open() ? "places.open.always" : "places.open.not-soon", locale);
        }
        LocalDate today = now.toLocalDate();
        String clock = HoursText.clock(at.getHour() * 60 + at.getMinute());
        if (openness.open()) {
            boolean tonight = at.toLocalDate().equals(today)
                    || at.equals(today.plusDays(1).atStartOfDay());
            String until = tonight && at.getHour() == 0 && at.getMinute() == 0 ? HoursText.clock(24 * 60) : clock;
            return tonight
                    ? word("places.open.until", locale, until)
                    : word("places.open.until-day", locale, day(at.toLocalDate(), today, locale), clock);
        }
        return word("places.open.opens", locale, day(at.toLocalDate(), today, locale), clock);
    }

    private String day(LocalDate day, LocalDate today, Locale locale) {
        if (day.equals(today)) {
            return word("places.today", locale);
        }
        if (day.equals(today.plusDays(1))) {
            return word("places.tomorrow", locale);
        }
        return day.isBefore(today.plusDays(7))
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale)
                : word("places.date", locale, "" + day.getMonthValue(), "" + day.getDayOfMonth());
    }

    private String word(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}

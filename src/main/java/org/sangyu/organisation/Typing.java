package org.sangyu.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sangyu.refusal.Findings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads what people type into the register's forms and spreadsheets: dates, numbers, yes and no, and the words of a list
 * in either language. What cannot be read is noted beside its field and read as nothing.
 */
@Component
public class Typing {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.\\p{IsHan}](\\d{1,2})[-/.\\p{IsHan}](\\d{1,2})\\p{IsHan}?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");

    private final MessageSource messages;

    Typing(MessageSource messages) {
        this.messages = messages;
    }

    public LocalDate date(String typed, String field, Findings findings) {
        if (typed == null) {
            return null;
        }
        Matcher parts = DATE.matcher(typed);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
            }
        } catch (DateTimeException e) {
            // refused below: there is no such day
        }
        findings.check(false, field, "organisation.typed.no-date", typed);
        return null;
    }

    /** A whole number from 0 to {@code most}. */
    public Integer number(String typed, int most, String field, Findings findings) {
        if (typed == null) {
            return null;
        }
        String digits = typed.replace(",", "");
        if (digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= most) {
            return Integer.valueOf(digits);
        }
        findings.check(false, field, "organisation.typed.no-number", typed, most);
        return null;
    }

    /** Nothing typed is no. */
    public boolean yes(String typed, String field, Findings findings) {
        if (typed == null || NO.contains(typed.toLowerCase(Locale.ROOT)) || says("organisation.no", typed)) {
            return false;
        }
        boolean yes = YES.contains(typed.toLowerCase(Locale.ROOT)) || says("organisation.yes", typed);
        findings.check(yes, field, "organisation.typed.no-yes", typed);
        return yes;
    }

    /** One of these, by its name in the code or by the message {@code <words>.<name>} in either language. */
    public <E extends Enum<E>> E word(String typed, E[] values, String words, String field, Findings findings) {
        if (typed == null) {
            return null;
        }
        E found = Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(typed) || says(words + "." + value.name(), typed))
                .findFirst()
                .orElse(null);
        findings.check(
                found != null,
                field,
                "organisation.typed.no-word",
                typed,
                String.join(
                        " / ",
                        Stream.of(values)
                                .map(value -> said(words + "." + value.name(), Locale.SIMPLIFIED_CHINESE))
                                .toList()));
        return found;
    }

    /** What a constant or a yes is called in a spreadsheet that is taken out. */
    public String said(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }

    private boolean says(String key, String typed) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .anyMatch(locale -> typed.equalsIgnoreCase(said(key, locale)));
    }
}

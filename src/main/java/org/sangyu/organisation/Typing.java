package org.sangyu.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Choices;
import org.sangyu.sheets.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reads what people type into the register's forms and spreadsheets: dates, numbers, yes and no, and the words of a list
 * in either language. What cannot be read is noted beside its field and read as nothing.
 */
@Component
public class Typing {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");

    private final MessageSource messages;
    private final Choices choices;

    Typing(MessageSource messages, Choices choices) {
        this.messages = messages;
        this.choices = choices;
    }

    public LocalDate date(String typed, String field, Findings findings) {
        Optional<LocalDate> date = Typed.date(typed);
        findings.check(typed == null || date.isPresent(), field, "organisation.typed.no-date", typed);
        return date.orElse(null);
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
        Optional<E> found = choices.code(
                        typed, words + ".", Stream.of(values).map(Enum::name).toList())
                .map(code -> Enum.valueOf(values[0].getDeclaringClass(), code));
        findings.check(
                found.isPresent(),
                field,
                "organisation.typed.no-word",
                typed,
                String.join(
                        " / ",
                        Stream.of(values)
                                .map(value -> said(words + "." + value.name(), Locale.SIMPLIFIED_CHINESE))
                                .toList()));
        return found.orElse(null);
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

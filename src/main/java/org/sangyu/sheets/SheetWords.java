package org.sangyu.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a register and its columns are called, said in the reader's language and understood in both. */
@Component
public class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    public String title(Register<?> register, Locale locale) {
        return text(register.words() + ".title", register.key(), locale);
    }

    public String heading(Register<?> register, String column, Locale locale) {
        return text(register.words() + "." + column, column, locale);
    }

    public List<String> headings(Register<?> register, Locale locale) {
        return register.columns().stream()
                .map(column -> heading(register, column.key(), locale))
                .toList();
    }

    /** What is to be said about filling the column in; null when nothing. */
    public String hint(Register<?> register, String column, Locale locale) {
        return messages.getMessage(register.words() + "." + column + ".hint", null, null, locale);
    }

    /** The only values of the column, as they may be written. */
    public List<String> choices(Column column, Locale locale) {
        return column.choices().stream()
                .map(key -> text(key, key.substring(key.lastIndexOf('.') + 1), locale))
                .toList();
    }

    public String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** Which column a heading means, if any. */
    Function<String, Optional<String>> columns(Register<?> register) {
        Map<String, String> keys = new HashMap<>();
        for (Column column : register.columns()) {
            keys.put(Typed.word(column.key()), column.key());
        }
        for (Column column : register.columns()) {
            LANGUAGES.forEach(
                    language -> keys.putIfAbsent(Typed.word(heading(register, column.key(), language)), column.key()));
        }
        return heading -> Optional.ofNullable(keys.get(Typed.word(heading)));
    }

    private String text(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }
}

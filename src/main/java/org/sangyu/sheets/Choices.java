package org.sangyu.sheets;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Understands a cell that holds one of a few values, said by its code or by its message in either language, and says it again. */
@Component
public class Choices {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    public Choices(MessageSource messages) {
        this.messages = messages;
    }

    /** The one of the codes that is meant; none when the text is null or means nothing. */
    public Optional<String> code(String text, String prefix, Collection<String> codes) {
        if (text == null) {
            return Optional.empty();
        }
        String said = Typed.word(text);
        return codes.stream().filter(code -> isSaid(said, prefix, code)).findFirst();
    }

    /** The value that the row's cell means; null when the cell is empty, and with a finding when it means nothing. */
    public <E extends Enum<E>> E read(SheetRow row, String column, String prefix, Class<E> type, Findings findings) {
        String text = row.text(column);
        List<String> codes =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Optional<String> code = code(text, prefix, codes);
        if (text != null && code.isEmpty()) {
            findings.check(false, column, "sheets.cell.no-choice", all(prefix, codes));
        }
        return code.map(name -> Enum.valueOf(type, name)).orElse(null);
    }

    /** What the code is called in the reader's language; null for null. */
    public String text(String prefix, Object code) {
        return code == null
                ? null
                : messages.getMessage(prefix + code, null, code.toString(), LocaleContextHolder.getLocale());
    }

    private String all(String prefix, List<String> codes) {
        return String.join(" / ", codes.stream().map(code -> text(prefix, code)).toList());
    }

    private boolean isSaid(String said, String prefix, String code) {
        return said.equals(Typed.word(code))
                || LANGUAGES.stream()
                        .map(language -> messages.getMessage(prefix + code, null, code, language))
                        .anyMatch(text -> said.equals(Typed.word(text)));
    }
}

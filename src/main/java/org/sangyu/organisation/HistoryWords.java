package org.sangyu.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what changed in words; templates call it {@code @historyWords}. */
@Component
public class HistoryWords {

    private final MessageSource messages;
    private final Organisations organisations;
    private final ServiceFields fields;

    HistoryWords(MessageSource messages, Organisations organisations, ServiceFields fields) {
        this.messages = messages;
        this.organisations = organisations;
        this.fields = fields;
    }

    /**
     * A field's text as people read it.
     *
     * @param words of the register, which name its constants {@code <words>.<field>.<constant>}
     */
    public String said(String words, String field, String text) {
        Locale locale = LocaleContextHolder.getLocale();
        if (text == null) {
            return messages.getMessage("organisation.history.nothing", null, "", locale);
        }
        if (field.equals("serviceFields")) {
            return fields.said(List.of(text.split(",")), locale);
        }
        if (text.equals("true") || text.equals("false")) {
            return messages.getMessage(text.equals("true") ? "organisation.yes" : "organisation.no", null, locale);
        }
        return Optional.ofNullable(messages.getMessage(words + "." + field + "." + text, null, null, locale))
                .or(() -> organisations.find(text).map(Organisation::name))
                .orElse(text);
    }

    /** What the field is called; one that is no column of the register speaks for itself. */
    public String field(String words, String field) {
        return messages.getMessage(words + "." + field, null, field, LocaleContextHolder.getLocale());
    }
}

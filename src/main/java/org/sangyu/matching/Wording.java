package org.sangyu.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says reasons in the reader's language. */
@Component("matchingWording")
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Reason reason, Locale locale) {
        Object[] args = reason.args().stream().map(arg -> word(arg, locale)).toArray();
        return messages.getMessage(reason.key(), args, locale);
    }

    private Object word(Object arg, Locale locale) {
        if (arg instanceof Reason reason) {
            return of(reason, locale);
        }
        if (arg instanceof List<?> several) {
            return several.stream()
                    .map(one -> String.valueOf(word(one, locale)))
                    .collect(Collectors.joining(messages.getMessage("matching.and", null, locale)));
        }
        return arg;
    }
}

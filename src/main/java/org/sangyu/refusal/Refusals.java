package org.sangyu.refusal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Speaks a refusal in the reader's language: pages put its texts beside their fields, the API into its errors. */
@Component
public class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** The text for each refused field, in the order of the refusals; what is about the whole stands under "". */
    public Map<String, String> texts(Refusal refusal, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldRefusal error : refusal.errors()) {
            texts.merge(error.field() == null ? "" : error.field(), text(error, locale), (a, b) -> a + "\n" + b);
        }
        return texts;
    }

    /** All that the refusal says, as one text. */
    public String text(Refusal refusal, Locale locale) {
        return refusal.errors().stream().map(error -> text(error, locale)).collect(Collectors.joining("\n"));
    }

    /** One reason; a key that has no message is shown as it is rather than failing a second time. */
    public String text(FieldRefusal error, Locale locale) {
        return messages.getMessage(error.key(), error.args(), error.key(), locale);
    }
}

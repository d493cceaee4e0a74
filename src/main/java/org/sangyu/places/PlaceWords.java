package org.sangyu.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Typing;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Choices;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people call things in files and forms: a kind or an area by its code or by its name, in either language. Answers
 * from memory.
 */
@Component
public class PlaceWords {

    private static final Locale WRITTEN = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;
    private final Choices choices;
    private final Typing typing;
    private final Organisations organisations;
    private final Features features;

    PlaceWords(MessageSource messages, Choices choices, Typing typing, Organisations organisations, Features features) {
        this.messages = messages;
        this.choices = choices;
        this.typing = typing;
        this.organisations = organisations;
        this.features = features;
    }

    /** @param typed what stands in each field or column */
    Cells cells(Function<String, String> typed, Findings findings) {
        return new Cells(typed, findings, typing, this, features, organisations);
    }

    /** Empty for {@code null}. */
    String say(String prefix, Enum<?> value) {
        return value == null ? "" : typing.said(prefix + "." + value.name(), WRITTEN);
    }

    String yesOrNo(boolean yes) {
        return typing.said(yes ? "organisation.yes" : "organisation.no", WRITTEN);
    }

    /** What is meant by a code, by a name in either language, or by what it is called for short. */
    <E extends Enum<E>> Optional<E> find(Class<E> type, String prefix, String said) {
        List<String> codes = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return choices.code(said, prefix + ".", codes)
                .or(() -> choices.code(said, prefix + ".short.", codes))
                .map(code -> Enum.valueOf(type, code));
    }

    String features(List<String> codes) {
        return String.join(",", features.names(codes, WRITTEN));
    }

    /** What a template shows in its first row; empty where there is no example. */
    String example(String register, String field) {
        return messages.getMessage("places.example." + register + "." + field, null, "", WRITTEN);
    }
}

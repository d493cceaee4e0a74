package org.sangyu.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people call things in files and forms: a kind or an area by its code or by its name, in either language. Answers
 * from memory.
 */
@Component
public class PlaceWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final Organisations organisations;
    private final Features features;

    PlaceWords(MessageSource messages, Organisations organisations, Features features) {
        this.messages = messages;
        this.organisations = organisations;
        this.features = features;
    }

    /** @param typed what stands in each field or column */
    Cells cells(Function<String, String> typed, Findings findings) {
        return new Cells(typed, findings, this, features, organisations);
    }

    String say(String prefix, Enum<?> value) {
        return say(prefix, value, Locale.SIMPLIFIED_CHINESE);
    }

    String say(String prefix, Enum<?> value, Locale locale) {
        return messages.getMessage(prefix + "." + value.name(), null, locale);
    }

    String yesOrNo(boolean yes) {
        return messages.getMessage(yes ? "places.yes" : "places.no", null, Locale.SIMPLIFIED_CHINESE);
    }

    /** @param said without blanks */
    <E extends Enum<E>> Optional<E> find(Class<E> type, String prefix, String said) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> said.equalsIgnoreCase(value.name())
                        || (value instanceof HomeTier tier && said.equalsIgnoreCase(tier.symbol()))
                        || LANGUAGES.stream()
                                .anyMatch(language -> said.equalsIgnoreCase(Typed.code(say(prefix, value, language)))
                                        || said.equalsIgnoreCase(messages.getMessage(
                                                prefix + ".short." + value.name(), null, "", language))))
                .findFirst();
    }

    Optional<Boolean> yesOrNo(String said) {
        return Stream.of(true, false)
                .filter(yes -> said.equalsIgnoreCase(yes.toString())
                        || LANGUAGES.stream()
                                .anyMatch(language -> said.equalsIgnoreCase(
                                        messages.getMessage(yes ? "places.yes" : "places.no", null, language))))
                .findFirst();
    }

    /** The code of an active city, town or community that is called so, when there is just one. */
    Optional<String> areaCalled(String name) {
        List<String> codes = organisations.areasWithin("").stream()
                .filter(area -> area.code().length() <= 12 && area.name().equals(name))
                .map(Organisation::code)
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    String features(List<String> codes) {
        return String.join(",", features.names(codes, Locale.SIMPLIFIED_CHINESE));
    }

    /** What a template shows in its first row; empty where there is no example. */
    String example(String register, String field) {
        return messages.getMessage("places.example." + register + "." + field, null, "", Locale.SIMPLIFIED_CHINESE);
    }
}

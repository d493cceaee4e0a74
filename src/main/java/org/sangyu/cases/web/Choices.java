package org.sangyu.cases.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.sangyu.refusal.Refusal;

/** Reads what was chosen from a list; the browser or a program may send anything. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /**
     * @return {@code null} when nothing was chosen
     * @throws Refusal with this key, when it is none of the constants
     */
    static <E extends Enum<E>> E parse(Class<E> type, String name, String field, String key) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return find(type, name).orElseThrow(() -> Refusal.invalid(field, key, name));
    }
}

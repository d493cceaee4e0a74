package org.sangyu.people;

import java.util.Arrays;

/** Finds a constant by its name as it stands in an address or a form. */
public final class Constant {

    private Constant() {}

    /** Null when there is none of that name, or no name. */
    public static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

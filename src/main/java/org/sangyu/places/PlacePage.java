package org.sangyu.places;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a register's list.
 *
 * @param next cursor of the following page, {@code null} on the last
 */
public record PlacePage<T>(List<T> items, String next) {

    static final int SIZE = 20;

    /** @param found one more than fits on a page, if there are as many */
    static <T> PlacePage<T> of(List<T> found, Function<T, String> cursor) {
        boolean more = found.size() > SIZE;
        List<T> items = more ? found.subList(0, SIZE) : found;
        return new PlacePage<>(items, more ? cursor.apply(items.get(SIZE - 1)) : null);
    }
}

package org.sangyu.organisation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One page of a register's list.
 *
 * @param next cursor of the following page, {@code null} on the last
 */
public record RegisterPage<T>(List<T> items, String next) {

    /** Rows read at a time where all of them are wanted. */
    public static final int CHUNK = 500;

    /** @param rows one more than {@code limit}, where there are more */
    public static <T> RegisterPage<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        boolean more = rows.size() > limit;
        List<T> page = more ? List.copyOf(rows.subList(0, limit)) : List.copyOf(rows);
        return new RegisterPage<>(page, more ? cursor.apply(page.get(limit - 1)) : null);
    }

    /** Page after page to the end. */
    public static <T> void all(Function<String, RegisterPage<T>> pageAfter, Consumer<List<T>> each) {
        for (String cursor = ""; cursor != null; ) {
            RegisterPage<T> page = pageAfter.apply(cursor);
            each.accept(page.items());
            cursor = page.next();
        }
    }
}

package org.sangyu.places;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the three spreadsheets of places have alike. */
final class SheetScope {

    private SheetScope() {}

    /** Who keeps the register of an area: places belong to areas, not to branches. */
    static boolean mayBringIn(Actor actor) {
        return actor.scopes(Permission.KEEP_REGISTER).stream().anyMatch(scope -> Character.isDigit(scope.charAt(0)));
    }

    /** Row by row, however many there are. */
    static <T> void stream(JdbcClient.MappedQuerySpec<T> query, Consumer<T> each) {
        try (Stream<T> rows = query.stream()) {
            rows.forEach(each);
        }
    }
}

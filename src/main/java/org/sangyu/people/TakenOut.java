package org.sangyu.people;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/**
 * Takes entries of one scope out of the register, a thousand at a time: each page begins behind the last entry of the one
 * before.
 */
abstract class TakenOut<E> {

    private static final int AT_A_TIME = 1000;

    /** Of the scope in the filter, or the actor's own; narrowed as the list page is. */
    void write(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        PeopleScope scope = PeopleScope.of(filter.get("scope"), actor);
        if (!scope.isKeptBy(actor)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        E last = null;
        List<E> page;
        do {
            page = behind(last, scope, filter, AT_A_TIME);
            page.forEach(entry -> sink.accept(cells(entry, clear)));
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == AT_A_TIME);
    }

    /** At most so many that come behind this one in the list's order; null for the first. */
    abstract List<E> behind(E last, PeopleScope scope, Map<String, String> filter, int most);

    /** @param clear whether personal columns are shown in full */
    abstract List<String> cells(E entry, boolean clear);
}

package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/**
 * Several organisations of one kind as somebody wants them, held against what is there.
 *
 * @param <E> one of them as it is wanted
 * @param <O> one as it is
 */
public interface RegisterWishes<E, O> {

    /** The one that is meant, when it is there already. */
    Optional<O> there(E wanted);

    /** The same for the desk of all organisations, meant for the one that is there. */
    Saving saving(E wanted);

    /** What speaks against it, in itself and with what is there. */
    Findings check(E wanted, Actor actor);

    /** @throws Refusal with what is wrong with the first that cannot be saved */
    default List<Saving> checked(List<E> wanted, Actor actor) {
        List<Saving> savings = new ArrayList<>();
        for (E one : wanted) {
            check(one, actor).orRefuse();
            savings.add(saving(one));
        }
        return savings;
    }

    /**
     * The codes of those above the saved, in their order.
     *
     * @param above by code, or by the name of one that was saved beside them and had no code before
     * @param isAbove of the saved, which can be above others
     */
    static List<String> codesAbove(List<String> above, List<Organisation> saved, IntPredicate isAbove) {
        Map<String, String> added = new HashMap<>();
        for (int i = 0; i < saved.size(); i++) {
            if (isAbove.test(i)) {
                added.put(saved.get(i).name(), saved.get(i).code());
            }
        }
        return above.stream().map(one -> added.getOrDefault(one, one)).toList();
    }
}

package org.sangyu.volunteering;

import java.util.List;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/**
 * What else helpers may be called for than cases and items of the lists: a module offers it by a bean of this type. Their
 * visits are offered by a bean of type {@link Matters}, with the same numbers.
 */
public interface OtherMatters {

    /** Whether a number is one of these, by how it looks. */
    boolean knows(String number);

    /** @throws Refusal not found, also for whom it does not concern; conflict when this is not the time for it */
    CallMatter require(String number, Actor by);

    /**
     * What a choice among helpers goes by; compared, never shown.
     *
     * @param areaCode where exactly: a grid, or the community
     * @param address null when not known
     * @param category what kind of need it is like; null when it is like none
     * @param same the numbers of all such matters for the same person, for whoever came before knows the way
     */
    record Setting(String areaCode, String address, String category, List<String> same) {

        public Setting {
            same = List.copyOf(same);
        }
    }

    Setting setting(String number);

    /** Lets nobody end it while somebody calls for it. */
    void hold(String number);

    /** Whom and where exactly; asked only for those who said yes, and as long as it takes (domain.md §13.14). */
    String address(String number);

    /** Where whoever called looks after it. */
    String page(String number);
}

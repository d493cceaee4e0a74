package org.sangyu.people;

import java.util.List;
import org.sangyu.security.Actor;

/**
 * What other modules show of a person on their page and on their own: a module offers it by a bean of this type. Asked
 * only for the person and for whoever keeps the register there.
 */
public interface PersonCards {

    /**
     * One card.
     *
     * @param title in the reader's language, and so are the lines
     * @param href where it goes on; null for nowhere
     * @param link what that way is called
     */
    record Card(String title, List<String> lines, String href, String link) {}

    /** @param own whether it is the person's own page */
    List<Card> of(Person person, boolean own, Actor reader);
}

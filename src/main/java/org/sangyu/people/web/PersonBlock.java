package org.sangyu.people.web;

import java.util.Map;
import org.sangyu.people.Person;
import org.sangyu.security.Actor;

/** One block of what a person's page shows; what the reader may not see does not get into the model. */
interface PersonBlock {

    void fill(Map<String, Object> model, Person person, Sight sight);

    /**
     * How much a reader sees: a team's leader the least.
     *
     * @param own whether it is the reader's own page
     * @param keeps whether the reader keeps the register there
     */
    record Sight(Actor reader, boolean own, boolean keeps) {

        boolean isFull() {
            return own || keeps;
        }
    }
}

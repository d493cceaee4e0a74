package org.sangyu.people;

import java.util.List;

/** These members are in another participation category from now on, or in one for the first time. */
public record CategoriesChanged(List<Long> personIds) {

    public CategoriesChanged {
        personIds = List.copyOf(personIds);
    }
}

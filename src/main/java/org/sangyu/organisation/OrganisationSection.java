package org.sangyu.organisation;

import java.util.Map;
import org.sangyu.security.Actor;

/**
 * A part that another module adds to an organisation's page in the register, such as a branch's members and posts, or a
 * team's volunteers. A module that knows something offers a bean of this type; the page shows every one that is for it.
 */
public interface OrganisationSection {

    boolean isFor(Organisation organisation);

    /** The fragment to be shown, such as {@code people/of-branch :: members}. */
    String fragment();

    /** The attributes that the fragment reads; their names begin with the module's. */
    Map<String, Object> model(Organisation organisation, Actor actor);
}

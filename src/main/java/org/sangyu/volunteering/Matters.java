package org.sangyu.volunteering;

import java.util.Collection;
import java.util.List;
import org.sangyu.security.Actor;

/**
 * What there is to be visited. Whoever asks volunteers for something, a call for helpers or a recurring visit, offers it
 * by a bean of this type, and visits to it can be checked in and written down.
 */
public interface Matters {

    /** What this volunteer may go to now. @param teams of the volunteer */
    List<Matter> toVisit(long personId, Collection<String> teams, Actor volunteer);

    /** What people of the team have been at of late, for whoever writes their hours down afterwards. */
    List<Matter> ofTeam(String teamCode, Actor writer);
}

package org.sangyu.volunteering;

import java.util.List;
import org.sangyu.security.Actor;

/** Honours that were published, and nominations for them, as walls of thanks and people's own pages show them. */
public interface Awards {

    /**
     * @param title such as outstanding volunteer, in the reader's language
     * @param name whose it is; null of a team, and on a wall of whoever does not want to be named
     */
    record Award(String number, int year, String title, String name, boolean ofTeam) {}

    /**
     * What somebody is nominated for and may say no to.
     *
     * @param team which they lead and which is nominated; null when they are themselves
     * @param declined they said no, and may take it back
     */
    record Proposed(long id, int year, String title, String team, boolean declined) {}

    /** One's own and one's teams', the newest first. */
    List<Proposed> proposed(Actor actor);

    /** One's own, the newest first. */
    List<Award> ofPerson(long personId);

    /** The team's and its people's, the newest first. */
    List<Award> ofTeam(String teamCode);
}

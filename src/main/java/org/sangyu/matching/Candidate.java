package org.sangyu.matching;

import java.util.List;
import java.util.Set;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.VolunteerProfile.Talent;
import org.sangyu.places.Position;
import org.sangyu.volunteering.PastHelp.Help;

/** Who might be asked: a team, which brings along what its people bring, or one volunteer. */
public sealed interface Candidate permits TeamCandidate, VolunteerCandidate {

    /** A team's code; a volunteer's number in the register. */
    String key();

    /** As the register's lists show it to whoever may see them. */
    String name();

    /** Where the team belongs, or the volunteer lives. */
    String areaCode();

    /** Null when not known, and of a team. */
    Position position();

    /** How many cases are in hand. */
    int openWork();

    int mostOpenWork();

    List<PersonSkill> skills();

    /** Letters of the groups of categories in which they serve. */
    Set<String> fields();

    List<Talent> talents();

    /** Codes of villages with which a branch of theirs is paired. */
    Set<String> pairedVillages();

    List<Help> helped();
}

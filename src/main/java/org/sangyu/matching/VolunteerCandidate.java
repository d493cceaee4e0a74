package org.sangyu.matching;

import java.util.List;
import java.util.Set;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.VolunteerProfile;
import org.sangyu.people.VolunteerProfile.Talent;
import org.sangyu.places.Position;
import org.sangyu.volunteering.PastHelp.Help;

/**
 * One volunteer who might be asked.
 *
 * @param fields those of the person's teams
 * @param teammates ids of those who are in a team with the person
 * @param workedWith ids of persons with whom the person has worked
 * @param busy when the person has promised to be elsewhere
 */
public record VolunteerCandidate(
        VolunteerProfile profile,
        int openWork,
        int mostOpenWork,
        Set<String> fields,
        Set<String> pairedVillages,
        List<Help> helped,
        Set<Long> teammates,
        Set<Long> workedWith,
        List<TimeSpan> busy)
        implements Candidate {

    public long personId() {
        return profile.helper().personId();
    }

    @Override
    public String key() {
        return String.valueOf(personId());
    }

    @Override
    public String name() {
        return profile.helper().name();
    }

    @Override
    public String areaCode() {
        return profile.areaCode();
    }

    @Override
    public Position position() {
        return profile.position();
    }

    @Override
    public List<PersonSkill> skills() {
        return profile.skills();
    }

    @Override
    public List<Talent> talents() {
        return profile.talents();
    }

    public Set<String> teams() {
        return profile.teams();
    }
}

package org.sangyu.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.VolunteerProfile.Talent;
import org.sangyu.places.Position;
import org.sangyu.volunteering.PastHelp.Help;

/**
 * A team that might be asked.
 *
 * @param members those whom the reader may see; none also when the register does not know them yet
 * @param size how many members it has, also those whom the reader may not see
 * @param skills everything that somebody among the members can do; so also talents and paired villages
 */
public record TeamCandidate(
        VolunteerTeam team,
        List<VolunteerCandidate> members,
        int size,
        int openWork,
        int mostOpenWork,
        List<PersonSkill> skills,
        List<Talent> talents,
        Set<String> pairedVillages,
        List<Help> helped)
        implements Candidate {

    static TeamCandidate of(
            VolunteerTeam team,
            List<VolunteerCandidate> members,
            int size,
            int openWork,
            int mostOpenWork,
            List<Help> helped) {
        return new TeamCandidate(
                team,
                List.copyOf(members),
                size,
                openWork,
                mostOpenWork,
                members.stream().flatMap(member -> member.skills().stream()).toList(),
                members.stream().flatMap(member -> member.talents().stream()).toList(),
                members.stream()
                        .flatMap(member -> member.pairedVillages().stream())
                        .collect(Collectors.toSet()),
                List.copyOf(helped));
    }

    /** Whether there are members of whom the reader knows nothing, so that nothing can be said of the whole team. */
    boolean hasOthers() {
        return members.isEmpty() || members.size() < size;
    }

    @Override
    public String key() {
        return team.code();
    }

    @Override
    public String name() {
        return team.name();
    }

    @Override
    public String areaCode() {
        return team.areaCode();
    }

    @Override
    public Position position() {
        return null;
    }

    @Override
    public Set<String> fields() {
        return Set.copyOf(team.serviceFields());
    }

    /** Whether it is this area's own team, or one of an area above it: such a team may be sent a case. */
    public boolean serves(Need need) {
        return need.areaCode().startsWith(team.areaCode());
    }
}

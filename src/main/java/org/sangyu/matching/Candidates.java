package org.sangyu.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody whom the one who asks may see, as they are at this moment.
 *
 * @param excluded by a need's key, the teams that must know nothing of it 回避
 */
public record Candidates(
        List<TeamCandidate> teams, List<VolunteerCandidate> volunteers, Map<String, Set<String>> excluded) {

    public Candidates {
        teams = List.copyOf(teams);
        volunteers = List.copyOf(volunteers);
        excluded = Map.copyOf(excluded);
    }

    /** The teams that may know of the need. */
    List<TeamCandidate> teamsFor(Need need) {
        Set<String> out = excluded.getOrDefault(need.key(), Set.of());
        return out.isEmpty()
                ? teams
                : teams.stream().filter(team -> !out.contains(team.key())).toList();
    }
}

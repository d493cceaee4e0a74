package org.sangyu.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody whom the one who asks may see, as they are at this moment.
 *
 * @param excluded by a need's key, the teams that must know nothing of it 回避
 * @param excludedAccounts the same of people, by their accounts
 */
public record Candidates(
        List<TeamCandidate> teams,
        List<VolunteerCandidate> volunteers,
        Map<String, Set<String>> excluded,
        Map<String, Set<Long>> excludedAccounts) {

    /** What speaks against those from whom a need is kept. */
    static final Block KEPT_FROM = Block.of("volunteering.block.RECUSED");

    public Candidates {
        teams = List.copyOf(teams);
        volunteers = List.copyOf(volunteers);
        excluded = Map.copyOf(excluded);
        excludedAccounts = Map.copyOf(excludedAccounts);
    }

    /** When nobody has to be kept out. */
    Candidates(List<TeamCandidate> teams, List<VolunteerCandidate> volunteers) {
        this(teams, volunteers, Map.of(), Map.of());
    }

    boolean isKeptFromSome(Need need) {
        return excludedAccounts.containsKey(need.key());
    }

    /** Whether this person must know nothing of the need. */
    boolean isKeptFrom(Need need, VolunteerCandidate person) {
        Long account = person.profile().accountId();
        return account != null
                && excludedAccounts.getOrDefault(need.key(), Set.of()).contains(account);
    }

    /** The teams that may know of the need. */
    List<TeamCandidate> teamsFor(Need need) {
        Set<String> out = excluded.getOrDefault(need.key(), Set.of());
        return out.isEmpty()
                ? teams
                : teams.stream().filter(team -> !out.contains(team.key())).toList();
    }
}

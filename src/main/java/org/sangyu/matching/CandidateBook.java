package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.branches.RunningPairings;
import org.sangyu.cases.Recusals;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.TeamFilter;
import org.sangyu.organisation.Teams;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.VolunteerProfile;
import org.sangyu.people.VolunteerProfiles;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.OpenWork;
import org.sangyu.volunteering.PastHelp;
import org.sangyu.volunteering.PastHelp.Help;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who might be asked, in a dozen queries however many needs, teams and people there are. */
@Component
class CandidateBook {

    /** More teams than any city has. */
    private static final int ALL = 5_000;

    private final Teams teams;
    private final Organisations organisations;
    private final VolunteerProfiles profiles;
    private final RunningPairings pairings;
    private final OpenWork work;
    private final PastHelp past;
    private final Recusals recusals;

    CandidateBook(
            Teams teams,
            Organisations organisations,
            VolunteerProfiles profiles,
            RunningPairings pairings,
            OpenWork work,
            PastHelp past,
            Recusals recusals) {
        this.teams = teams;
        this.organisations = organisations;
        this.profiles = profiles;
        this.pairings = pairings;
        this.work = work;
        this.past = past;
        this.recusals = recusals;
    }

    /**
     * @param scope an area, branch or team; null for the actor's own
     * @throws org.sangyu.refusal.Refusal not permitted, when it is none of the actor's
     */
    @Transactional(readOnly = true)
    Candidates read(Collection<Need> needs, String scope, Actor actor) {
        PeopleScope seen = PeopleScope.of(scope, actor);
        return candidates(needs, teams(needs, seen, actor), profiles.within(seen, actor));
    }

    /** Just these teams and people, for whoever is told their names because they may be asked. */
    @Transactional(readOnly = true)
    Candidates among(Need need, Collection<String> teamCodes, Collection<Long> personIds) {
        List<VolunteerProfile> people = profiles.among(personIds);
        Set<String> codes = new HashSet<>(teamCodes);
        people.forEach(one -> codes.addAll(one.teams()));
        return candidates(List.of(need), teams.among(codes), people);
    }

    private Candidates candidates(
            Collection<Need> needs, Map<String, VolunteerTeam> known, List<VolunteerProfile> people) {
        List<Help> helped = helped(needs);
        Map<String, List<Help>> byTeam =
                helped.stream().filter(help -> help.personId() == null).collect(Collectors.groupingBy(Help::teamCode));
        List<VolunteerCandidate> volunteers = volunteers(people, known, helped);
        Map<String, List<VolunteerCandidate>> members = new HashMap<>();
        volunteers.forEach(one -> one.teams().forEach(team -> members.computeIfAbsent(team, code -> new ArrayList<>())
                .add(one)));
        Map<String, Integer> inHand = work.ofTeams(known.keySet());
        Map<String, Integer> sizes = profiles.sizes(known.keySet());
        List<TeamCandidate> candidates = known.values().stream()
                .map(team -> TeamCandidate.of(
                        team,
                        members.getOrDefault(team.code(), List.of()),
                        sizes.getOrDefault(team.code(), 0),
                        inHand.getOrDefault(team.code(), 0),
                        work.mostOfTeam(),
                        byTeam.getOrDefault(team.code(), List.of())))
                .toList();
        List<String> keys = needs.stream().map(Need::key).toList();
        List<Long> accounts = people.stream()
                .map(VolunteerProfile::accountId)
                .filter(Objects::nonNull)
                .toList();
        return new Candidates(
                candidates,
                volunteers,
                recusals.excluded(keys, known.keySet()),
                recusals.excludedAccounts(keys, accounts));
    }

    /** Those of the scope, and those that serve the places of the needs: these are no secret to whoever dispatches. */
    private Map<String, VolunteerTeam> teams(Collection<Need> needs, PeopleScope scope, Actor actor) {
        TeamFilter within = new TeamFilter(scope.area(), null, null, null, null, false, null);
        Map<String, VolunteerTeam> known = new TreeMap<>();
        teams.list(within, null, ALL, actor).items().forEach(team -> known.put(team.code(), team));
        Set<String> serving = needs.stream()
                .map(Need::areaCode)
                .distinct()
                .flatMap(area -> organisations.teamsServing(area).stream())
                .map(Organisation::code)
                .filter(code -> !known.containsKey(code))
                .collect(Collectors.toSet());
        known.putAll(teams.among(serving));
        return known;
    }

    private List<Help> helped(Collection<Need> needs) {
        return past.around(
                distinct(needs, Need::community), distinct(needs, Need::category), distinct(needs, Need::address));
    }

    private List<VolunteerCandidate> volunteers(
            List<VolunteerProfile> people, Map<String, VolunteerTeam> known, List<Help> helped) {
        List<Long> ids = people.stream().map(one -> one.helper().personId()).toList();
        Map<Long, Integer> inHand = work.ofPeople(ids);
        Map<Long, List<OpenWork.Promise>> promised = work.promised(ids);
        Map<Long, Set<Long>> together = past.together(ids);
        Map<String, Set<String>> villages = pairings.villages();
        Map<Long, List<Help>> byPerson =
                helped.stream().filter(help -> help.personId() != null).collect(Collectors.groupingBy(Help::personId));
        Map<String, Set<Long>> mates = new HashMap<>();
        people.forEach(one -> one.teams().forEach(team -> mates.computeIfAbsent(team, code -> new HashSet<>())
                .add(one.helper().personId())));
        return people.stream()
                .map(one -> {
                    long id = one.helper().personId();
                    return new VolunteerCandidate(
                            one,
                            inHand.getOrDefault(id, 0),
                            work.mostOfPerson(),
                            fields(one, known),
                            one.branchCode() == null ? Set.of() : villages.getOrDefault(one.branchCode(), Set.of()),
                            byPerson.getOrDefault(id, List.of()),
                            one.teams().stream()
                                    .flatMap(team -> mates.get(team).stream())
                                    .filter(mate -> mate != id)
                                    .collect(Collectors.toSet()),
                            together.getOrDefault(id, Set.of()),
                            promised.getOrDefault(id, List.of()).stream()
                                    .map(when -> new TimeSpan(when.from(), when.to()))
                                    .toList());
                })
                .toList();
    }

    private static Set<String> fields(VolunteerProfile person, Map<String, VolunteerTeam> known) {
        return person.teams().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(team -> team.serviceFields().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> distinct(Collection<Need> needs, Function<Need, String> what) {
        return needs.stream().map(what).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }
}

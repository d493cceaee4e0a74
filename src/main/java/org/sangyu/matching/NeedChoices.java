package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sangyu.refusal.Refusal;

/**
 * Finds who may take a need: in the nearest circle in which there are enough, and of these the most fitting. Enough is
 * three for each place, from two teams, so that there is something to choose.
 */
final class NeedChoices {

    private static final int ENOUGH = 3;
    private static final Reason UNKNOWN = Reason.of("matching.board.unknown");

    private final Criteria criteria;
    private final HardRules rules;
    private final MatchingSettings.Plan settings;
    private final Candidates candidates;
    private final Map<Long, PlanPerson> people;
    private final Map<String, PlanTeam> teams;

    NeedChoices(
            Criteria criteria,
            HardRules rules,
            MatchingSettings.Plan settings,
            Candidates candidates,
            Map<Long, PlanPerson> people,
            Map<String, PlanTeam> teams) {
        this.criteria = criteria;
        this.rules = rules;
        this.settings = settings;
        this.candidates = candidates;
        this.people = people;
        this.teams = teams;
    }

    /** Who was looked at in one circle, and what came of it. */
    private final class Looked {

        private final Map<Long, List<Block>> members = new LinkedHashMap<>();
        private final Map<Long, Block> teamless = new LinkedHashMap<>();
        private final Map<String, List<VolunteerCandidate>> free = new LinkedHashMap<>();

        private Looked(Need need, Reach reach, Map<Long, List<Block>> known) {
            for (TeamCandidate team : candidates.teamsFor(need)) {
                if (reach.holds(need, team)) {
                    look(need, team, known);
                }
            }
        }

        private void look(Need need, TeamCandidate team, Map<Long, List<Block>> known) {
            List<Block> against = rules.alone(need, team);
            for (VolunteerCandidate member : team.members()) {
                List<Block> blocks = known.computeIfAbsent(member.personId(), id -> alone(need, member));
                members.put(member.personId(), blocks);
                if (!against.isEmpty()) {
                    teamless.put(member.personId(), against.get(0));
                } else if (blocks.isEmpty()) {
                    free.computeIfAbsent(team.key(), code -> new ArrayList<>()).add(member);
                }
            }
        }

        private boolean isEnough(Need need) {
            long people = free.values().stream()
                    .flatMap(List::stream)
                    .map(VolunteerCandidate::personId)
                    .distinct()
                    .count();
            return free.size() > 1 && people >= (long) ENOUGH * need.people();
        }

        /** Each person under the first rule that forbids it. */
        private Map<String, Integer> blocked() {
            Map<String, Integer> counts = new TreeMap<>();
            List<Long> may = free.values().stream()
                    .flatMap(List::stream)
                    .map(VolunteerCandidate::personId)
                    .toList();
            members.forEach((person, blocks) -> {
                if (!blocks.isEmpty()) {
                    counts.merge(blocks.get(0).rule(), 1, Integer::sum);
                } else if (!may.contains(person)) {
                    counts.merge(teamless.get(person).rule(), 1, Integer::sum);
                }
            });
            return counts;
        }
    }

    PlanNeed of(int index, Need need, List<Pin> pins) {
        Map<Long, List<Block>> known = new LinkedHashMap<>();
        Looked looked = null;
        for (Reach reach : settings.reach().circles()) {
            looked = new Looked(need, reach, known);
            if (looked.isEnough(need)) {
                break;
            }
        }
        List<Seat> seats = seats(need, looked);
        List<Seat> pinned = pinned(need, pins, seats);
        if (!pinned.isEmpty()) {
            PlanTeam team = pinned.get(0).team();
            seats.removeIf(seat -> seat.team() != team);
        }
        return new PlanNeed(
                index,
                need,
                choices(seats),
                List.copyOf(seats),
                pinned,
                looked.members.size(),
                looked.blocked(),
                settings.acquaintance());
    }

    private List<Seat> seats(Need need, Looked looked) {
        List<Seat> seats = new ArrayList<>();
        Map<Long, Integer> fits = new LinkedHashMap<>();
        looked.free.forEach((code, members) -> {
            PlanTeam team = teams.get(code);
            int fitOfTeam = criteria.points(need, team.candidate());
            for (VolunteerCandidate member : members) {
                int fit = fits.computeIfAbsent(member.personId(), id -> criteria.points(need, member));
                seats.add(new Seat(people.get(member.personId()), team, together(fit, fitOfTeam)));
            }
        });
        seats.sort(Comparator.comparingInt((Seat seat) -> -seat.fit()));
        return new ArrayList<>(seats.subList(0, Math.min(settings.choices(), seats.size())));
    }

    /** Who goes counts twice what the team does that they come with. */
    private static int together(int person, int team) {
        return (2 * person + team) / 3;
    }

    /** Those who stay; whoever was not among the choices joins them. */
    private List<Seat> pinned(Need need, List<Pin> pins, List<Seat> seats) {
        if (pins.size() > need.people()) {
            throw Refusal.conflict("matching.refused.pins-clash");
        }
        List<Seat> pinned = new ArrayList<>();
        for (Pin pin : pins) {
            Seat found = find(seats, pin).orElse(null);
            if (found == null) {
                List<Reason> against = against(need, pin);
                if (!against.isEmpty()) {
                    throw refusal(pin, against.get(0));
                }
                found = seat(need, pin);
                seats.add(found);
            }
            pinned.add(found);
        }
        return List.copyOf(pinned);
    }

    private Refusal refusal(Pin pin, Reason reason) {
        return reason.equals(UNKNOWN)
                ? Refusal.conflict("matching.refused.pin-unknown")
                : Refusal.conflict(
                        "matching.refused.pin-blocked",
                        people.get(pin.personId()).candidate().name(),
                        reason);
    }

    /** What forbids this person with this team, as far as it concerns nobody else's place. */
    List<Reason> against(Need need, Pin pin) {
        PlanTeam team = teams.get(pin.teamCode());
        PlanPerson person = people.get(pin.personId());
        if (team == null
                || person == null
                || !person.candidate().teams().contains(pin.teamCode())
                || !candidates.teamsFor(need).contains(team.candidate())) {
            return List.of(UNKNOWN);
        }
        List<Block> blocks = new ArrayList<>(alone(need, person.candidate()));
        blocks.addAll(rules.alone(need, team.candidate()));
        return blocks.stream().map(Block::reason).toList();
    }

    /** The person's place in the need, also of whoever was not among the choices. */
    Seat seat(PlanNeed need, Pin pin) {
        return find(need.seats(), pin).orElseGet(() -> seat(need.need(), pin));
    }

    /** The person's teams that may know of the need, the nearest first. */
    List<String> teamsOf(PlanNeed need, long personId) {
        PlanPerson person = people.get(personId);
        if (person == null) {
            return List.of();
        }
        return candidates.teamsFor(need.need()).stream()
                .filter(team -> person.candidate().teams().contains(team.key()))
                .sorted(Comparator.comparing((TeamCandidate team) -> !team.serves(need.need()))
                        .thenComparing(team -> -team.areaCode().length())
                        .thenComparing(TeamCandidate::key))
                .map(TeamCandidate::key)
                .toList();
    }

    private Seat seat(Need need, Pin pin) {
        PlanTeam team = teams.get(pin.teamCode());
        PlanPerson person = people.get(pin.personId());
        int fit = together(criteria.points(need, person.candidate()), criteria.points(need, team.candidate()));
        return new Seat(person, team, fit);
    }

    private static Optional<Seat> find(List<Seat> seats, Pin pin) {
        return seats.stream()
                .filter(seat -> seat.team().candidate().key().equals(pin.teamCode())
                        && seat.person().candidate().personId() == pin.personId())
                .findFirst();
    }

    private List<Block> alone(Need need, VolunteerCandidate person) {
        return candidates.isKeptFrom(need, person) ? List.of(Candidates.KEPT_FROM) : rules.alone(need, person);
    }

    private static List<Choice> choices(List<Seat> seats) {
        Map<PlanTeam, List<Seat>> byTeam =
                seats.stream().collect(Collectors.groupingBy(Seat::team, LinkedHashMap::new, Collectors.toList()));
        return byTeam.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}

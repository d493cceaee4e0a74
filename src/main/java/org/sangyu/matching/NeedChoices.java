package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.sangyu.refusal.Refusal;

/**
 * Finds who may take a need: in the nearest circle in which there are enough, and of these the most fitting. Enough is
 * three for each place, from two teams, so that there is something to choose.
 */
final class NeedChoices {

    private static final int ENOUGH = 3;
    private static final Reason UNKNOWN = Reason.of("matching.board.unknown");

    private final PlanFits fits;
    private final HardRules rules;
    private final MatchingSettings.Plan settings;
    private final Candidates candidates;
    private final Map<Long, PlanPerson> people;
    private final Map<String, PlanTeam> teams;

    NeedChoices(
            PlanFits fits,
            HardRules rules,
            MatchingSettings.Plan settings,
            Candidates candidates,
            Map<Long, PlanPerson> people,
            Map<String, PlanTeam> teams) {
        this.fits = fits;
        this.rules = rules;
        this.settings = settings;
        this.candidates = candidates;
        this.people = people;
        this.teams = teams;
    }

    PlanNeed of(int index, Need need, List<Pin> pins) {
        LookedAt looked = look(need);
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
                looked.people(),
                looked.blocked(),
                settings.acquaintance());
    }

    /** Circle by circle; a wider one looks at the teams that were not in those before. */
    private LookedAt look(Need need) {
        Function<Candidate, List<Block>> rules = rules(need);
        LookedAt looked = new LookedAt(rules);
        List<TeamCandidate> left = new ArrayList<>(candidates.teamsFor(need));
        for (Reach reach : settings.reach().circles()) {
            for (Iterator<TeamCandidate> next = left.iterator(); next.hasNext(); ) {
                TeamCandidate team = next.next();
                if (reach.holds(need, team)) {
                    looked.look(team);
                    next.remove();
                }
            }
            if (looked.isEnough(ENOUGH * need.people())) {
                break;
            }
        }
        return looked;
    }

    private List<Seat> seats(Need need, LookedAt looked) {
        List<Seat> seats = new ArrayList<>();
        ToIntFunction<Candidate> points = fits.about(need);
        Map<Long, Integer> found = new HashMap<>();
        for (LookedAt.Free free : looked.free()) {
            PlanTeam team = teams.get(free.team().key());
            int fitOfTeam = points.applyAsInt(free.team());
            for (VolunteerCandidate member : free.members()) {
                Integer fit = found.get(member.personId());
                if (fit == null) {
                    fit = points.applyAsInt(member);
                    found.put(member.personId(), fit);
                }
                seats.add(new Seat(people.get(member.personId()), team, together(fit, fitOfTeam)));
            }
        }
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
        Function<Candidate, List<Block>> rules = rules(need);
        List<Block> blocks = new ArrayList<>(rules.apply(person.candidate()));
        blocks.addAll(rules.apply(team.candidate()));
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
        ToIntFunction<Candidate> points = fits.about(need);
        int fit = together(points.applyAsInt(person.candidate()), points.applyAsInt(team.candidate()));
        return new Seat(person, team, fit);
    }

    private static Optional<Seat> find(List<Seat> seats, Pin pin) {
        return seats.stream()
                .filter(seat -> seat.team().candidate().key().equals(pin.teamCode())
                        && seat.person().candidate().personId() == pin.personId())
                .findFirst();
    }

    private Function<Candidate, List<Block>> rules(Need need) {
        Function<Candidate, List<Block>> alone = rules.alone(need);
        return candidates.isKeptFromSome(need)
                ? one -> one instanceof VolunteerCandidate person && candidates.isKeptFrom(need, person)
                        ? List.of(Candidates.KEPT_FROM)
                        : alone.apply(one)
                : alone;
    }

    private static List<Choice> choices(List<Seat> seats) {
        Map<PlanTeam, List<Seat>> byTeam =
                seats.stream().collect(Collectors.groupingBy(Seat::team, LinkedHashMap::new, Collectors.toList()));
        return byTeam.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}

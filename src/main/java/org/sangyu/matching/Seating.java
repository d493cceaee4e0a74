package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.sangyu.refusal.Refusal;

/** Who may sit where, one by one: those who were pinned, and whoever is put somewhere by hand. */
final class Seating {

    private static final Reason UNKNOWN = Reason.of("matching.board.unknown");
    private static final Reason OTHER_TEAM = Reason.of("matching.obstacle.other-team");

    private final PlanFits fits;
    private final HardRules rules;
    private final Candidates candidates;
    private final Map<Long, PlanPerson> people;
    private final Map<String, PlanTeam> teams;

    Seating(
            PlanFits fits,
            HardRules rules,
            Candidates candidates,
            Map<Long, PlanPerson> people,
            Map<String, PlanTeam> teams) {
        this.fits = fits;
        this.rules = rules;
        this.candidates = candidates;
        this.people = people;
        this.teams = teams;
    }

    /** Those who stay; whoever was not among the choices joins them. */
    List<Seat> pinned(Need need, List<Pin> pins, List<Seat> seats) {
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
        return reason.equals(UNKNOWN) || reason.equals(OTHER_TEAM)
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
        if (team == null || person == null || !candidates.teamsFor(need).contains(team.candidate())) {
            return List.of(UNKNOWN);
        }
        if (!person.candidate().teams().contains(pin.teamCode())) {
            return List.of(OTHER_TEAM);
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

    /** Who goes counts twice what the team does that they come with. */
    static int together(int person, int team) {
        return (2 * person + team) / 3;
    }

    /** What forbids whom to take this need. */
    Function<Candidate, List<Block>> rules(Need need) {
        Function<Candidate, List<Block>> alone = rules.alone(need);
        return candidates.isKeptFromSome(need)
                ? one -> one instanceof VolunteerCandidate person && candidates.isKeptFrom(need, person)
                        ? List.of(Candidates.KEPT_FROM)
                        : alone.apply(one)
                : alone;
    }
}

package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Finds who may take a need: in the nearest circle in which there are enough, and of these the most fitting. Enough is
 * three for each place, from two teams, so that there is something to choose.
 */
final class NeedChoices {

    private static final int ENOUGH = 3;

    private final PlanFits fits;
    private final MatchingSettings.Plan settings;
    private final Candidates candidates;
    private final Map<Long, PlanPerson> people;
    private final Map<String, PlanTeam> teams;
    private final Seating seating;

    NeedChoices(
            PlanFits fits,
            MatchingSettings.Plan settings,
            Candidates candidates,
            Map<Long, PlanPerson> people,
            Map<String, PlanTeam> teams,
            Seating seating) {
        this.fits = fits;
        this.settings = settings;
        this.candidates = candidates;
        this.people = people;
        this.teams = teams;
        this.seating = seating;
    }

    PlanNeed of(int index, Need need, List<Pin> pins) {
        LookedAt looked = look(need);
        List<Seat> seats = seats(need, looked);
        List<Seat> pinned = seating.pinned(need, pins, seats);
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
        LookedAt looked = new LookedAt(seating.rules(need));
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
                seats.add(new Seat(people.get(member.personId()), team, Seating.together(fit, fitOfTeam)));
            }
        }
        seats.sort(Comparator.comparingInt((Seat seat) -> -seat.fit()));
        return new ArrayList<>(seats.subList(0, Math.min(settings.choices(), seats.size())));
    }

    private static List<Choice> choices(List<Seat> seats) {
        Map<PlanTeam, List<Seat>> byTeam =
                seats.stream().collect(Collectors.groupingBy(Seat::team, LinkedHashMap::new, Collectors.toList()));
        return byTeam.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}

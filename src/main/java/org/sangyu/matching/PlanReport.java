package org.sangyu.matching;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a plan need by need, with the reasons for everybody in it and for every place that stayed empty. */
@Component
class PlanReport {

    private final Criteria criteria;

    PlanReport(Criteria criteria) {
        this.criteria = criteria;
    }

    List<Crew> crews(PlanProblem problem, Seat[][] crews) {
        Obstacles obstacles = new Obstacles(problem, crews);
        return problem.needs().stream()
                .map(need -> crew(need, crews[need.index()], obstacles))
                .toList();
    }

    private Crew crew(PlanNeed planned, Seat[] seats, Obstacles obstacles) {
        Need need = planned.need();
        TeamCandidate team = null;
        List<Crew.Member> members = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat != null) {
                team = seat.team().candidate();
                VolunteerCandidate volunteer = seat.person().candidate();
                members.add(new Crew.Member(
                        volunteer,
                        criteria.fit(need, volunteer),
                        planned.pinned().contains(seat)));
            }
        }
        Fit fit = team == null ? null : criteria.fit(need, team);
        int missing = seats.length - members.size();
        if (missing == 0) {
            return new Crew(need, team, fit, members, 0, List.of(), null);
        }
        List<Obstacle> found = obstacles.of(planned, seats);
        return new Crew(need, team, fit, members, missing, found, Obstacles.inWords(planned, missing, found));
    }
}

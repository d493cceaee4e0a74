package org.sangyu.volunteering;

import java.util.List;
import java.util.stream.Stream;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** All that there is to be visited, from whatever module it comes. */
@Component
public class VisitMatters {

    private final List<Matters> sources;

    VisitMatters(List<Matters> sources) {
        this.sources = sources;
    }

    /** What this volunteer may go to now. */
    public List<Matter> toVisit(Serving serving, Actor volunteer) {
        return sources.stream()
                .flatMap(source -> source.toVisit(serving.personId(), serving.teams(), volunteer).stream())
                .toList();
    }

    /** What people of the team have been at of late. */
    public List<Matter> ofTeam(String teamCode, Actor writer) {
        return sources.stream()
                .flatMap(source -> source.ofTeam(teamCode, writer).stream())
                .toList();
    }

    /** @throws Refusal when it is none of the volunteer's */
    Matter requireToVisit(String number, Serving serving, Actor volunteer) {
        return pick(number, toVisit(serving, volunteer).stream());
    }

    /** @throws Refusal when the team was not at it */
    Matter requireOfTeam(String number, String teamCode, Actor writer) {
        return pick(number, ofTeam(teamCode, writer).stream());
    }

    private static Matter pick(String number, Stream<Matter> matters) {
        return matters.filter(matter -> matter.number().equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("matter", "volunteering.refused.matter"));
    }
}

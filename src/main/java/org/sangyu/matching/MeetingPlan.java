package org.sangyu.matching;

import java.time.Duration;
import java.util.List;

/**
 * A proposal for all needs of a meeting at once.
 *
 * @param crews one for each need, in the order in which they were listed
 * @param greedy the score of the best plan that goes through the needs one by one
 * @param bound what no plan can surpass
 * @param moves how many changes were tried
 * @param cancelled whether somebody had enough of waiting; the plan is then the best until that moment
 */
public record MeetingPlan(
        List<Crew> crews,
        PlanScore score,
        PlanScore greedy,
        PlanScore bound,
        Duration took,
        long moves,
        boolean cancelled) {

    public MeetingPlan {
        crews = List.copyOf(crews);
    }

    /** What stays as it is when everything of this plan is kept. */
    public List<Pin> pins() {
        return crews.stream()
                .flatMap(crew -> crew.members().stream()
                        .map(member -> new Pin(
                                crew.need().key(),
                                crew.team().key(),
                                member.volunteer().personId())))
                .toList();
    }
}

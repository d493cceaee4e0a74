package org.sangyu.outreach;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.refusal.Refusal;
import org.sangyu.volunteering.Advice;
import org.sangyu.volunteering.CallAudience;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.Candidate;
import org.sangyu.volunteering.PastHelp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom one might ask for a round, and why them: ranked like for any other need. */
@Service
@Transactional(readOnly = true)
public class WhoMayGo {

    private static final int MOST_HELPERS = 80;
    private static final Comparator<MayBeAsked> BEST_FIRST =
            Comparator.comparingInt(MayBeAsked::points).reversed();

    private final VisitTable visits;
    private final RoundCalls calls;
    private final CallAudience audience;
    private final PastHelp past;

    WhoMayGo(VisitTable visits, RoundCalls calls, CallAudience audience, PastHelp past) {
        this.visits = visits;
        this.calls = calls;
        this.audience = audience;
        this.past = past;
    }

    /**
     * A team that may be asked, or somebody of it.
     *
     * @param personId null for the whole team
     * @param name null for the whole team
     * @param fit how fitting and why; null where nothing can be said
     */
    public record MayBeAsked(String team, Long personId, String name, Advice.Fitting fit) {

        private int points() {
            return fit == null ? -1 : fit.points();
        }
    }

    /** The most fitting first; among the people, before all others whoever went to the person before. */
    public record Choice(List<MayBeAsked> teams, List<MayBeAsked> people) {}

    /**
     * Of these teams all, and of their people those against whom nothing speaks.
     *
     * @throws Refusal conflict when no round is open
     */
    public Choice of(CarePlan plan, List<String> teams) {
        CareVisit visit = visits.requireOpen(plan.number());
        CallMatter about = calls.about(visit);
        Map<String, List<Candidate>> people = new LinkedHashMap<>();
        teams.forEach(team -> people.put(team, audience.mayBeAsked(calls.call(visit, Arrangement.of(team)), about)));
        Advice.Told told = audience.among(
                about,
                teams,
                people.values().stream()
                        .flatMap(List::stream)
                        .map(Candidate::personId)
                        .distinct()
                        .toList());
        Set<Long> before = past.times(visits.numbersFor(visit.personId())).keySet();
        return new Choice(
                teams.stream()
                        .map(team ->
                                new MayBeAsked(team, null, null, told.teams().get(team)))
                        .sorted(BEST_FIRST)
                        .toList(),
                people.entrySet().stream()
                        .flatMap(team -> team.getValue().stream()
                                .map(one -> new MayBeAsked(
                                        team.getKey(),
                                        one.personId(),
                                        one.name(),
                                        told.people().get(one.personId()))))
                        .sorted(Comparator.comparing((MayBeAsked one) -> !before.contains(one.personId()))
                                .thenComparing(BEST_FIRST))
                        .limit(MOST_HELPERS)
                        .toList());
    }
}

package org.sangyu.outreach;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Advice;
import org.sangyu.volunteering.CallDesk;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.Candidate;
import org.sangyu.volunteering.MatterCalls;
import org.sangyu.volunteering.NewCall;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is found for a round: the usual helpers or a team are asked like for any other need, and never sent. What
 * they are told before they say yes is the kind and the community.
 */
@Service
@Transactional
public class ArrangingDesk {

    private static final int MOST_HELPERS = 80;
    private static final Comparator<MayBeAsked> BEST_FIRST =
            Comparator.comparingInt(MayBeAsked::points).reversed();

    private final CarePlanDoors doors;
    private final VisitTable visits;
    private final OpenRounds rounds;
    private final NextRound next;
    private final CarePlanEvents history;
    private final CallDesk desk;
    private final MatterCalls calls;
    private final MessageSource messages;

    ArrangingDesk(
            CarePlanDoors doors,
            VisitTable visits,
            OpenRounds rounds,
            NextRound next,
            CarePlanEvents history,
            CallDesk desk,
            MatterCalls calls,
            MessageSource messages) {
        this.doors = doors;
        this.visits = visits;
        this.rounds = rounds;
        this.next = next;
        this.history = history;
        this.desk = desk;
        this.calls = calls;
        this.messages = messages;
    }

    /** @throws Refusal conflict when no round is open */
    public CareVisit requireOpen(String plan) {
        return visits.open(plan).orElseThrow(() -> Refusal.conflict("outreach.refused.no-round"));
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

    /** Of these teams all, and of their people those against whom nothing speaks. */
    public Choice mayBeAsked(CarePlan plan, List<String> teams) {
        CareVisit visit = requireOpen(plan.number());
        CallMatter about = new CallMatter(null, null, visit.number(), visit.areaCode(), "", false, null, false);
        Map<String, List<Candidate>> people = new LinkedHashMap<>();
        teams.forEach(team -> people.put(team, desk.mayBeAsked(call(visit, Arrangement.of(team)), about)));
        Advice.Told told = desk.among(
                about,
                teams,
                people.values().stream()
                        .flatMap(List::stream)
                        .map(Candidate::personId)
                        .distinct()
                        .toList());
        Set<Long> before = visits.helpersOf(visit.personId());
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

    /**
     * Asks them.
     *
     * @throws Refusal with everything that is wrong, or naming who may not be asked and why
     */
    public void arrange(String plan, Arrangement asked, Actor by) {
        doors.kept(plan, by);
        CareVisit visit = requireOpen(plan);
        new Findings()
                .check(asked.team() != null, "team", "outreach.refused.team-needed")
                .orRefuse();
        rounds.callOff(visit, by);
        visits.due(visit.number());
        String number = desk.post(call(visit, asked), by);
        visits.arranged(visit.number(), number);
        if (asked.said()) {
            asked.helpers().forEach(person -> calls.comes(number, person, by));
        }
        history.note(plan, "arranged", number, by);
    }

    /** Nobody goes this time; the next round comes all the same. */
    public void skip(String plan, String words, Actor by) {
        CarePlan kept = doors.kept(plan, by);
        CareVisit visit = requireOpen(plan);
        new Findings()
                .text(words, 300, "words", "outreach.refused.why", "outreach.refused.words-length")
                .orRefuse();
        visits.close(visit.number(), VisitState.SKIPPED, words.strip());
        rounds.callOff(visit, by);
        next.after(kept, visit);
        history.note(plan, "skipped", words.strip(), by);
    }

    /** Somebody who was asked for the open round said yes on the phone. */
    public void comes(String plan, long personId, Actor by) {
        doors.kept(plan, by);
        String call = rounds.running(requireOpen(plan)).orElseThrow(() -> Refusal.conflict("outreach.refused.no-call"));
        calls.comes(call, personId, by);
    }

    private NewCall call(CareVisit visit, Arrangement asked) {
        String when = Optional.ofNullable(asked.when())
                .orElseGet(() -> asked.day() == null ? say("outreach.call.when") : null);
        return new NewCall(
                visit.number(),
                asked.team(),
                say("outreach.call." + visit.kind()),
                asked.day(),
                asked.from(),
                asked.to(),
                when,
                String.valueOf(Math.max(1, asked.helpers().size())),
                List.of(),
                "LOW",
                null,
                false,
                false,
                asked.phone(),
                asked.helpers().isEmpty() ? "TEAM" : "CHOSEN",
                asked.helpers());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

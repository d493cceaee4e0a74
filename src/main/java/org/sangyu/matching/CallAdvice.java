package org.sangyu.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.people.PeopleScope;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Advice;
import org.sangyu.volunteering.CallMatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ranking, said to whoever calls for helpers. */
@Component
class CallAdvice implements Advice {

    private final NeedBook needs;
    private final Matching matching;
    private final Wording wording;

    CallAdvice(NeedBook needs, Matching matching, Wording wording) {
        this.needs = needs;
        this.matching = matching;
        this.wording = wording;
    }

    @Override
    public Usual usual(String matter, Actor by) {
        OpenNeed open = needs.open(matter, by);
        return new Usual(
                open.need().skills(),
                open.need().risk(),
                open.riskNotice(),
                open.need().insuranceRequired());
    }

    @Override
    public Map<Long, Fitting> people(Question question, Actor by) {
        if (!sees(question.scope(), by)) {
            return Map.of();
        }
        Need need =
                needs.require(question.matter(), by).asking(question.skills(), question.risk(), question.insurance());
        return matching.rank(need, question.scope(), by).volunteers().stream()
                .collect(Collectors.toMap(
                        ranked -> ((VolunteerCandidate) ranked.candidate()).personId(),
                        ranked -> fitting(ranked.fit())));
    }

    @Override
    public Told among(CallMatter matter, Collection<String> teams, Collection<Long> people) {
        Ranking ranking = matching.rank(needs.open(matter).need(), teams, people);
        return new Told(
                told(ranking.teams(), Candidate::key),
                told(ranking.volunteers(), candidate -> ((VolunteerCandidate) candidate).personId()));
    }

    private <K> Map<K, Fitting> told(List<Ranked> ranked, Function<Candidate, K> key) {
        return ranked.stream()
                .filter(one -> !one.isBlocked())
                .collect(Collectors.toMap(one -> key.apply(one.candidate()), one -> fitting(one.fit())));
    }

    /** In the reader's language. */
    Fitting fitting(Fit fit) {
        List<Line> lines = fit.parts().stream()
                .filter(part -> part.score().speaks())
                .map(part -> new Line(
                        say(Reason.of("matching.criterion." + part.criterion())),
                        (int) Math.round(100 * part.score().value()),
                        part.weight(),
                        say(part.score().reason())))
                .toList();
        return new Fitting(fit.points(), lines);
    }

    private String say(Reason reason) {
        return wording.of(reason, LocaleContextHolder.getLocale());
    }

    /** Asked before anything is read, for a refusal would take the caller's transaction with it. */
    private static boolean sees(String scope, Actor by) {
        try {
            PeopleScope.of(scope, by);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}

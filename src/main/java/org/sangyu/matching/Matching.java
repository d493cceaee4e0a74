package org.sangyu.matching;

import java.util.Collection;
import java.util.List;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;

/** Where it is asked whom one might ask for a need. It proposes and says why; who asks decides, and may decide otherwise. */
@Service
public class Matching {

    private final CandidateBook book;
    private final Criteria criteria;
    private final HardRules rules;

    Matching(CandidateBook book, Criteria criteria, HardRules rules) {
        this.book = book;
        this.criteria = criteria;
        this.rules = rules;
    }

    /**
     * Everybody whom the actor may see in this scope, the most fitting first.
     *
     * @param scope an area, branch or team; null for the actor's own
     * @throws Refusal not permitted, when the scope is none of the actor's
     */
    public Ranking rank(Need need, String scope, Actor actor) {
        return ranking(need, book.read(List.of(need), scope, actor));
    }

    /** Just these teams and people, whoever asks: for those who are told their names because they may be asked. */
    Ranking rank(Need need, Collection<String> teamCodes, Collection<Long> personIds) {
        return ranking(need, book.among(need, teamCodes, personIds));
    }

    private Ranking ranking(Need need, Candidates candidates) {
        List<Ranked> volunteers = candidates.volunteers().stream()
                .map(one -> candidates.isKeptFrom(need, one)
                        ? new Ranked(one, criteria.fit(need, one), List.of(Candidates.KEPT_FROM))
                        : rank(need, one))
                .sorted(Ranked.BEST_FIRST)
                .toList();
        return new Ranking(need, ranked(need, candidates.teamsFor(need)), volunteers);
    }

    /** One candidate, as it stands in the ranking. */
    Ranked rank(Need need, Candidate candidate) {
        return new Ranked(candidate, criteria.fit(need, candidate), rules.against(need, candidate));
    }

    /** The names of the criteria in the order in which people read them. */
    public List<String> criteria() {
        return criteria.names();
    }

    private List<Ranked> ranked(Need need, Collection<? extends Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> rank(need, candidate))
                .sorted(Ranked.BEST_FIRST)
                .toList();
    }
}

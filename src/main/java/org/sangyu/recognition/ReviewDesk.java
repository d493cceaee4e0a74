package org.sangyu.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office that opened a selection accepts, gives back or declines each nominee. */
@Service
public class ReviewDesk {

    private final RoundTable rounds;
    private final Nominations nominations;
    private final Interests interests;
    private final NomineeEffects effects;
    private final Clock clock;

    ReviewDesk(RoundTable rounds, Nominations nominations, Interests interests, NomineeEffects effects, Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.interests = interests;
        this.effects = effects;
        this.clock = clock;
    }

    /** What the review of a nominee may end with. */
    public enum Verdict {
        ACCEPT(NominationState.ACCEPTED),
        RETURN(NominationState.RETURNED),
        DECLINE(NominationState.DECLINED);

        private final NominationState state;

        Verdict(NominationState state) {
            this.state = state;
        }
    }

    /** Whoever is not reviewed yet. */
    @Transactional(readOnly = true)
    public List<Nomination> waiting(String number) {
        return nominations.of(number).stream()
                .filter(it -> it.state() == NominationState.NOMINATED)
                .toList();
    }

    public boolean any(String number, NominationState state) {
        return nominations.count(number, state) > 0;
    }

    /**
     * @param free see {@link Interests}
     * @throws Refusal beside the fields: a place too few, no reason, or given back for the second time
     */
    @Transactional
    public void decide(String number, long nomination, Verdict verdict, String reason, boolean free, Actor by) {
        Round round = rounds.lock(number).orElseThrow(RoundBook::unknown);
        if (round.state() != RoundState.REVIEWING) {
            throw Refusal.conflict("recognition.refused.not-now");
        }
        Nomination it = waiting(number).stream()
                .filter(one -> one.id() == nomination)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("nominee", "recognition.refused.no-nominee"));
        interests.check(it.personId(), it.teamCode(), free, "nominee", by);
        int places = round.criteria(it.category()).places();
        new Findings()
                .check(
                        verdict != Verdict.ACCEPT || accepted(number, it.category()) < places,
                        "decision",
                        "recognition.refused.places",
                        places)
                .check(
                        verdict != Verdict.RETURN || it.returned() == 0,
                        "decision",
                        "recognition.refused.returned-before")
                .check(verdict == Verdict.ACCEPT || reason != null, "reason", "recognition.refused.why")
                .orRefuse();
        nominations.decide(it.id(), verdict.state, reason, by.accountId(), clock.instant());
        effects.reviewed(it, verdict, by);
    }

    /** The review is over: whoever is not on the list is thanked for what they did, and whoever nominated them too. */
    @Transactional
    public void thank(String number) {
        effects.notListed(
                rounds.find(number).orElseThrow(RoundBook::unknown),
                nominations.of(number).stream()
                        .filter(it -> it.state() == NominationState.DECLINED)
                        .toList());
    }

    /** Those who nominated what was given back have until then. */
    @Transactional
    public void askAgain(String number, Instant until) {
        rounds.nominatingUntil(number, until);
    }

    private long accepted(String number, String category) {
        return nominations.of(number).stream()
                .filter(it ->
                        it.state() == NominationState.ACCEPTED && it.category().equals(category))
                .count();
    }
}

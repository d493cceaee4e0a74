package org.sangyu.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office decides about objections: whoever they were rightly raised against is struck from the list. */
@Service
public class ObjectionRuling {

    private final RoundTable rounds;
    private final Nominations nominations;
    private final Objections objections;
    private final Interests interests;
    private final NomineeEffects effects;
    private final Clock clock;

    ObjectionRuling(
            RoundTable rounds,
            Nominations nominations,
            Objections objections,
            Interests interests,
            NomineeEffects effects,
            Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.objections = objections;
        this.interests = interests;
        this.effects = effects;
        this.clock = clock;
    }

    /** What was objected to whom, and in which selection. */
    public record Seen(Objection objection, Nomination nominee, Round round) {}

    @Transactional(readOnly = true)
    public Seen require(String number) {
        Objection it = objections.find(number).orElseThrow(ObjectionRuling::unknown);
        return new Seen(
                it,
                nominations.find(it.nominationId()).orElseThrow(),
                rounds.find(it.roundNumber()).orElseThrow());
    }

    /** All of a selection, the first first. */
    @Transactional(readOnly = true)
    public List<Objection> of(String round) {
        return objections.of(round);
    }

    /**
     * @param tell whether whoever is struck is told so by mail
     * @param free see {@link Interests}
     * @throws Refusal beside the fields; there is no decision without a reason
     */
    @Transactional
    public void decide(String number, boolean upheld, String reason, boolean tell, boolean free, Actor by) {
        Seen seen = require(number);
        rounds.lock(seen.round().number()).orElseThrow(RoundBook::unknown);
        if (objections.find(number).orElseThrow().state() != ObjectionState.OPEN) {
            throw Refusal.conflict("recognition.refused.decided");
        }
        Nomination against = seen.nominee();
        interests.check(against.personId(), against.teamCode(), free, "decision", by);
        new Findings()
                .text(
                        reason,
                        NominationDesk.MOST,
                        "reason",
                        "recognition.refused.why",
                        "recognition.refused.reason-length")
                .orRefuse();
        Instant now = clock.instant();
        objections.decide(
                number, upheld ? ObjectionState.UPHELD : ObjectionState.DISMISSED, reason.strip(), by.accountId(), now);
        if (upheld) {
            nominations.decide(against.id(), NominationState.STRUCK, reason.strip(), by.accountId(), now);
            effects.dropObjections(against, now);
        }
        effects.ruled(seen, upheld, upheld && tell, by);
        if (!objections.held(seen.round().number()).contains(against.id())) {
            effects.settled(seen.round().number());
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("recognition.refused.no-such-objection");
    }
}

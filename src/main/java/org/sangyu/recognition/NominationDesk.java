package org.sangyu.recognition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a branch or community nominates whom the records propose, until the last day. */
@Service
public class NominationDesk {

    static final int MOST = 300;

    private final RoundTable rounds;
    private final HonourCandidates candidates;
    private final Nominations nominations;
    private final Interests interests;
    private final NomineeEffects effects;
    private final Clock clock;

    NominationDesk(
            RoundTable rounds,
            HonourCandidates candidates,
            Nominations nominations,
            Interests interests,
            NomineeEffects effects,
            Clock clock) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.nominations = nominations;
        this.interests = interests;
        this.effects = effects;
        this.clock = clock;
    }

    /** Who has something to nominate now: at first whoever has candidates, later whoever got a nominee back. */
    @Transactional(readOnly = true)
    public List<String> nominators(String number) {
        Set<String> returned = nominations.of(number).stream()
                .filter(it -> it.state() == NominationState.RETURNED)
                .map(Nomination::orgCode)
                .collect(Collectors.toSet());
        return returned.isEmpty()
                ? candidates.of(require(number)).stream()
                        .map(Candidate::orgCode)
                        .distinct()
                        .sorted()
                        .toList()
                : returned.stream().sorted().toList();
    }

    /** Whom this organisation may still nominate. */
    @Transactional(readOnly = true)
    public List<Candidate> open(String number, String org) {
        Set<String> taken = nominations.of(number).stream()
                .filter(it -> it.state() != NominationState.RETURNED)
                .map(NominationDesk::keyOf)
                .collect(Collectors.toSet());
        return candidates.of(require(number)).stream()
                .filter(it -> it.orgCode().equals(org) && !taken.contains(it.key()))
                .toList();
    }

    /**
     * @param key of a candidate
     * @param free see {@link Interests}
     * @throws Refusal beside the fields
     */
    @Transactional
    public void nominate(String number, String org, String key, String reason, boolean free, Actor by) {
        Round round = rounds.lock(number).orElseThrow(RoundBook::unknown);
        if (round.state() != RoundState.NOMINATING) {
            throw Refusal.conflict("recognition.refused.not-now");
        }
        new Findings()
                .text(reason, MOST, "reason", "recognition.refused.reason", "recognition.refused.reason-length")
                .orRefuse();
        Candidate chosen = open(number, org).stream()
                .filter(named(key))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("nominee", "recognition.refused.no-candidate"));
        interests.check(chosen.personId(), chosen.teamCode(), free, "nominee", by);
        Optional<Nomination> before = nominee(number, chosen);
        if (before.isPresent()) {
            nominations.again(before.get().id(), chosen, reason.strip(), by.accountId(), clock.instant());
        } else {
            nominations.insert(number, chosen, reason.strip(), by.accountId(), clock.instant());
        }
        effects.nominated(nominee(number, chosen).orElseThrow(), by);
    }

    /** The last day is over, or everybody is done: what was given back and not nominated anew is out. */
    @Transactional
    public void close(String number) {
        rounds.lock(number).orElseThrow(RoundBook::unknown);
        nominations.all(number, NominationState.RETURNED, NominationState.DECLINED);
        if (nominations.count(number, NominationState.NOMINATED) > 0) {
            rounds.reviewing(number);
        }
    }

    /** The role that acts for an organisation which nominates. */
    public Role roleAt(String orgCode) {
        return Nominators.roleAt(orgCode);
    }

    private Optional<Nomination> nominee(String number, Candidate candidate) {
        return nominations.of(number).stream()
                .filter(it -> keyOf(it).equals(candidate.key()))
                .findFirst();
    }

    private Round require(String number) {
        return rounds.find(number).orElseThrow(RoundBook::unknown);
    }

    private static Predicate<Candidate> named(String key) {
        return it -> it.key().equals(key);
    }

    private static String keyOf(Nomination it) {
        return it.category() + "/" + (it.isOfTeam() ? it.teamCode() : String.valueOf(it.personId()));
    }
}

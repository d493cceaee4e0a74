package org.sangyu.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the accepted are shown to the public for some working days, and after that published. */
@Service
public class PublicityDesk {

    private static final Actor RULE = Actor.system("recognition-rule");

    private final RoundTable rounds;
    private final Nominations nominations;
    private final Objections objections;
    private final Honours honours;
    private final AuditLog audit;
    private final Clock clock;

    PublicityDesk(
            RoundTable rounds,
            Nominations nominations,
            Objections objections,
            Honours honours,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.objections = objections;
        this.honours = honours;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a stranger reads of the list: names as far as their bearers agree, and masked.
     *
     * @param held how many are not published with the others, for somebody objects to them; never who
     */
    public record Shown(Round round, List<Nomination> nominees, int held) {}

    @Transactional
    public void start(String number, Instant until) {
        rounds.lock(number).orElseThrow(RoundBook::unknown);
        rounds.publicity(number, clock.instant(), until);
        audit.record(RULE, "recognition-publicity", number, true, Map.of("until", until.toString()));
    }

    /** Whether somebody's objection waits for a decision; whom it is raised against is not published before. */
    @Transactional
    public boolean awaitsDecision(String number) {
        rounds.lock(number).orElseThrow(RoundBook::unknown);
        return !objections.held(number).isEmpty();
    }

    /** Whoever is left and nobody objects to is honoured; with the first of them the selection is published. */
    @Transactional
    public void publish(String number) {
        Round round = rounds.lock(number).orElseThrow(RoundBook::unknown);
        Set<Long> held = objections.held(number);
        List<Nomination> free = nominations.of(number).stream()
                .filter(it -> it.state() == NominationState.ACCEPTED && !held.contains(it.id()))
                .toList();
        if (free.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        free.forEach(it -> {
            honours.award(round, it, now);
            nominations.honoured(it.id());
        });
        if (round.state() != RoundState.PUBLISHED) {
            rounds.end(number, RoundState.PUBLISHED, null, now);
        }
        audit.record(RULE, "recognition-published", number, true, Map.of("honours", free.size()));
    }

    /** Nobody was nominated, accepted or left. */
    @Transactional
    public void endWithNobody(String number) {
        rounds.lock(number).orElseThrow(RoundBook::unknown);
        rounds.end(number, RoundState.NOBODY, null, clock.instant());
        audit.record(RULE, "recognition-nobody", number, true, Map.of());
    }

    /** @throws org.sangyu.refusal.Refusal not found, while there is no list to show */
    @Transactional(readOnly = true)
    public Shown shown(String number) {
        Round round = rounds.find(number).filter(it -> it.state().isPublic()).orElseThrow(RoundBook::unknown);
        boolean published = round.state() == RoundState.PUBLISHED;
        NominationState wanted = published ? NominationState.HONOURED : NominationState.ACCEPTED;
        return new Shown(
                round,
                nominations.of(number).stream()
                        .filter(it -> it.state() == wanted)
                        .toList(),
                published ? nominations.count(number, NominationState.ACCEPTED) : 0);
    }
}

package org.sangyu.recognition;

import java.time.Clock;
import java.util.List;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Permission;
import org.sangyu.security.Role;
import org.sangyu.volunteering.Serving;
import org.sangyu.volunteering.WhoServes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a nominee says no 本人谢绝, a team by its leader, and without a reason; for those who have no account whoever
 * nominated them notes it. Who said no is nobody's nominee any more and counts nowhere (domain.md §13.13).
 */
@Service
public class NomineeDesk {

    private final RoundTable rounds;
    private final Nominations nominations;
    private final NomineeEffects effects;
    private final WhoServes who;
    private final Clock clock;

    NomineeDesk(RoundTable rounds, Nominations nominations, NomineeEffects effects, WhoServes who, Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.effects = effects;
        this.who = who;
        this.clock = clock;
    }

    /** Whether this person notes for the nominee what the nominee cannot say by signing in. */
    public static boolean mayNote(Nomination it, Actor actor) {
        return !it.answers() && actor.scopes(Permission.NOMINATE).contains(it.orgCode());
    }

    /** One's own nominations and those of the teams one leads, to which one may still say something. */
    @Transactional(readOnly = true)
    public List<Asked> of(Actor actor) {
        return borneBy(actor).stream()
                .map(this::asked)
                .filter(it -> it.mayDecline() || it.mayStandAgain())
                .toList();
    }

    /** @throws Refusal not found, also for whoever is not the nominee */
    @Transactional(readOnly = true)
    public Asked require(long id, Actor actor) {
        return borneBy(actor).stream()
                .filter(it -> it.id() == id)
                .map(this::asked)
                .filter(Asked::isShown)
                .findFirst()
                .orElseThrow(NomineeDesk::unknown);
    }

    /** @throws Refusal when it is too late */
    @Transactional
    public void decline(long id, Actor self) {
        decline(require(id, self), true, self);
    }

    @Transactional
    public void standAgain(long id, Actor self) {
        standAgain(require(id, self), self);
    }

    /** For somebody without an account, by whoever nominated them. */
    @Transactional
    public void noteDeclined(String round, long id, Actor nominator) {
        decline(noted(round, id, nominator), false, nominator);
    }

    @Transactional
    public void noteStandsAgain(String round, long id, Actor nominator) {
        standAgain(noted(round, id, nominator), nominator);
    }

    private void decline(Asked before, boolean own, Actor by) {
        Asked now = locked(before);
        Nomination it = now.nominee();
        if (!now.mayDecline()) {
            throw Refusal.conflict("recognition.refused.too-late");
        }
        nominations.noThanks(it.id());
        effects.declined(it, own, by);
        effects.dropObjections(it, clock.instant());
        switch (now.round().state()) {
            case REVIEWING -> {
                if (nominations.count(it.roundNumber(), NominationState.NOMINATED) == 0) {
                    effects.noneToReview(it.roundNumber());
                }
            }
            case PUBLICITY, PUBLISHED -> effects.settled(it.roundNumber());
            default -> {
                // while nominations are open nobody waits for this one
            }
        }
    }

    private void standAgain(Asked before, Actor by) {
        Asked now = locked(before);
        if (!now.mayStandAgain()) {
            throw Refusal.conflict("recognition.refused.too-late");
        }
        nominations.standsAgain(now.nominee().id());
        effects.standsAgain(now.nominee(), by);
    }

    private Asked locked(Asked before) {
        Round round = rounds.lock(before.round().number()).orElseThrow(NomineeDesk::unknown);
        return new Asked(nominations.find(before.nominee().id()).orElseThrow(NomineeDesk::unknown), round);
    }

    private Asked noted(String round, long id, Actor nominator) {
        return nominations
                .find(id)
                .filter(it -> it.roundNumber().equals(round) && mayNote(it, nominator))
                .map(this::asked)
                .orElseThrow(NomineeDesk::unknown);
    }

    private List<Nomination> borneBy(Actor actor) {
        return nominations.ofBearer(
                who.self(actor).map(Serving::personId).orElse(null),
                actor.grants().stream()
                        .filter(grant -> grant.role() == Role.LEAD)
                        .map(Grant::scope)
                        .toList());
    }

    private Asked asked(Nomination it) {
        return new Asked(it, rounds.find(it.roundNumber()).orElseThrow(NomineeDesk::unknown));
    }

    private static Refusal unknown() {
        return Refusal.notFound("recognition.refused.no-such-nominee");
    }
}

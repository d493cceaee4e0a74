package org.sangyu.recognition;

import java.util.Objects;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Serving;
import org.sangyu.volunteering.WhoServes;
import org.springframework.stereotype.Component;

/**
 * Keeps people from deciding about themselves and their team 回避. What the register cannot know, such as kin, everybody
 * says for themselves; whoever is kin puts the task back for a colleague.
 */
@Component
class Interests {

    private final WhoServes who;

    Interests(WhoServes who) {
        this.who = who;
    }

    /**
     * @param free whether the person said to be neither the nominee nor kin nor of the team
     * @param field where the answer stands
     * @throws Refusal beside the fields
     */
    void check(Long personId, String teamCode, boolean free, String field, Actor actor) {
        Optional<Serving> self = who.self(actor);
        boolean own = personId == null
                ? self.filter(it -> it.teams().contains(teamCode)).isPresent()
                        || actor.grants().stream()
                                .anyMatch(grant -> grant.scope().equals(teamCode))
                : self.filter(it -> Objects.equals(it.personId(), personId)).isPresent();
        new Findings()
                .check(!own, field, "recognition.refused.own")
                .check(free || own, "unrelated", "recognition.refused.unrelated")
                .orRefuse();
    }
}

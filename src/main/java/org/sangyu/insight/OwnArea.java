package org.sangyu.insight;

import java.util.Comparator;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** For which area somebody gets figures: the one they asked for, if it is theirs to see, or else their own. */
@Component
class OwnArea {

    private final Organisations organisations;

    OwnArea(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @param asked {@code null} for one's own
     * @throws Refusal when the area is not this person's to see (not permitted), or does not exist (field {@code area})
     */
    String of(String asked, Actor actor) {
        if (asked == null) {
            return actor.scopes(Permission.SEE_FIGURES).stream()
                    .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow(() -> Refusal.notPermitted("insight.not-permitted"));
        }
        if (!asked.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
            throw Refusal.invalid("area", "insight.area.unknown");
        }
        if (!actor.may(Permission.SEE_FIGURES, asked)) {
            throw Refusal.notPermitted("insight.area.not-yours");
        }
        if (!organisations.isArea(asked)) {
            throw Refusal.invalid("area", "insight.area.unknown");
        }
        return asked;
    }
}

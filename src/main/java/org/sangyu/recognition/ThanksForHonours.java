package org.sangyu.recognition;

import java.util.List;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Awards;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Brings honours to the walls of thanks and to people's own pages. */
@Component
class ThanksForHonours implements Awards {

    private final Honours honours;
    private final NomineeDesk nominees;
    private final Categories categories;

    ThanksForHonours(Honours honours, NomineeDesk nominees, Categories categories) {
        this.honours = honours;
        this.nominees = nominees;
        this.categories = categories;
    }

    @Override
    public List<Proposed> proposed(Actor actor) {
        return nominees.of(actor).stream()
                .map(it -> new Proposed(
                        it.nominee().id(),
                        it.round().year(),
                        categories.of(it.nominee().category(), LocaleContextHolder.getLocale()),
                        it.nominee().isOfTeam() ? it.nominee().name() : null,
                        it.mayStandAgain()))
                .toList();
    }

    @Override
    public List<Award> ofPerson(long personId) {
        return honours.ofPerson(personId).stream()
                .map(it -> award(it, it.name()))
                .toList();
    }

    @Override
    public List<Award> ofTeam(String teamCode) {
        return honours.ofTeam(teamCode).stream()
                .map(it -> award(it, it.agreed() && !it.isOfTeam() ? it.name() : null))
                .toList();
    }

    private Award award(Honour it, String name) {
        return new Award(
                it.number(),
                it.year(),
                categories.of(it.category(), LocaleContextHolder.getLocale()),
                name,
                it.isOfTeam());
    }
}

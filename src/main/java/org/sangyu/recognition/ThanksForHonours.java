package org.sangyu.recognition;

import java.util.List;
import org.sangyu.volunteering.Awards;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Brings honours to the walls of thanks and to people's own pages. */
@Component
class ThanksForHonours implements Awards {

    private final Honours honours;
    private final Categories categories;

    ThanksForHonours(Honours honours, Categories categories) {
        this.honours = honours;
        this.categories = categories;
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

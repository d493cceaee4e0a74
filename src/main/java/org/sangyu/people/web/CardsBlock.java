package org.sangyu.people.web;

import java.util.List;
import java.util.Map;
import org.sangyu.people.HomeLife;
import org.sangyu.people.Person;
import org.sangyu.people.PersonCards;
import org.springframework.stereotype.Component;

/** How a person lives at home, and what other modules have to say of them. */
@Component
class CardsBlock implements PersonBlock {

    private final HomeLife home;
    private final List<PersonCards> modules;

    CardsBlock(HomeLife home, List<PersonCards> modules) {
        this.home = home;
        this.modules = modules;
    }

    @Override
    public void fill(Map<String, Object> model, Person person, Sight sight) {
        if (sight.isFull()) {
            model.put("livesAlone", home.livesAlone(person.id()));
            model.put(
                    "cards",
                    modules.stream()
                            .flatMap(module -> module.of(person, sight.own(), sight.reader()).stream())
                            .toList());
        }
    }
}

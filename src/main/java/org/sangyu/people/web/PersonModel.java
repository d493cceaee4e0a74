package org.sangyu.people.web;

import java.util.List;
import java.util.Map;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.web.PersonBlock.Sight;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Puts together what is known of a person, for the clerks' page and for one's own. */
@Component
class PersonModel {

    private final PersonDesk desk;
    private final FormChoices choices;
    private final List<PersonBlock> blocks;

    PersonModel(PersonDesk desk, FormChoices choices, List<PersonBlock> blocks) {
        this.desk = desk;
        this.choices = choices;
        this.blocks = blocks;
    }

    /** The page of clerks and team leaders. */
    void fill(Map<String, Object> model, long id, Actor reader) {
        Person person = desk.see(id, reader);
        fill(model, person, new Sight(reader, false, desk.mayKeep(person, reader)));
    }

    /** One's own page. */
    void own(Map<String, Object> model, Person self, Actor reader) {
        fill(model, self, new Sight(reader, true, false));
    }

    private void fill(Map<String, Object> model, Person person, Sight sight) {
        model.put("it", person);
        model.put("keeps", sight.keeps());
        if (sight.isFull()) {
            model.put("sealed", desk.sealed(person.id()));
        }
        blocks.forEach(block -> block.fill(model, person, sight));
        choices.fill(model);
        model.putIfAbsent("at", "");
        model.putIfAbsent("errors", Map.of());
        model.putIfAbsent("typed", Map.of());
        model.put("none", Map.of());
    }
}

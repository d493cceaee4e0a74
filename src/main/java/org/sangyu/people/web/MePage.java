package org.sangyu.people.web;

import java.util.Optional;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own page: what is kept of oneself, and the forms by which one changes it without asking anybody. */
@Controller
class MePage {

    private final PersonDesk desk;
    private final PersonModel page;
    private final CurrentActor current;

    MePage(PersonDesk desk, PersonModel page, CurrentActor current) {
        this.desk = desk;
        this.page = page;
        this.current = current;
    }

    @GetMapping("/me")
    String show(Model model) {
        Actor actor = current.require();
        Optional<Person> self = desk.self(actor);
        if (self.isEmpty()) {
            return "people/nobody";
        }
        page.own(model.asMap(), self.get(), actor);
        return "people/me";
    }
}

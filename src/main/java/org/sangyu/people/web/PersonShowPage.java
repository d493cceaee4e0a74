package org.sangyu.people.web;

import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is known of a person, as far as the reader may know it. */
@Controller
class PersonShowPage {

    private final PersonModel page;
    private final CurrentActor current;

    PersonShowPage(PersonModel page, CurrentActor current) {
        this.page = page;
        this.current = current;
    }

    @GetMapping("/register/people/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        page.fill(model.asMap(), id, current.require());
        return "people/person";
    }
}

package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Takes a step on a person's page in the name of whoever is signed in. */
@Component
class PersonActs {

    private final Step step;
    private final PersonModel page;
    private final CurrentActor current;

    PersonActs(Step step, PersonModel page, CurrentActor current) {
        this.step = step;
        this.page = page;
        this.current = current;
    }

    ModelAndView take(
            long id,
            String section,
            MultiValueMap<String, String> form,
            HttpServletRequest request,
            Consumer<Actor> act) {
        Actor actor = current.require();
        Step.Place place = new Step.Place(
                section, "/register/people/" + id, "people/person", model -> page.fill(model, id, actor));
        return step.take(place, form, request, () -> act.accept(actor));
    }
}

package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Takes a step on one's own page in the name of whoever is signed in. */
@Component
class OwnActs {

    private final Step step;
    private final PersonDesk desk;
    private final PersonModel page;
    private final CurrentActor current;

    OwnActs(Step step, PersonDesk desk, PersonModel page, CurrentActor current) {
        this.step = step;
        this.desk = desk;
        this.page = page;
        this.current = current;
    }

    /** What one does about oneself. */
    interface Act {

        void take(long self, Actor by);
    }

    ModelAndView take(String section, MultiValueMap<String, String> form, HttpServletRequest request, Act act) {
        Actor actor = current.require();
        Person self = desk.requireSelf(actor);
        Step.Place place = new Step.Place(section, "/me", "people/me", model -> page.own(model, self, actor));
        return step.take(place, form, request, () -> act.take(self.id(), actor));
    }
}

package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.HomeLife;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says whether somebody lives alone: the person, or whoever keeps the register there. */
@Controller
class HomeLifeActs {

    private final PersonActs people;
    private final OwnActs own;
    private final HomeLife home;

    HomeLifeActs(PersonActs people, OwnActs own, HomeLife home) {
        this.people = people;
        this.own = own;
        this.home = home;
    }

    @PostMapping("/register/people/{id:\\d{1,18}}/home")
    ModelAndView note(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return people.take(id, "home", form, request, by -> home.note(id, alone(form), by));
    }

    @PostMapping("/me/home")
    ModelAndView noteOwn(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return own.take("home", form, request, (self, by) -> home.note(self, alone(form), by));
    }

    private static Boolean alone(MultiValueMap<String, String> form) {
        String said = form.getFirst("alone");
        return said == null || said.isBlank() ? null : Boolean.valueOf(said);
    }
}

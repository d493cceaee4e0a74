package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.ActivityMemberships;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.Constant;
import org.sangyu.people.ContactBook;
import org.sangyu.people.NewRegistration;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.ReviewHint;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done for a member: contacts, further branches, registration with the community, a look at the category. */
@Controller
@RequestMapping("/register/people/{id:\\d{1,18}}")
class MemberActs {

    private final PersonActs acts;
    private final ContactBook contacts;
    private final ActivityMemberships activities;
    private final RegistrationDesk registrations;
    private final CategoryReviews reviews;

    MemberActs(
            PersonActs acts,
            ContactBook contacts,
            ActivityMemberships activities,
            RegistrationDesk registrations,
            CategoryReviews reviews) {
        this.acts = acts;
        this.contacts = contacts;
        this.activities = activities;
        this.registrations = registrations;
        this.reviews = reviews;
    }

    @PostMapping("/contacts")
    ModelAndView contact(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                id,
                "contacts",
                form,
                request,
                by -> contacts.note(id, form.getFirst("link"), form.getFirst("channel"), form.getFirst("summary"), by));
    }

    @PostMapping("/activities")
    ModelAndView join(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                id,
                "membership",
                form,
                request,
                by -> activities.add(id, form.getFirst("activityBranch"), form.getFirst("activitySince"), by));
    }

    @PostMapping("/activities/end")
    ModelAndView end(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "membership", form, request, by -> activities.end(id, form.getFirst("branch"), by));
    }

    @PostMapping("/registrations")
    ModelAndView register(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "registration", form, request, by -> registrations.file(id, registration(form), by));
    }

    @PostMapping("/reviews")
    ModelAndView review(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        ReviewHint hint = Constant.named(ReviewHint.class, form.getFirst("hint"));
        return acts.take(
                id, "category", form, request, by -> reviews.ask(id, hint == null ? ReviewHint.REQUEST : hint, by));
    }

    static NewRegistration registration(MultiValueMap<String, String> form) {
        return new NewRegistration(form.get("services"), form.getFirst("serviceDay"), form.getFirst("note"));
    }
}

package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.ReviewHint;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a member does alone: registering with the community, asking for another look at the category. */
@Controller
@RequestMapping("/me")
class OwnMemberActs {

    private final OwnActs acts;
    private final RegistrationDesk registrations;
    private final CategoryReviews reviews;

    OwnMemberActs(OwnActs acts, RegistrationDesk registrations, CategoryReviews reviews) {
        this.acts = acts;
        this.registrations = registrations;
        this.reviews = reviews;
    }

    @PostMapping("/registration")
    ModelAndView register(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                "registration",
                form,
                request,
                (self, by) -> registrations.file(self, MemberActs.registration(form), by));
    }

    @PostMapping("/review")
    ModelAndView review(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take("category", form, request, (self, by) -> reviews.ask(self, ReviewHint.REQUEST, by));
    }
}

package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.ReviewHint;
import org.sangyu.people.SkillBook;
import org.sangyu.people.TalentPool;
import org.sangyu.people.Volunteer;
import org.sangyu.people.VolunteerBook;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own page: what is kept of oneself, and what one wants to change about it without asking anybody. */
@Controller
@RequestMapping("/me")
class MePages {

    private final PersonDesk desk;
    private final PersonModel page;
    private final Step step;
    private final RegistrationDesk registrations;
    private final CategoryReviews reviews;
    private final TalentPool talent;
    private final VolunteerBook volunteers;
    private final SkillBook skills;
    private final ConsentBook consents;
    private final CurrentActor current;

    MePages(
            PersonDesk desk,
            PersonModel page,
            Step step,
            RegistrationDesk registrations,
            CategoryReviews reviews,
            TalentPool talent,
            VolunteerBook volunteers,
            SkillBook skills,
            ConsentBook consents,
            CurrentActor current) {
        this.desk = desk;
        this.page = page;
        this.step = step;
        this.registrations = registrations;
        this.reviews = reviews;
        this.talent = talent;
        this.volunteers = volunteers;
        this.skills = skills;
        this.consents = consents;
        this.current = current;
    }

    @GetMapping
    String show(Model model) {
        Optional<Person> self = desk.self(current.require());
        if (self.isEmpty()) {
            return "people/nobody";
        }
        page.own(model.asMap(), self.get());
        return "people/me";
    }

    @PostMapping("/registration")
    ModelAndView register(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take(
                "registration",
                form,
                request,
                (self, by) -> registrations.file(self.id(), MemberActs.registration(form), by));
    }

    @PostMapping("/review")
    ModelAndView review(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take("category", form, request, (self, by) -> reviews.ask(self.id(), ReviewHint.REQUEST, by));
    }

    @PostMapping("/talent")
    ModelAndView apply(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take("talent", form, request, (self, by) -> talent.propose(self.id(), VolunteerActs.talent(form), by));
    }

    /** Number and insurance are the clerks' to write; here they stay as they are. */
    @PostMapping("/volunteer")
    ModelAndView volunteer(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take("volunteer", form, request, (self, by) -> {
            NewVolunteer typed = VolunteerActs.volunteer(form);
            Volunteer known = volunteers.of(self.id()).orElse(null);
            String insured = known == null || known.insuredTo() == null
                    ? null
                    : known.insuredTo().toString();
            volunteers.register(
                    self.id(),
                    new NewVolunteer(
                            null,
                            typed.times(),
                            typed.hoursAWeek(),
                            typed.travelMode(),
                            insured,
                            typed.guardianPhone()),
                    by);
        });
    }

    @PostMapping("/volunteer/leave")
    ModelAndView leave(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take("volunteer", form, request, (self, by) -> volunteers.leave(self.id(), by));
    }

    @PostMapping("/teams/quit")
    ModelAndView quit(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take("teams", form, request, (self, by) -> volunteers.quit(self.id(), form.getFirst("team"), by));
    }

    @PostMapping("/skills")
    ModelAndView addSkill(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take(
                "skills",
                form,
                request,
                (self, by) -> skills.add(
                        self.id(), form.getFirst("skill"), form.getFirst("certificate"), form.getFirst("validTo"), by));
    }

    @PostMapping("/skills/remove")
    ModelAndView removeSkill(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return take("skills", form, request, (self, by) -> skills.remove(self.id(), form.getFirst("skill"), by));
    }

    @PostMapping("/consents/{purpose}/give")
    ModelAndView give(
            @PathVariable ConsentPurpose purpose,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return take(
                "consents", form, request, (self, by) -> consents.give(self.id(), purpose, ConsentChannel.PAGE, by));
    }

    @PostMapping("/consents/{purpose}/withdraw")
    ModelAndView withdraw(
            @PathVariable ConsentPurpose purpose,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return take(
                "consents",
                form,
                request,
                (self, by) -> consents.withdraw(self.id(), purpose, ConsentChannel.PAGE, by));
    }

    private ModelAndView take(
            String section,
            MultiValueMap<String, String> form,
            HttpServletRequest request,
            BiConsumer<Person, Actor> act) {
        Actor actor = current.require();
        Person self = desk.self(actor).orElseThrow(() -> Refusal.notPermitted("people.refused.no-own"));
        Step.Place place = new Step.Place(section, "/me", "people/me", model -> page.own(model, self));
        return step.take(place, form, request, () -> act.accept(self, actor));
    }
}

package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.SkillBook;
import org.sangyu.people.TalentPool;
import org.sangyu.people.Volunteer;
import org.sangyu.people.VolunteerBook;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one says about one's own help: being a volunteer, leaving teams, skills, the talent pool. */
@Controller
@RequestMapping("/me")
class OwnVolunteerActs {

    private final OwnActs acts;
    private final VolunteerBook volunteers;
    private final SkillBook skills;
    private final TalentPool talent;

    OwnVolunteerActs(OwnActs acts, VolunteerBook volunteers, SkillBook skills, TalentPool talent) {
        this.acts = acts;
        this.volunteers = volunteers;
        this.skills = skills;
        this.talent = talent;
    }

    @PostMapping("/volunteer")
    ModelAndView register(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                "volunteer", form, request, (self, by) -> volunteers.register(self, volunteer(self, form), by));
    }

    /** Number and insurance are the clerks' to write; here they stay as they are. */
    private NewVolunteer volunteer(long self, MultiValueMap<String, String> form) {
        NewVolunteer typed = VolunteerActs.volunteer(form);
        String insured = volunteers
                .of(self)
                .map(Volunteer::insuredTo)
                .map(Object::toString)
                .orElse(null);
        return new NewVolunteer(
                null, typed.times(), typed.hoursAWeek(), typed.travelMode(), insured, typed.guardianPhone());
    }

    @PostMapping("/volunteer/leave")
    ModelAndView leave(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take("volunteer", form, request, volunteers::leave);
    }

    @PostMapping("/teams/quit")
    ModelAndView quit(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take("teams", form, request, (self, by) -> volunteers.quit(self, form.getFirst("team"), by));
    }

    @PostMapping("/skills")
    ModelAndView addSkill(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                "skills",
                form,
                request,
                (self, by) -> skills.add(
                        self, form.getFirst("skill"), form.getFirst("certificate"), form.getFirst("validTo"), by));
    }

    @PostMapping("/skills/remove")
    ModelAndView removeSkill(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take("skills", form, request, (self, by) -> skills.remove(self, form.getFirst("skill"), by));
    }

    @PostMapping("/talent")
    ModelAndView apply(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take("talent", form, request, (self, by) -> talent.propose(self, VolunteerActs.talent(form), by));
    }
}

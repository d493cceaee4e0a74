package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.NewTalent;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.SkillBook;
import org.sangyu.people.TalentPool;
import org.sangyu.people.VolunteerBook;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is written down for somebody who helps: being a volunteer, teams, skills, the talent pool. */
@Controller
@RequestMapping("/register/people/{id:\\d{1,18}}")
class VolunteerActs {

    private final PersonActs acts;
    private final VolunteerBook volunteers;
    private final SkillBook skills;
    private final TalentPool talent;

    VolunteerActs(PersonActs acts, VolunteerBook volunteers, SkillBook skills, TalentPool talent) {
        this.acts = acts;
        this.volunteers = volunteers;
        this.skills = skills;
        this.talent = talent;
    }

    @PostMapping("/volunteer")
    ModelAndView register(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "volunteer", form, request, by -> volunteers.register(id, volunteer(form), by));
    }

    @PostMapping("/volunteer/leave")
    ModelAndView leave(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "volunteer", form, request, by -> volunteers.leave(id, by));
    }

    @PostMapping("/teams")
    ModelAndView join(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                id,
                "teams",
                form,
                request,
                by -> volunteers.join(id, form.getFirst("team"), "true".equals(form.getFirst("leader")), by));
    }

    @PostMapping("/teams/quit")
    ModelAndView quit(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "teams", form, request, by -> volunteers.quit(id, form.getFirst("team"), by));
    }

    @PostMapping("/skills")
    ModelAndView addSkill(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(
                id,
                "skills",
                form,
                request,
                by -> skills.add(
                        id, form.getFirst("skill"), form.getFirst("certificate"), form.getFirst("validTo"), by));
    }

    @PostMapping("/skills/remove")
    ModelAndView removeSkill(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "skills", form, request, by -> skills.remove(id, form.getFirst("skill"), by));
    }

    @PostMapping("/talent")
    ModelAndView recommend(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "talent", form, request, by -> talent.propose(id, talent(form), by));
    }

    static NewVolunteer volunteer(MultiValueMap<String, String> form) {
        return new NewVolunteer(
                form.getFirst("volunteerNo"),
                form.getFirst("times"),
                form.getFirst("hoursAWeek"),
                form.getFirst("travelMode"),
                form.getFirst("insuredTo"),
                form.getFirst("guardianPhone"));
    }

    static NewTalent talent(MultiValueMap<String, String> form) {
        return new NewTalent(
                form.getFirst("level"), form.get("fields"), form.getFirst("works"), form.getFirst("willingHours"));
    }
}
